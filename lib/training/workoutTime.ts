import { localDayOf } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";

/** How long a workout counts in sums: the class's length, else the time between start and end; null when neither is known. */
export function workoutDurationSec(
  summary: Pick<WorkoutSummary, "lengthSec" | "startedAtMs" | "endedAtMs">,
): number | null {
  if (summary.lengthSec !== null) return summary.lengthSec;
  return summary.endedAtMs === null ? null : Math.max(0, (summary.endedAtMs - summary.startedAtMs) / 1000);
}

/** The workout's own local day: the one on which it started. */
export function workoutDay(summary: Pick<WorkoutSummary, "startedAtMs" | "utcOffsetSec">): LocalDay {
  return localDayOf(summary.startedAtMs, summary.utcOffsetSec);
}

/** The same as a number (`dayNumber`), for counting days of thousands of workouts. */
export function workoutDayNumber(summary: Pick<WorkoutSummary, "startedAtMs" | "utcOffsetSec">): number {
  return Math.floor((summary.startedAtMs + summary.utcOffsetSec * 1000) / DAY_MS);
}

const DAY_MS = 86_400_000;

/** Workouts that a full check no longer found on Peloton stay in the history and out of every sum, as on Peloton. */
export function countsInSums(summary: Pick<WorkoutSummary, "removedAtMs">): boolean {
  return summary.removedAtMs === null;
}
