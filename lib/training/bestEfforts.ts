import type { WorkoutSummary } from "@/lib/domain/workout";
import type { EffortsByKey } from "./bestCurve";
import { CURVE_DURATIONS_SEC } from "./powerCurve";
import { recordOf } from "./recordOf";
import type { TrainingRecord } from "./recordOf";
import type { Slices } from "./slices";

/** The durations whose best efforts are told apart, s: 5, 15, 30 s; 1, 2, 5, 8, 10, 12, 20, 30, 45, 60, 90 min. */
export const BEST_EFFORT_DURATIONS_SEC: readonly number[] = [
  5, 15, 30, 60, 120, 300, 480, 600, 720, 1200, 1800, 2700, 3600, 5400,
];

/** The best mean power over a duration, W, as a record. */
export type BestEffortRecord = { readonly durationSec: number; readonly record: TrainingRecord };

/**
 * The best efforts of a set of workouts at the durations above, a slice each; those that no workout reaches are missing.
 */
export function* bestEffortSlices(
  workouts: readonly WorkoutSummary[],
  efforts: EffortsByKey,
): Slices<readonly BestEffortRecord[]> {
  const found: BestEffortRecord[] = [];
  for (const durationSec of BEST_EFFORT_DURATIONS_SEC) {
    const index = CURVE_DURATIONS_SEC.indexOf(durationSec);
    const record = recordOf(workouts, ({ key }) => efforts.get(key)?.powerCurveW[index] ?? null);
    if (record !== null) found.push({ durationSec, record });
    yield;
  }
  return found;
}
