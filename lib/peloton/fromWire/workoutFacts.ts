import { disciplineOf } from "@/lib/domain/discipline";
import type { FtpInfo, WorkoutFacts } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import { read } from "../wire/lenient";
import { wireWorkout } from "../wire/wireWorkout";
import type { WireEffortZones, WireRide, WireWorkout } from "../wire/wireWorkout";
import { deviceName } from "./deviceName";
import { epochMs } from "./epochMs";
import { readInstructorId, readWorkoutId } from "./ids";
import { plainText } from "./plainText";
import { utcOffsetSec } from "./utcOffset";
import { classOf, isImported, isNobody, workoutKind } from "./workoutKind";

/** PELOTON §2.7: the class type of Power Zone classes. */
const POWER_ZONE_CLASS_TYPE = "665395ff3abf4081bf315686227d1a51";
/** The usual intro (PELOTON §0), for a class that does not say. */
const USUAL_START_OFFSET_SEC = 60;
const MOST_CLASS_TYPES = 10;

/** The class types of a ride are those of Power Zone classes. */
export function isPowerZoneClassType(classTypeIds: readonly string[]): boolean {
  return classTypeIds.includes(POWER_ZONE_CLASS_TYPE);
}

/** A title that names an FTP test and not its warm up. */
function namesFtpTest(title: string): boolean {
  return /\bftp test\b/i.test(title) && !isWarmUp(title);
}

/** A title that names a warm up. */
export function isWarmUp(title: string): boolean {
  return /\bwarm[ -]?up\b/i.test(title);
}

/**
 * What one answer (list item or detail) says of a workout. Null when it has no id or no time:
 * those are all that is required. SI-like units; what only the graph knows is null.
 */
export function workoutFacts(raw: unknown): WorkoutFacts | null {
  const workout = read(wireWorkout, raw);
  return workout === null ? null : factsOf(workout);
}

/** The same from list item and detail together: the detail counts, the list fills its gaps. Either may be absent. */
export function mergeFacts(listItem: unknown, detail: unknown): WorkoutFacts | null {
  const merged = mergedWorkout(listItem, detail);
  return merged === null ? null : factsOf(merged);
}

/** List item and detail as one answer. */
export function mergedWorkout(listItem: unknown, detail: unknown): WireWorkout | null {
  const listed = read(wireWorkout, listItem);
  const detailed = read(wireWorkout, detail);
  if (listed === null || detailed === null) return detailed ?? listed;
  return { ...filled(detailed, listed), ride: filledOr(detailed.ride, listed.ride) };
}

function filledOr(first: WireRide | null, second: WireRide | null): WireRide | null {
  return first === null || second === null ? (first ?? second) : filled(first, second);
}

/** The first object, with the second's values where the first has none. */
function filled<Value extends object>(first: Value, second: Value): Value {
  const gapless = { ...first };
  for (const key of Object.keys(second) as (keyof Value)[]) {
    const value = first[key];
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
      gapless[key] = second[key];
  }
  return gapless;
}

function factsOf(workout: WireWorkout): WorkoutFacts | null {
  const id = readWorkoutId(workout.id);
  const createdAtSec = workout.created_at ?? workout.created;
  const createdAtMs = epochMs(createdAtSec);
  if (id === null || createdAtMs === null) return null;

  const kind = workoutKind(workout);
  const { ride } = workout;
  const startedAtMs = epochMs(workout.start_time) ?? createdAtMs;
  const endedAtMs = epochMs(workout.end_time);
  const spentSec = endedAtMs !== null && endedAtMs > startedAtMs ? (endedAtMs - startedAtMs) / 1000 : null;
  const title = [ride?.title, workout.title, workout.name]
    .map((text) => plainText(text ?? null))
    .find((text) => text !== "");
  const classTypeIds =
    ride === null ? [] : ride.class_type_ids.length > 0 ? ride.class_type_ids : ride.ride_type_ids;
  const slug = plainText(workout.fitness_discipline ?? ride?.fitness_discipline ?? null, 40);
  const rideId = classOf(workout, kind);

  return {
    id,
    createdAtMs,
    startedAtMs,
    endedAtMs,
    utcOffsetSec: utcOffsetSec({
      createdAtSec,
      deviceTimeSec: workout.device_time_created_at,
      timezone: workout.timezone,
    }),
    discipline: disciplineOf(slug),
    disciplineSlug: slug,
    kind,
    isPelotonOriginated: workout.is_peloton_originated_workout ?? !isImported(workout),
    title: title ?? "",
    instructor: instructorOf(ride),
    rideId,
    classTypeIds: classTypeIds.map((type) => plainText(type, 64)).slice(0, MOST_CLASS_TYPES),
    isPowerZone: workout.is_power_zone_class === true || isPowerZoneClassType(classTypeIds),
    isFtpTest: isFtpTest(workout, { title: title ?? "", slug, spentSec }),
    lengthSec: positive(ride?.duration ?? null) ?? spentSec,
    device: deviceName({
      displayName: workout.device_type_display_name,
      deviceType: workout.device_type,
      isImport: kind === "import",
    }),
    totals: {
      workJ: positive(workout.total_work),
      distanceM: null,
      caloriesKcal: null,
      elevationM: null,
      strokes: null,
    },
    pelotonAverages: NO_FIGURES,
    pelotonMaxima: NO_FIGURES,
    ftp: ftpOf(workout),
    leaderboard: leaderboardOf(workout),
    striveScore: workout.effort_zones?.total_effort_points ?? null,
    heartRateZoneSec: heartRateZoneSec(workout.effort_zones),
    pedalingStartOffsetSec: ride?.pedaling_start_offset ?? (rideId === null ? 0 : USUAL_START_OFFSET_SEC),
  };
}

/** Seconds in heart-rate zones 1–5; null when none was counted. */
export function heartRateZoneSec(zones: WireEffortZones): WorkoutFacts["heartRateZoneSec"] {
  const durations = zones?.heart_rate_zone_durations;
  if (durations === null || durations === undefined) return null;
  const seconds: [number, number, number, number, number] = [
    durations.heart_rate_z1_duration ?? 0,
    durations.heart_rate_z2_duration ?? 0,
    durations.heart_rate_z3_duration ?? 0,
    durations.heart_rate_z4_duration ?? 0,
    durations.heart_rate_z5_duration ?? 0,
  ];
  return seconds.some((zone) => zone > 0) ? seconds : null;
}

// TRAINING, "FTP at date": flagged, or a 20 min cycling class named so that lasted at least 19 minutes.
function isFtpTest(
  workout: WireWorkout,
  told: { readonly title: string; readonly slug: string; readonly spentSec: number | null },
): boolean {
  if (isWarmUp(told.title)) return false;
  if (workout.is_ftp_test === true) return true;
  return (
    disciplineOf(told.slug) === "cycling" &&
    workout.ride?.duration === 1200 &&
    namesFtpTest(told.title) &&
    (told.spentSec === null || told.spentSec >= 1140)
  );
}

function instructorOf(ride: WireRide | null): WorkoutFacts["instructor"] {
  const name = plainText(ride?.instructor?.name ?? null, 80);
  if (name === "" || isNobody(name)) return null;
  return { id: readInstructorId(ride?.instructor?.id ?? ride?.instructor_id ?? null), name };
}

const FTP_SOURCES: Readonly<Record<string, FtpInfo["source"]>> = {
  ftp_workout_source: "test",
  ftp_manual_source: "manual",
  ftp_estimated_source: "estimated",
};

/** Peloton's slug of where an FTP comes from, in domain words. */
export function ftpSourceOf(slug: string | null): FtpInfo["source"] {
  return slug !== null && Object.hasOwn(FTP_SOURCES, slug) ? (FTP_SOURCES[slug] ?? "unknown") : "unknown";
}

function ftpOf(workout: WireWorkout): FtpInfo | null {
  const watts = positive(workout.ftp_info?.ftp ?? null);
  if (watts === null) return null;
  return {
    watts,
    source: ftpSourceOf(workout.ftp_info?.ftp_source ?? null),
    workoutId: readWorkoutId(workout.ftp_info?.ftp_workout_id ?? null),
  };
}

function leaderboardOf(workout: WireWorkout): WorkoutFacts["leaderboard"] {
  const rank = positive(workout.leaderboard_rank);
  const users = positive(workout.total_leaderboard_users);
  return rank === null || users === null ? null : { rank, users };
}

/** Peloton writes 0 for "not known" in most places. */
export function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
