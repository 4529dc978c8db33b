import type { Discipline } from "@/lib/domain/discipline";
import { hasCyclingPower } from "@/lib/domain/discipline";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { EffortsByKey } from "./bestCurve";
import { bestEffortSlices } from "./bestEfforts";
import type { LengthClass } from "./lengthClass";
import { isBroken, recordSlices } from "./records";
import type { RecordMeasure } from "./records";
import type { TrainingRecord } from "./recordOf";
import type { Slices } from "./slices";
import { workoutDay } from "./workoutTime";

/** A record that was broken in a week and stood at its end. */
export type WeekRecord = {
  readonly discipline: Discipline;
  readonly of:
    | { readonly type: "length"; readonly lengthClass: LengthClass; readonly measure: RecordMeasure }
    | { readonly type: "effort"; readonly durationSec: number }
    | { readonly type: "longest" | "farthest" };
  readonly record: TrainingRecord;
};

/**
 * The records broken from `firstDay` to `lastDay`, the latest first; later workouts do not count. The first of its kind
 * broke nothing and is none, nor is a cool down's. `counted` is the whole history: of a part of it, anything would be a record.
 */
export function* weekRecordSlices(
  counted: readonly WorkoutSummary[],
  asked: {
    /** Null while they are being opened: best efforts are not told then. */
    readonly efforts: EffortsByKey | null;
    readonly firstDay: LocalDay;
    readonly lastDay: LocalDay;
  },
): Slices<readonly WeekRecord[]> {
  const { efforts, firstDay, lastDay } = asked;
  const until = counted.filter((workout) => workoutDay(workout) <= lastDay);
  const found: WeekRecord[] = [];
  for (const { discipline, lengths, longest, farthest } of yield* recordSlices(until)) {
    for (const { lengthClass, records } of lengths) {
      for (const [measure, record] of Object.entries(records)) {
        const of = { type: "length" as const, lengthClass, measure: measure as RecordMeasure };
        found.push({ discipline, of, record });
      }
    }
    found.push({ discipline, of: { type: "longest" }, record: longest });
    if (farthest !== null) found.push({ discipline, of: { type: "farthest" }, record: farthest });
  }
  if (efforts !== null) {
    const riding = until.filter(({ discipline }) => hasCyclingPower(discipline));
    for (const { durationSec, record } of yield* bestEffortSlices(riding, efforts)) {
      found.push({ discipline: record.workout.discipline, of: { type: "effort", durationSec }, record });
    }
  }
  return found
    .filter(({ record }) => isBroken(record) && workoutDay(record.workout) >= firstDay)
    .sort((a, b) => b.record.workout.startedAtMs - a.record.workout.startedAtMs);
}
