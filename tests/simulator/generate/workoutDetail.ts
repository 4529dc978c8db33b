import type { JsonObject } from "../json.ts";
import { seededRandom } from "../seededRandom.ts";
import type { ClassPlan } from "./classPlan.ts";
import { type FtpEntry, ftpInfo } from "./fitness.ts";
import { movementTrackerData } from "./movements.ts";
import { rideObject } from "./rideObject.ts";
import type { WorkoutPlan } from "./schedule.ts";
import type { Series } from "./series.ts";
import { rounded, type ShownUnits } from "./units.ts";

/** GET /api/workout/{id} with ride and instructor (PELOTON §2.4). `series` is null while in progress. */
export function workoutDetail(options: {
  readonly plan: WorkoutPlan;
  readonly series: Series | null;
  readonly ftp: FtpEntry;
  readonly userId: string;
  readonly units: ShownUnits;
  readonly instructors: readonly JsonObject[];
}): JsonObject {
  const { plan, series, ftp, userId, units, instructors } = options;
  const { classPlan, createdAtSec, endedAtSec } = plan;
  const random = seededRandom(`detail ${plan.id}`);
  const device = deviceOf(plan);
  const isRanked =
    classPlan.workoutType === "class" && ["bike", "tread", "row"].includes(classPlan.equipment);
  const users = isRanked ? random.whole(2_000, 90_000) : 0;
  // Peloton gives no FTP for Just Ride, Lanebreak and whatever is not cycling.
  const hasFtp = classPlan.fitnessDiscipline === "cycling" && classPlan.standIn === null;
  return {
    created_at: createdAtSec,
    device_type: device.type,
    end_time: endedAtSec,
    fitbit_id: null,
    fitness_discipline: classPlan.fitnessDiscipline,
    has_pedaling_metrics: hasPedalingMetrics(classPlan),
    has_leaderboard_metrics: isRanked,
    id: plan.id,
    is_outdoor: classPlan.equipment === "outdoor",
    is_total_work_personal_record: false,
    metrics_type: metricsType(classPlan),
    name: workoutName(classPlan),
    peloton_id: plan.isImport ? "" : classPlan.standIn === null ? random.hex(32) : null,
    platform: device.platform,
    start_time: plan.startedAtSec,
    strava_id: null,
    status: endedAtSec === null ? "IN_PROGRESS" : "COMPLETE",
    timezone: plan.timezone,
    title: classPlan.workoutType === "freestyle" ? classPlan.title : null,
    total_work: rounded(series?.totalWorkJ ?? 0, 2),
    user_id: userId,
    workout_type: classPlan.workoutType,
    total_video_watch_time_seconds: 0,
    total_video_buffering_seconds: 0,
    v2_total_video_watch_time_seconds: classPlan.durationSec,
    v2_total_video_buffering_seconds: 0,
    total_music_audio_play_seconds: null,
    total_music_audio_buffer_seconds: null,
    ride: rideObject(classPlan, instructors, createdAtSec),
    created: createdAtSec,
    device_time_created_at: createdAtSec + plan.utcOffsetSec,
    service_id: plan.isImport ? 12 : null,
    is_skip_intro_available: classPlan.pedalingStartOffsetSec === 60,
    has_paused: false,
    is_pause_available: false,
    is_peloton_originated_workout: !plan.isImport,
    is_3p_fit_feed_workout: plan.isImport,
    is_splits_personal_record: false,
    total_heart_rate_zone_durations: null,
    average_effort_score: null,
    achievement_templates: random.chance(0.15)
      ? [
          {
            id: "1".repeat(32),
            name: "3-Day Streak",
            slug: "3_day_streak",
            image_url: "https://example.test/achievements/1.png",
            description: "Awarded for working out 3 days in a row.",
            achievement_count: random.whole(1, 20),
          },
        ]
      : [],
    leaderboard_rank: isRanked ? random.whole(1, users) : null,
    total_leaderboard_users: users,
    ftp_info: ftpInfo(hasFtp ? ftp : null),
    device_type_display_name: device.display,
    ...(classPlan.fitnessDiscipline === "strength" && classPlan.key === "strength20"
      ? { movement_tracker_data: movementTrackerData(plan.id, units) }
      : {}),
  };
}

/** True for cycling only; a Tread and a Row do not count as pedaling. */
export function hasPedalingMetrics(classPlan: ClassPlan): boolean {
  return classPlan.equipment === "bike";
}

/** The general name of a workout, "Cycling Workout". */
export function workoutName(classPlan: ClassPlan): string {
  if (classPlan.workoutType === "scenic") return "Scenic Ride";
  if (classPlan.standIn === "LANEBREAK") return "Lanebreak Ride";
  const { fitnessDiscipline } = classPlan;
  if (fitnessDiscipline.startsWith("caesar")) return "Rowing Workout";
  const words = fitnessDiscipline.split("_").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${words.join(" ")} Workout`;
}

function metricsType(classPlan: ClassPlan): string | null {
  switch (classPlan.equipment) {
    case "bike":
      return "cycling";
    case "tread":
      return "running";
    case "row":
      return "caesar";
    case "outdoor":
    case "none":
    default:
      return null;
  }
}

function deviceOf(plan: WorkoutPlan): {
  readonly type: string;
  readonly platform: string;
  readonly display: string;
} {
  if (plan.isImport) return { type: "apple_health", platform: "iOS_app", display: "App" };
  switch (plan.classPlan.equipment) {
    case "bike":
      return plan.isNewBike
        ? { type: "home_bike_plus", platform: "home_bike", display: "Bike+" }
        : { type: "home_bike_v1", platform: "home_bike", display: "Bike" };
    case "tread":
      return { type: "home_tread", platform: "home_tread", display: "Tread" };
    case "row":
      return { type: "caesar", platform: "caesar", display: "Row" };
    case "outdoor":
      return { type: "iPhone", platform: "iOS_app", display: "App" };
    case "none":
    default:
      return { type: "android", platform: "android", display: "App" };
  }
}
