import type { JsonObject } from "../json.ts";
import { seededRandom } from "../seededRandom.ts";

/** Invented people; nobody at Peloton is called so. */
const PEOPLE: readonly (readonly [
  first: string,
  last: string,
  about: string,
  disciplines: readonly string[],
])[] = [
  [
    "Ada",
    "Quill",
    "Ada counts intervals the way others count sheep.",
    ["cycling", "bike_bootcamp", "strength"],
  ],
  ["Bram", "Ferro", "Bram repaired bicycles before he taught on them.", ["cycling", "stretching"]],
  [
    "Cleo",
    "Marsh",
    "Cleo runs before breakfast and talks about little else.",
    ["running", "walking", "circuit"],
  ],
  ["Dov", "Okonjo", "Dov rowed on a cold lake for ten years.", ["caesar", "caesar_bootcamp", "strength"]],
  ["Edda", "Lindqvist", "Edda thinks that a warm up is half of the class.", ["cycling", "yoga"]],
  ["Felix", "Arroyo", "Felix lifts slowly and explains quickly.", ["strength", "cardio"]],
  [
    "Gwen",
    "Tanaka",
    "Gwen teaches breathing to people who forgot how.",
    ["yoga", "meditation", "stretching"],
  ],
  ["Hugo", "Baptiste", "Hugo has climbed every hill he could find on a map.", ["cycling", "running"]],
];

/** All instructors as /api/instructor gives them. */
export function createInstructors(): readonly JsonObject[] {
  return PEOPLE.map(([first, last, about, disciplines], at) => {
    const id = seededRandom(`instructor ${first}`).hex(32);
    const image = `https://example.test/instructors/${first.toLowerCase()}`;
    return {
      id,
      bio: `${about} This biography was made up for tests.`,
      short_bio: about,
      coach_type: "peloton_coach",
      is_filterable: true,
      is_instructor_group: false,
      is_visible: true,
      is_announced: true,
      is_active: true,
      list_order: at + 1,
      featured_profile: true,
      film_link: "",
      facebook_fan_page: "",
      music_bio: "",
      spotify_playlist_uri: "",
      background: about,
      ordered_q_and_as: [
        ["What is a good ride?", "One that you finish wanting another."],
        ["What do you eat?", "Porridge."],
        ["Any advice?", "Begin."],
      ],
      instagram_profile: "",
      strava_profile: "",
      twitter_profile: "",
      quote: "Begin.",
      username: `${first}_${last}`.toLowerCase(),
      name: `${first} ${last}`,
      first_name: first,
      last_name: last,
      user_id: seededRandom(`instructor user ${first}`).hex(32),
      life_style_image_url: `${image}/life.png`,
      bike_instructor_list_display_image_url: null,
      web_instructor_list_display_image_url: `${image}/web.png`,
      ios_instructor_list_display_image_url: `${image}/ios.png`,
      about_image_url: `${image}/about.png`,
      image_url: `${image}/portrait.png`,
      jumbotron_url: null,
      jumbotron_url_dark: `${image}/dark.png`,
      jumbotron_url_ios: `${image}/jumbo.png`,
      web_instructor_list_gif_image_url: null,
      instructor_hero_image_url: `${image}/hero.png`,
      workout_share_images: disciplines.map((discipline) => ({
        fitness_discipline: discipline,
        image_url: `${image}/${discipline}.png`,
      })),
      fitness_disciplines: disciplines,
    };
  });
}
