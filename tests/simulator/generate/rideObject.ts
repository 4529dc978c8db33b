import { disciplineName } from "../api/memberAnswers.ts";
import type { JsonObject } from "../json.ts";
import { seededRandom } from "../seededRandom.ts";
import { type ClassPlan, ZERO_RIDE_ID } from "./classPlan.ts";

/** `ride` with its instructor (PELOTON §2.7), or the little that stands for one where there is no class (§2.5). */
export function rideObject(
  plan: ClassPlan,
  instructors: readonly JsonObject[],
  createdAtSec: number,
): JsonObject {
  if (plan.rideId === ZERO_RIDE_ID) {
    return {
      id: ZERO_RIDE_ID,
      is_archived: false,
      instructor: { name: plan.standIn ?? "", image_url: "https://example.test/rides/stand-in.png" },
      title: plan.title,
      scheduled_start_time: createdAtSec,
      duration: plan.durationSec,
    };
  }
  if (plan.key === "appleImport" || plan.key === "gym") {
    return { id: plan.rideId, title: plan.title, duration: plan.durationSec, is_archived: false };
  }
  const random = seededRandom(`ride ${plan.rideId}`);
  const instructor = plan.instructorAt === null ? undefined : instructors[plan.instructorAt];
  const rating = random.whole(9_500, 9_990) / 10_000;
  const difficulty = random.whole(30_001, 84_999) / 10_000;
  const isFixed = plan.fixedDistanceKm !== null;
  const offset = plan.pedalingStartOffsetSec;
  return {
    ...(instructor === undefined ? {} : { instructor }),
    availability: { is_available: true, reason: null },
    class_type_ids: [plan.classType.id],
    content_provider: plan.workoutType === "scenic" ? "virtual_active" : "peloton",
    content_format: plan.contentFormat,
    description: `An invented class: ${plan.title}.`,
    difficulty_estimate: difficulty,
    overall_estimate: rating,
    difficulty_rating_avg: difficulty,
    difficulty_rating_count: random.whole(100, 9_000),
    difficulty_level: random.chance(0.3) ? "intermediate" : null,
    duration: isFixed ? null : plan.durationSec,
    equipment_ids: [],
    equipment_tags: [],
    explicit_rating: 0,
    extra_images: [],
    fitness_discipline: plan.fitnessDiscipline,
    fitness_discipline_display_name: disciplineName(plan.fitnessDiscipline),
    has_closed_captions: true,
    has_pedaling_metrics: plan.fitnessDiscipline === "cycling",
    home_peloton_id: random.hex(32),
    id: plan.rideId,
    image_url: `https://example.test/rides/${plan.key}.png`,
    instructor_id: instructor?.["id"] ?? null,
    individual_instructor_ids: [],
    is_archived: true,
    is_closed_caption_shown: true,
    is_explicit: false,
    has_free_mode: false,
    is_live_in_studio_only: false,
    language: "english",
    origin_locale: "en-US",
    length: plan.durationSec + 180,
    live_stream_id: `${plan.rideId}-live`,
    live_stream_url: null,
    location: "nowhere",
    metrics: ["heart_rate", "cadence", "calories"],
    original_air_time: plan.airedAtSec,
    overall_rating_avg: rating,
    overall_rating_count: random.whole(100, 9_000),
    pedaling_start_offset: offset,
    pedaling_end_offset: offset + plan.durationSec,
    pedaling_duration: plan.durationSec,
    rating: 0,
    ride_type_id: plan.classType.id,
    ride_type_ids: [plan.classType.id],
    sample_vod_stream_url: null,
    scheduled_start_time: plan.airedAtSec + 480,
    series_id: random.hex(32),
    sold_out: false,
    studio_peloton_id: random.hex(32),
    title: plan.title,
    total_ratings: 0,
    total_in_progress_workouts: 0,
    total_workouts: random.whole(1_000, 90_000),
    vod_stream_url: null,
    vod_stream_id: `${plan.rideId}-vod`,
    captions: null,
    join_tokens: null,
    flags: [],
    is_dynamic_video_eligible: false,
    is_fixed_distance: isFixed,
    dynamic_video_recorded_speed_in_mph: 0,
    thumbnail_title: null,
    thumbnail_location: null,
    distance: plan.fixedDistanceKm,
    distance_unit: isFixed ? "metric" : null,
    distance_display_value: isFixed ? `${plan.fixedDistanceKm} km` : null,
    excluded_platforms: [],
    is_outdoor: plan.equipment === "outdoor",
    has_tread_pace_target: plan.targets === "pace",
  };
}
