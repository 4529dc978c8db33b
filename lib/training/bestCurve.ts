import { dayNumber } from "@/lib/domain/day";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { CURVE_DURATIONS_SEC } from "./powerCurve";
import { finished } from "./slices";
import type { Slices } from "./slices";
import { workoutDay } from "./workoutTime";

/** What fits and comparisons look back over: 90 local days, the last one included. */
const WINDOW_DAYS = 90;

/** One point of a best curve: the mean power and the workout that holds it. */
export type CurvePoint = {
  readonly durationSec: number;
  /** Whole watts, as they are stored. */
  readonly watts: number;
  readonly workout: WorkoutSummary;
};

/** The efforts of workouts by key, as the vault's reader gives them. */
export type EffortsByKey = ReadonlyMap<BlindKey, Pick<WorkoutEfforts, "powerCurveW">>;

/** So many workouts are merged at once: about a millisecond, ten on a slow machine that has not warmed up. */
const SLICE = 250;

/**
 * The best mean power of a set of workouts for each of `CURVE_DURATIONS_SEC` that one of them reaches, shortest first;
 * in slices of a few hundred workouts. Equal watts belong to the earlier workout. As with one ride's curve, a longer
 * effort may be a touch above a shorter one.
 */
export function* bestCurveSlices(
  workouts: readonly WorkoutSummary[],
  efforts: EffortsByKey,
): Slices<readonly CurvePoint[]> {
  const best: Best = { watts: new Float64Array(CURVE_DURATIONS_SEC.length), holders: [] };
  for (const [i, workout] of workouts.entries()) {
    if (i % SLICE === SLICE - 1) yield;
    merge(best, workout, efforts.get(workout.key)?.powerCurveW ?? []);
  }
  return CURVE_DURATIONS_SEC.flatMap((durationSec, i) => {
    const workout = best.holders[i];
    return workout === undefined ? [] : [{ durationSec, watts: best.watts[i] as number, workout }];
  });
}

/** The same at once: for the workouts of a few months. */
export function bestCurve(workouts: readonly WorkoutSummary[], efforts: EffortsByKey): readonly CurvePoint[] {
  return finished(bestCurveSlices(workouts, efforts));
}

type Best = { readonly watts: Float64Array; readonly holders: WorkoutSummary[] };

function merge({ watts, holders }: Best, workout: WorkoutSummary, curve: readonly number[]): void {
  const length = Math.min(curve.length, watts.length);
  for (let i = 0; i < length; i++) {
    const value = curve[i] as number;
    const top = watts[i] as number;
    if (value < top || value <= 0) continue;
    if (value === top && workout.startedAtMs >= (holders[i]?.startedAtMs ?? Infinity)) continue;
    watts[i] = value;
    holders[i] = workout;
  }
}

/** The point of a duration; null where no workout is that long or the duration is none of the curve's steps. */
export function pointAt(curve: readonly CurvePoint[], durationSec: number): CurvePoint | null {
  return curve.find((point) => point.durationSec === durationSec) ?? null;
}

/** The workouts that began before this one, in the 90 local days that end on its day. */
export function ninetyDaysBefore(
  workouts: readonly WorkoutSummary[],
  ride: WorkoutSummary,
): readonly WorkoutSummary[] {
  const first = dayNumber(workoutDay(ride)) - WINDOW_DAYS + 1;
  return workouts.filter(
    (one) =>
      one.key !== ride.key && one.startedAtMs < ride.startedAtMs && dayNumber(workoutDay(one)) >= first,
  );
}

/** The devices of some points, each once, in the order of the points. */
export function devicesOf(points: readonly Pick<CurvePoint, "workout">[]): readonly string[] {
  return [...new Set(points.map(({ workout }) => workout.device))];
}
