/** What a name says of the value under it. */
export type Meaning =
  | "secret"
  | "id"
  | "classType"
  | "personName"
  | "mail"
  | "place"
  | "timezone"
  | "coordinate"
  | "personal"
  | "code"
  | "plain";

const MEANINGS: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  [/token|password|secret|signature|csrf|cookie|authorization|credential/i, "secret"],
  // Peloton's own kinds of classes, the same for every member: without them a Power Zone class is none any more.
  [/^(class|ride)_type_ids?$/, "classType"],
  [/(^|_)(id|ids|uuid|guid)$|[a-z]Ids?$/, "id"],
  [/e-?mail/i, "mail"],
  [
    /^(user_?name|display_username|nick_?name|(first|last|middle|full|given|family)_?name|middle_initial)$/i,
    "personName",
  ],
  [/^time_?zone$/i, "timezone"],
  [/^(lat|latitude|lng|lon|long|longitude|coordinates)$/i, "coordinate"],
  [/^(location|place|city|street|address\w*|postal_?code|zip|zip_?code|hometown|\w*_?country)$/i, "place"],
  [/birth|gender|phone|^sex$|^age$|ip_address|serial|mac_address|^device_name$/i, "personal"],
  [
    /(^|_)(slug|unit|units|type|types|status|source|platform|discipline|format|provider|language|locale|sort_by|icon_name)$/,
    "code",
  ],
];

/** These say the same of everything below them, whatever its own name. */
const INHERITED: ReadonlySet<Meaning> = new Set<Meaning>(["secret", "place", "personal"]);

/** The name by which a value is judged: its own, or the one of what it lies in. */
export function tellingName(name: string, around: string): string {
  return INHERITED.has(meaningOf(around)) ? around : name;
}

const known = new Map<string, Meaning>();

/** What a member's name says of its value; `plain` says nothing. */
export function meaningOf(name: string): Meaning {
  const before = known.get(name);
  if (before !== undefined) return before;
  const meaning = MEANINGS.find(([pattern]) => pattern.test(name))?.[1] ?? "plain";
  // Names come from a few schemas; one that is an id must not fill the memory.
  if (known.size < 5_000) known.set(name, meaning);
  return meaning;
}

/** An object that tells of a person. */
const PERSON_MARKS = ["username", "email", "first_name", "last_name", "birthday", "serial_number"];
/** What lies below a person and tells of workouts only. */
const NOT_OF_A_PERSON =
  /^(workout_counts|personal_records|achievements|streaks|(default|customized)_heart_rate_zones)$/;
const INSTRUCTOR_MARKS = [
  "instructor_hero_image_url",
  "about_image_url",
  "ordered_q_and_as",
  "is_instructor_group",
  "fitness_disciplines",
];

/** Whose words a value is: an instructor's names are public and stay, a rider's never do. */
export type Whose = "nobody" | "rider" | "instructor";

/** Whose an object is, by its name, its members and whose the one around it was. */
export function whoseIs(value: object, name: string, around: Whose): Whose {
  if (/instructor/i.test(name) || INSTRUCTOR_MARKS.some((mark) => Object.hasOwn(value, mark)))
    return "instructor";
  if (NOT_OF_A_PERSON.test(name)) return "nobody";
  if (around === "nobody" && PERSON_MARKS.some((mark) => Object.hasOwn(value, mark))) return "rider";
  return around;
}
