import { hasCyclingPower } from "@/lib/domain/discipline";
import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { EffortsByKey } from "@/lib/training/bestCurve";
import { bestEffortSlices } from "@/lib/training/bestEfforts";
import type { BestEffortRecord } from "@/lib/training/bestEfforts";
import { deviceChanges } from "@/lib/training/deviceChanges";
import type { DeviceChange } from "@/lib/training/deviceChanges";
import { isBroken, recordSlices } from "@/lib/training/records";
import type { DisciplineRecords } from "@/lib/training/records";
import type { TrainingRecord } from "@/lib/training/recordOf";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { Slices } from "@/lib/training/slices";
import { countsInSums, workoutDay } from "@/lib/training/workoutTime";
import { inQuery } from "./trendsQuery";
import type { TrendsQuery } from "./trendsQuery";

/** What may be said of a record: nothing of "the one before" while workouts are still coming. */
export type RecordsScope = {
  readonly isWhole: boolean;
  /** Of the whole history, not of a range. */
  readonly isAllTime: boolean;
  readonly today: LocalDay;
};

/** One discipline's records and when the rider changed machines in it. */
export type DisciplinePart = {
  readonly records: DisciplineRecords;
  readonly changes: readonly DeviceChange[];
};

/** What Trends → Records draws. */
export type RecordsModel = {
  readonly scope: RecordsScope;
  readonly disciplines: readonly DisciplinePart[];
  /** Of cycling power; empty under another discipline, null while the efforts are being opened. */
  readonly efforts: readonly BestEffortRecord[] | null;
};

/** The records of the chosen range, discipline and device; in slices, since there may be thousands of workouts. */
export function* recordsModelSlices(from: {
  readonly history: Pick<RiderHistory, "counted" | "isWhole">;
  /** Null while they are being opened. */
  readonly efforts: EffortsByKey | null;
  readonly query: TrendsQuery;
  readonly today: LocalDay;
}): Slices<RecordsModel> {
  const { history, efforts, query, today } = from;
  const workouts = inQuery(history.counted, query, today);
  const disciplines = yield* recordSlices(workouts);
  const riding = workouts.filter(({ discipline }) => hasCyclingPower(discipline));
  return {
    scope: { isWhole: history.isWhole, isAllTime: query.range === "all", today },
    disciplines: disciplines.map((records) => ({ records, changes: changesOf(workouts, records) })),
    efforts: riding.length === 0 ? [] : efforts === null ? null : yield* bestEffortSlices(riding, efforts),
  };
}

/** Only where a machine measures what is compared. */
function changesOf(
  workouts: readonly WorkoutSummary[],
  { discipline, lengths }: DisciplineRecords,
): readonly DeviceChange[] {
  if (lengths.length === 0) return [];
  return deviceChanges(workouts.filter((workout) => workout.discipline === discipline));
}

/** So long a record is marked as new. */
const NEW_DAYS = 28;

/** A record of the whole history, broken in the last four weeks. */
export function isNewRecord(record: TrainingRecord, scope: RecordsScope): boolean {
  if (!scope.isWhole || !scope.isAllTime || !isBroken(record)) return false;
  return dayNumber(scope.today) - dayNumber(workoutDay(record.workout)) < NEW_DAYS;
}

/** "Best of 412 workouts so far": what records rest on until nothing is on its way any more; null from then on. */
export function recordsBase({ counted, isWhole }: Pick<RiderHistory, "counted" | "isWhole">): number | null {
  return isWhole ? null : counted.filter(({ state }) => state === "complete").length;
}

/** How many the rider left out; what Peloton no longer has is not among them. */
export function leftOutCount({ all, counted }: Pick<RiderHistory, "all" | "counted">): number {
  return all.filter(countsInSums).length - counted.length;
}
