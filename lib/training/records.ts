import type { Discipline } from "@/lib/domain/discipline";
import { DISCIPLINES } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { averageOutputOf } from "./compareFigures";
import { isEasyByPlan } from "./isEasyByPlan";
import { LENGTH_CLASSES, lengthClassOf } from "./lengthClass";
import type { LengthClass } from "./lengthClass";
import { recordOf } from "./recordOf";
import type { TrainingRecord } from "./recordOf";
import type { Slices } from "./slices";
import { workoutDurationSec } from "./workoutTime";

/**
 * What a class length is measured by. `speed` is the average in m/s and is read as a pace.
 * Cycling and bike bootcamps have output; who runs, walks or rows covers a distance.
 */
export type RecordMeasure = "totalOutput" | "averageOutput" | "distance" | "speed";

/** The records of one class length in one discipline; a measure that no workout has is missing. */
type LengthRecords = {
  readonly lengthClass: LengthClass;
  readonly workouts: number;
  readonly records: Readonly<Partial<Record<RecordMeasure, TrainingRecord>>>;
};

/** The records of one discipline. */
export type DisciplineRecords = {
  readonly discipline: Discipline;
  readonly workouts: number;
  readonly measures: readonly RecordMeasure[];
  /** Only lengths of which there is a record, shortest first. */
  readonly lengths: readonly LengthRecords[];
  /** By time, s. */
  readonly longest: TrainingRecord;
  /** By distance, m. */
  readonly farthest: TrainingRecord | null;
};

// A bootcamp's length holds the floor, which differs from class to class: an average over it compares nothing.
const MEASURES: Readonly<Partial<Record<Discipline, readonly RecordMeasure[]>>> = {
  cycling: ["totalOutput", "averageOutput"],
  bikeBootcamp: ["totalOutput"],
  running: ["distance", "speed"],
  walking: ["distance", "speed"],
  treadBootcamp: ["distance"],
  rowing: ["distance", "speed"],
  rowBootcamp: ["distance"],
};

/** So much of a class must have been ridden for its average to count: whoever leaves after a sprint has no record. */
const WHOLE_SHARE = 0.95;

const VALUES: Readonly<Record<RecordMeasure, (workout: WorkoutSummary) => number | null>> = {
  totalOutput: ({ totals }) => totals.workJ,
  averageOutput: (workout) => (isWholeClass(workout) ? averageOutputOf(workout) : null),
  distance: ({ totals }) => totals.distanceM,
  speed: (workout) =>
    isWholeClass(workout) ? (workout.derived?.averages.speedMps ?? workout.pelotonAverages.speedMps) : null,
};

/**
 * The records of a set of workouts by discipline, most workouts first: the best of each class length (by the class's
 * own length; Just Ride, games and imports have none), the longest and the farthest of all. A slice a discipline.
 */
export function* recordSlices(workouts: readonly WorkoutSummary[]): Slices<readonly DisciplineRecords[]> {
  const found: DisciplineRecords[] = [];
  for (const discipline of DISCIPLINES) {
    yield;
    const own = workouts.filter((workout) => workout.discipline === discipline);
    const longest = recordOf(own, workoutDurationSec);
    if (longest === null) continue;
    const measures = MEASURES[discipline] ?? [];
    const lengths = measures.length === 0 ? [] : lengthsOf(own, measures);
    const farthest = recordOf(own, ({ totals }) => totals.distanceM);
    found.push({ discipline, workouts: own.length, measures, lengths, longest, farthest });
  }
  return found.sort((a, b) => b.workouts - a.workouts);
}

/**
 * A record that took the place of another: the first of its kind broke nothing. Warm ups and cool downs are not ridden
 * for one: the best of them stands in the list of its length, and is never called broken.
 */
export function isBroken({ workout, previous }: TrainingRecord): boolean {
  return previous !== null && !isEasyByPlan(workout);
}

function lengthsOf(
  workouts: readonly WorkoutSummary[],
  measures: readonly RecordMeasure[],
): readonly LengthRecords[] {
  const classes = workouts.filter(({ kind }) => kind === "class" || kind === "scenic");
  return LENGTH_CLASSES.filter((lengthClass) => lengthClass !== "other").flatMap((lengthClass) => {
    const own = classes.filter(({ lengthSec }) => lengthClassOf(lengthSec) === lengthClass);
    const records: Partial<Record<RecordMeasure, TrainingRecord>> = {};
    for (const measure of measures) {
      const record = recordOf(own, VALUES[measure]);
      if (record !== null) records[measure] = record;
    }
    return Object.keys(records).length === 0 ? [] : [{ lengthClass, workouts: own.length, records }];
  });
}

function isWholeClass({ derived, lengthSec }: WorkoutSummary): boolean {
  return derived !== null && lengthSec !== null && derived.activeSec >= WHOLE_SHARE * lengthSec;
}
