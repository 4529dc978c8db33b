import type { WorkoutSummary } from "@/lib/domain/workout";

/** A value and the workout in which it was reached. */
type Attained = { readonly value: number; readonly workout: WorkoutSummary };

/** The largest value of some workouts, in the unit of whoever asked, and the one it took the place of. */
export type TrainingRecord = Attained & {
  /** The best until then; null for the first. */
  readonly previous: Attained | null;
};

/**
 * The record among some workouts, whatever their order. A record is broken only by more: equal values belong to the
 * earlier workout. Values that are null, 0 or no number are none. Null without a value.
 */
export function recordOf(
  workouts: readonly WorkoutSummary[],
  valueOf: (workout: WorkoutSummary) => number | null,
): TrainingRecord | null {
  const best = bestOf(workouts, valueOf);
  if (best === null) return null;
  const before = workouts.filter(({ startedAtMs }) => startedAtMs < best.workout.startedAtMs);
  return { ...best, previous: bestOf(before, valueOf) };
}

function bestOf(
  workouts: readonly WorkoutSummary[],
  valueOf: (workout: WorkoutSummary) => number | null,
): Attained | null {
  let best: Attained | null = null;
  for (const workout of workouts) {
    const value = valueOf(workout);
    if (value === null || !(value > 0) || !Number.isFinite(value)) continue;
    const isBetter =
      best === null ||
      value > best.value ||
      (value === best.value && workout.startedAtMs < best.workout.startedAtMs);
    if (isBetter) best = { value, workout };
  }
  return best;
}
