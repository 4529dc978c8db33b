import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { countsInSums, workoutDay, workoutDurationSec } from "./workoutTime";

/** Totals of every local day that had a workout, oldest first; a workout belongs to the day on which it started. */
export function dayTotalsOf(summaries: readonly WorkoutSummary[]): readonly DayTotals[] {
  const days = new Map<LocalDay, DayTotals>();
  for (const summary of summaries) {
    if (!countsInSums(summary)) continue;
    const day = workoutDay(summary);
    days.set(day, added(days.get(day) ?? { day, workouts: 0, durationSec: 0, workJ: null }, summary));
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function added(totals: DayTotals, summary: WorkoutSummary): DayTotals {
  const workJ = summary.totals.workJ;
  return {
    day: totals.day,
    workouts: totals.workouts + 1,
    durationSec: totals.durationSec + (workoutDurationSec(summary) ?? 0),
    workJ: workJ === null ? totals.workJ : (totals.workJ ?? 0) + workJ,
  };
}
