import type { SyncProgress } from "./syncState";
import type { WorkoutSummary } from "./workout";

/** How many workouts are in which state. */
export type SyncCounts = Pick<SyncProgress, "listed" | "stored" | "failed" | "unread" | "remaining">;

type Standing = Pick<WorkoutSummary, "state" | "removedAtMs">;

/** Its details are on their way. What Peloton removed before they came is not waited for. */
export function isPending({ state, removedAtMs }: Standing): boolean {
  return state === "listed" && removedAtMs === null;
}

/** Counters as the summaries say them. `remaining`: those pending. */
export function countsOf(summaries: Iterable<Standing>): SyncCounts {
  const counts = { listed: 0, stored: 0, failed: 0, unread: 0, remaining: 0 };
  for (const summary of summaries) {
    const { state } = summary;
    counts.listed += 1;
    if (state === "complete") counts.stored += 1;
    if (state === "failed") counts.failed += 1;
    if (state === "unread") counts.unread += 1;
    if (isPending(summary)) counts.remaining += 1;
  }
  return counts;
}
