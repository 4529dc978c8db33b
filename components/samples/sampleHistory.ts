import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import type { Profile } from "@/lib/domain/account";
import { riderHistory } from "@/lib/training/riderHistory";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { SAMPLE_NOW_MS } from "./historySummary";

/** A sync that ran to its end. */
export const SAMPLE_WHOLE: SyncProgress = {
  ...NEVER_SYNCED,
  phase: "upToDate",
  lastSyncedAtMs: SAMPLE_NOW_MS,
};

type More = {
  readonly progress?: SyncProgress;
  readonly profile?: Profile | null;
  /** How many of the newest the rider left out of records and trends. */
  readonly leftOut?: number;
};

/** The history of an invented rider, made as the pages make it. `summaries` newest first. */
export function sampleHistory(summaries: readonly WorkoutSummary[], more: More = {}): RiderHistory {
  const { progress = SAMPLE_WHOLE, profile = null, leftOut = 0 } = more;
  return riderHistory({ summaries, yours: leftOutYours(summaries, leftOut), profile, progress });
}

/** What a rider says who left the newest `count` out of records and trends. */
export function leftOutYours(summaries: readonly WorkoutSummary[], count: number): Yours {
  const workouts = Object.fromEntries(
    summaries.slice(0, count).map(({ key }) => [key, { ...NOTHING_SAID, leftOut: "Not my ride" }]),
  );
  return { ...NOTHING_YOURS, workouts };
}
