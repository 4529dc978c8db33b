import type { Discipline } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { RiderHistory } from "./riderHistory";
import { countsInSums, workoutDay } from "./workoutTime";

/** A class with what the rider made of it. */
export type ClassTaken = {
  readonly key: BlindKey;
  readonly title: string;
  readonly instructor: WorkoutSummary["instructor"];
  readonly discipline: Discipline;
  readonly lengthSec: number | null;
  readonly times: number;
  /** Most work of the attempts that count, J; null when none measured any. */
  readonly bestWorkJ: number | null;
  readonly lastAtMs: number;
  readonly lastDay: LocalDay;
};

/**
 * Every class taken, the last one first. What the rider left out is a time it was taken and never the best; workouts that
 * Peloton no longer has do not count. Rides without a class are none.
 */
export function classesTaken(history: Pick<RiderHistory, "all" | "counted">): readonly ClassTaken[] {
  const classes = new Map<BlindKey, { last: WorkoutSummary; times: number; bestWorkJ: number | null }>();
  for (const summary of history.all) {
    const key = summary.ride?.key;
    if (key === undefined || !countsInSums(summary)) continue;
    const found = classes.get(key);
    if (found === undefined) classes.set(key, { last: summary, times: 1, bestWorkJ: null });
    else {
      found.times++;
      if (summary.startedAtMs > found.last.startedAtMs) found.last = summary;
    }
  }
  for (const summary of history.counted) {
    const found = summary.ride === null ? undefined : classes.get(summary.ride.key);
    const workJ = summary.totals.workJ ?? 0;
    if (found !== undefined && workJ > (found.bestWorkJ ?? 0)) found.bestWorkJ = workJ;
  }
  return [...classes]
    .map(([key, { last, times, bestWorkJ }]) => ({
      key,
      title: last.title,
      instructor: last.instructor,
      discipline: last.discipline,
      lengthSec: last.lengthSec,
      times,
      bestWorkJ,
      lastAtMs: last.startedAtMs,
      lastDay: workoutDay(last),
    }))
    .sort((a, b) => b.lastAtMs - a.lastAtMs);
}
