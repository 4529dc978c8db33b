import type { WorkoutSummary } from "@/lib/domain/workout";
import { workoutDayNumber } from "./workoutTime";

/** How many workouts began on each weekday and in each hour. */
export type BreakdownTimes = {
  /** Seven, Monday first. */
  readonly weekdays: readonly number[];
  /** Twenty-four, from midnight on. */
  readonly hours: readonly number[];
};

const HOUR_MS = 3_600_000;

/** When workouts begin, in each one's own local time, wherever it was done. */
export function breakdownTimesOf(
  summaries: readonly Pick<WorkoutSummary, "startedAtMs" | "utcOffsetSec">[],
): BreakdownTimes {
  const weekdays = Array.from({ length: 7 }, () => 0);
  const hours = Array.from({ length: 24 }, () => 0);
  for (const summary of summaries) {
    add(weekdays, weekdayIndex(workoutDayNumber(summary)));
    add(hours, remainder(Math.floor((summary.startedAtMs + summary.utcOffsetSec * 1000) / HOUR_MS), 24));
  }
  return { weekdays, hours };
}

/** 0 = Monday; day 0 (1970-01-01) was a Thursday. */
function weekdayIndex(number: number): number {
  return remainder(number + 3, 7);
}

/** Never negative: instants before 1970 are days like others. */
function remainder(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function add(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
