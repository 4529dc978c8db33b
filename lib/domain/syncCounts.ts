import type { SyncProgress } from "./syncState";
import type { WorkoutSummary } from "./workout";

/** How many workouts are in which state. */
export type SyncCounts = Pick<SyncProgress, "listed" | "stored" | "failed" | "unread" | "remaining">;

/** Counters as the summaries say them. What Peloton removed is not waited for. */
export function countsOf(summaries: Iterable<Pick<WorkoutSummary, "state" | "removedAtMs">>): SyncCounts {
  const counts = { listed: 0, stored: 0, failed: 0, unread: 0, remaining: 0 };
  for (const { state, removedAtMs } of summaries) {
    counts.listed += 1;
    if (state === "complete") counts.stored += 1;
    if (state === "failed") counts.failed += 1;
    if (state === "unread") counts.unread += 1;
    if (state === "listed" && removedAtMs === null) counts.remaining += 1;
  }
  return counts;
}
