import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID } from "@/lib/domain/yours";
import type { OwnWorkout, Yours } from "@/lib/domain/yours";
import { averageHeartRateOf, averageOutputOf } from "@/lib/training/compareFigures";
import { NO_LOAD } from "@/lib/training/load";
import type { WorkoutLoad } from "@/lib/training/load";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import type { Slices } from "@/lib/training/slices";
import { workoutDay, workoutDurationSec } from "@/lib/training/workoutTime";
import { classTypeOf } from "@/lib/training/classType";
import type { ClassType } from "@/lib/training/classType";
import { foldText } from "./foldText";
import { lengthClassOf } from "@/lib/training/lengthClass";
import type { LengthClass } from "@/lib/training/lengthClass";

/** One workout as the history filters, sorts and draws it; made once per change of the vault. */
export type HistoryRow = {
  readonly key: BlindKey;
  readonly workout: WorkoutSummary;
  readonly day: LocalDay;
  readonly classType: ClassType;
  readonly lengthClass: LengthClass | null;
  /** The class's length, else the time that was spent; null when neither is known. */
  readonly durationSec: number | null;
  readonly averageOutputW: number | null;
  readonly averageHeartRateBpm: number | null;
  /** Share of the targeted seconds inside the target, 0..1. */
  readonly inTarget: number | null;
  readonly hasTargets: boolean;
  readonly load: WorkoutLoad;
  /** Left out of records and trends, and why (may be empty); null = it counts. */
  readonly leftOut: string | null;
  /** Title, instructor and the rider's note, folded for the search; in memory only. */
  readonly searchText: string;
};

type Known = { readonly history: Pick<RiderHistory, "loads">; readonly yours: Pick<Yours, "workouts"> };

/** So many rows are made before a page gets its turn. */
const SLICE = 200;

/** The history's rows of some workouts, in their order, all at once: for few of them. */
export function historyRowsOf(workouts: readonly WorkoutSummary[], known: Known): readonly HistoryRow[] {
  return finished(historyRowSlices(workouts, known));
}

/** The history's rows of thousands of workouts, in their order. */
export function* historyRowSlices(
  workouts: readonly WorkoutSummary[],
  { history, yours }: Known,
): Slices<readonly HistoryRow[]> {
  const rows: HistoryRow[] = [];
  for (const workout of workouts) {
    const load = history.loads.get(workout.key) ?? NO_LOAD;
    rows.push(historyRowOf(workout, { load, own: yours.workouts[workout.key] ?? NOTHING_SAID }));
    if (rows.length % SLICE === 0) yield;
  }
  return rows;
}

/** One row. `load` comes from the rider's history, which knows the FTP of that day; `own` is what the rider says of it. */
export function historyRowOf(
  workout: WorkoutSummary,
  { load, own = NOTHING_SAID }: { readonly load: WorkoutLoad; readonly own?: OwnWorkout },
): HistoryRow {
  const { derived } = workout;
  return {
    key: workout.key,
    workout,
    day: workoutDay(workout),
    classType: classTypeOf(workout),
    lengthClass: lengthClassOf(workout.lengthSec),
    durationSec: workoutDurationSec(workout),
    averageOutputW: averageOutputOf(workout),
    averageHeartRateBpm: averageHeartRateOf(workout),
    inTarget: derived?.adherence?.inShare ?? null,
    hasTargets: (derived?.targetMetrics.length ?? 0) > 0,
    load,
    leftOut: own.leftOut,
    searchText: foldText(`${workout.title} ${workout.instructor?.name ?? ""} ${own.note}`),
  };
}
