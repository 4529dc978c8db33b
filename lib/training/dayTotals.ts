import type { DayTotals, LoadSum } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "./load";
import { NO_LOADS, addLoads, loadSumOf } from "./loadSum";
import { countsInSums, workoutDay, workoutDurationSec } from "./workoutTime";

/**
 * Totals of every local day that had a workout, oldest first; a workout belongs to the day on which it started.
 * `loadOf` gives a workout's Load as every page does.
 */
export function dayTotalsOf(
  summaries: readonly WorkoutSummary[],
  loadOf: (summary: WorkoutSummary) => WorkoutLoad,
): readonly DayTotals[] {
  const days = new Map<LocalDay, DayTotals>();
  for (const summary of summaries) {
    if (!countsInSums(summary)) continue;
    const day = workoutDay(summary);
    const before = days.get(day) ?? { day, workouts: 0, durationSec: 0, workJ: null, load: NO_LOADS };
    days.set(day, added(before, summary, loadSumOf(loadOf(summary))));
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function added(totals: DayTotals, summary: WorkoutSummary, load: LoadSum): DayTotals {
  const workJ = summary.totals.workJ;
  return {
    day: totals.day,
    workouts: totals.workouts + 1,
    durationSec: totals.durationSec + (workoutDurationSec(summary) ?? 0),
    workJ: workJ === null ? totals.workJ : (totals.workJ ?? 0) + workJ,
    load: addLoads(totals.load, load),
  };
}
