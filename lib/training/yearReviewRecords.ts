import type { Discipline } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { LengthClass } from "./lengthClass";
import { isBroken, recordSlices } from "./records";
import type { RecordMeasure } from "./records";
import type { TrainingRecord } from "./recordOf";
import type { Slices } from "./slices";
import { workoutDay } from "./workoutTime";

/** A record that was broken in a year and stood at its end (today, in a year that goes on). */
export type YearRecord = {
  readonly discipline: Discipline;
  /** Null where it is the longest or the farthest of all. */
  readonly lengthClass: LengthClass | null;
  readonly kind: RecordMeasure | "longest";
  readonly record: TrainingRecord;
};

/**
 * The records of a year, the latest first. The first of its kind broke nothing and is none, nor is a cool down's. `counted` is the whole
 * history: with a part of it, anything would be a record.
 */
export function* yearRecordSlices(
  counted: readonly WorkoutSummary[],
  year: number,
): Slices<readonly YearRecord[]> {
  const before = counted.filter((summary) => Number(workoutDay(summary).slice(0, 4)) <= year);
  const disciplines = yield* recordSlices(before);
  const found: YearRecord[] = [];
  for (const { discipline, lengths, longest, farthest } of disciplines) {
    for (const { lengthClass, records } of lengths) {
      for (const [kind, record] of Object.entries(records)) {
        found.push({ discipline, lengthClass, kind: kind as RecordMeasure, record });
      }
    }
    found.push({ discipline, lengthClass: null, kind: "longest", record: longest });
    if (farthest !== null) {
      found.push({ discipline, lengthClass: null, kind: "distance", record: farthest });
    }
  }
  return found
    .filter(({ record }) => isBroken(record) && workoutDay(record.workout).startsWith(`${year}-`))
    .sort((a, b) => b.record.workout.startedAtMs - a.record.workout.startedAtMs);
}
