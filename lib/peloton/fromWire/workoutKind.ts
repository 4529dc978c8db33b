import type { RideId } from "@/lib/domain/ids";
import type { WorkoutKind } from "@/lib/domain/workout";
import type { WireWorkout } from "../wire/wireWorkout";
import { isImporter } from "./deviceName";
import { readRideId } from "./ids";

// Peloton puts these in the instructor's place; they are nobody.
const NOBODY = /^(lanebreak|just (ride|walk|run|row|work ?out)|scenic( ride| run| walk)?)$/i;

/** The name stands in the instructor's place but is no person's. */
export function isNobody(instructorName: string): boolean {
  return NOBODY.test(instructorName);
}

/** Brought in from another service, not begun on Peloton. */
export function isImported(workout: WireWorkout): boolean {
  return (
    workout.is_3p_fit_feed_workout === true ||
    workout.is_peloton_originated_workout === false ||
    isImporter(workout.device_type)
  );
}

/** Where a workout came from (PELOTON §2.5). */
export function workoutKind(workout: WireWorkout): WorkoutKind {
  if (isImported(workout)) return "import";
  const placeholder = workout.ride?.instructor?.name ?? "";
  if (/^lanebreak/i.test(placeholder) || /^lanebreak/i.test(workout.name ?? "")) return "game";
  if (workout.workout_type === "scenic" || workout.ride?.content_provider === "virtual_active")
    return "scenic";
  const hasClass = readRideId(workout.ride?.id ?? null) !== null;
  if (workout.workout_type === "class" || (workout.workout_type === null && hasClass)) return "class";
  if (workout.is_outdoor === true || /^just (walk|run)$/i.test(placeholder)) return "outdoor";
  if (/^just /i.test(placeholder)) return "justRide";
  if (workout.workout_type === "freestyle" && workout.metrics_type === "cycling") return "justRide";
  return "other";
}

/** The class that was taken; games, imports and free rides have an id at most by accident. */
export function classOf(workout: WireWorkout, kind: WorkoutKind): RideId | null {
  return kind === "class" || kind === "scenic" ? readRideId(workout.ride?.id ?? null) : null;
}
