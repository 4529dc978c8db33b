import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { averageHeartRateOf, averageOutputOf } from "./compareFigures";
import { ftpOfWorkout } from "./ftpAtDate";
import type { RiderHistory } from "./riderHistory";

/** One time that a class was taken. */
export type ClassAttempt = {
  readonly summary: WorkoutSummary;
  readonly averageOutputW: number | null;
  readonly averageHeartRateBpm: number | null;
  /** FTP at its date, W; null when none is known. */
  readonly ftpWatts: number | null;
  /** False = left out by the rider or no longer on Peloton: shown, and never the best. */
  readonly isCounted: boolean;
  /** The most work of all that count; the earliest of equals. */
  readonly isBest: boolean;
  /** Ridden on another device than the attempt before; false where one of the two names none. */
  readonly isOtherDevice: boolean;
};

/** Every own attempt at a class, newest first. */
export function attemptsOf(
  history: Pick<RiderHistory, "all" | "counted" | "ftp">,
  rideKey: BlindKey,
): readonly ClassAttempt[] {
  const counted = new Set(history.counted.flatMap(({ ride, key }) => (ride?.key === rideKey ? [key] : [])));
  const taken = history.all
    .filter((summary) => summary.ride?.key === rideKey)
    .toSorted((a, b) => b.startedAtMs - a.startedAtMs);
  const best = mostWork(taken.filter((summary) => counted.has(summary.key)));
  return taken.map((summary, index) => {
    const device = taken[index + 1]?.device ?? "";
    return {
      summary,
      averageOutputW: averageOutputOf(summary),
      averageHeartRateBpm: averageHeartRateOf(summary),
      ftpWatts: ftpOfWorkout(history.ftp, summary)?.watts ?? null,
      isCounted: counted.has(summary.key),
      isBest: summary.key === best?.key,
      isOtherDevice: device !== "" && summary.device !== "" && device !== summary.device,
    };
  });
}

/**
 * The attempts that are laid over each other, newest first: the last `most` that count and are complete, and the best of
 * all in the place of the oldest of these where it lies further back.
 */
export function attemptsToOverlay(attempts: readonly ClassAttempt[], most: number): readonly ClassAttempt[] {
  const able = attempts.filter(({ summary, isCounted }) => isCounted && summary.state === "complete");
  const last = able.slice(0, most);
  const best = able.find(({ isBest }) => isBest);
  return best === undefined || last.includes(best) ? last : [...last.slice(0, most - 1), best];
}

/** The one with most work among attempts, the earliest of equals; null where none measured work. Newest first. */
export function bestOf(attempts: readonly ClassAttempt[]): ClassAttempt | null {
  const best = mostWork(attempts.map(({ summary }) => summary));
  return attempts.find(({ summary }) => summary === best) ?? null;
}

function mostWork(summaries: readonly WorkoutSummary[]): WorkoutSummary | null {
  return summaries.reduceRight<WorkoutSummary | null>(
    (top, one) => (workOf(one) > (top === null ? 0 : workOf(top)) ? one : top),
    null,
  );
}

function workOf(summary: WorkoutSummary): number {
  return summary.totals.workJ ?? 0;
}
