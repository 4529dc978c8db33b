import type { Profile } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import { isPending } from "@/lib/domain/syncCounts";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Yours } from "@/lib/domain/yours";
import { ftpOfWorkout, ftpTimelineSlices } from "./ftpAtDate";
import type { FtpTimeline } from "./ftpAtDate";
import { heartRateOn, heartRateTimeline } from "./heartRateAtDate";
import type { HeartRateTimeline } from "./heartRateAtDate";
import { loadOf } from "./load";
import type { WorkoutLoad } from "./load";
import { isListed } from "./wholeness";
import { finished } from "./slices";
import type { Slices } from "./slices";
import { countsInSums, workoutDay } from "./workoutTime";

/** A rider's whole history with what every page needs of it, made once per change of the vault. */
export type RiderHistory = {
  /** Every workout, newest first. */
  readonly all: readonly WorkoutSummary[];
  /** What records and trends are made of: without what Peloton no longer has and what the rider left out; newest first. */
  readonly counted: readonly WorkoutSummary[];
  /** The Load of every workout. */
  readonly loads: ReadonlyMap<BlindKey, WorkoutLoad>;
  readonly ftp: FtpTimeline;
  readonly heartRate: HeartRateTimeline;
  /** Every workout is listed; what needs no details (streaks, counts) is true of the whole history. */
  readonly isListed: boolean;
  /** Nothing is still on its way: what is said of the whole history is true. */
  readonly isWhole: boolean;
};

/** What a history is made of. */
export type HistoryKnown = {
  /** Newest first. */
  readonly summaries: readonly WorkoutSummary[];
  readonly yours: Yours;
  readonly profile: Profile | null;
  readonly progress: Pick<SyncProgress, "phase" | "lastSyncedAtMs">;
};

/** So many loads are made before a page gets its turn. */
const SLICE = 200;

/** Puts the history together, all at once: for few workouts, and for tests. */
export function riderHistory(known: HistoryKnown): RiderHistory {
  return finished(riderHistorySlices(known));
}

/** Puts the history together: one FTP timeline and one of heart-rate limits for all workouts. */
export function* riderHistorySlices(known: HistoryKnown): Slices<RiderHistory> {
  const { summaries, yours, profile } = known;
  const listed = isListed(known);
  const ftp = yield* ftpTimelineSlices({ yours, summaries, profile });
  const heartRate = heartRateTimeline({ yours, profile });
  yield;
  const loads = new Map<BlindKey, WorkoutLoad>();
  for (const summary of summaries) {
    loads.set(
      summary.key,
      loadOf(summary, {
        ftpWatts: ftpOfWorkout(ftp, summary)?.watts ?? null,
        heartRate: heartRateOn(heartRate, workoutDay(summary)),
        effort: yours.workouts[summary.key]?.effort ?? null,
      }),
    );
    if (loads.size % SLICE === 0) yield;
  }
  return {
    all: summaries,
    counted: summaries.filter((summary) => countsInSums(summary) && !isLeftOut(yours, summary.key)),
    loads,
    ftp,
    heartRate,
    isListed: listed,
    // Those whose details failed are not waited for: they are listed as such.
    isWhole: listed && !summaries.some(isPending),
  };
}

/** The rider left it out of records and trends; it stays in the history and in Peloton's own totals. */
export function isLeftOut(yours: Pick<Yours, "workouts">, key: BlindKey): boolean {
  return (yours.workouts[key]?.leftOut ?? null) !== null;
}
