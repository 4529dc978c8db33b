import type { BlindKey } from "@/lib/domain/ids";
import { countsOf } from "@/lib/domain/syncCounts";
import type { SyncCounts } from "@/lib/domain/syncCounts";
import type { WorkoutSummary } from "@/lib/domain/workout";

/**
 * The stored summaries of a run by key, with what each of its steps asks of all of them. Both are kept up with every
 * change, so that a workout of a long history costs no more than one of a short one.
 */
export type KnownWorkouts = Pick<Map<BlindKey, WorkoutSummary>, "get" | "has" | "values"> & {
  readonly set: (key: BlindKey, summary: WorkoutSummary) => void;
  /** As `countsOf` all of them. */
  readonly counts: () => SyncCounts;
  /** The one created last of those that Peloton has not removed; null without any. */
  readonly newest: () => WorkoutSummary | null;
};

export function knownWorkouts(summaries: readonly WorkoutSummary[]): KnownWorkouts {
  const byKey = new Map(summaries.map((summary) => [summary.key, summary]));
  let counts = countsOf(byKey.values());
  let newest = newestOf(byKey.values());
  return {
    get: (key) => byKey.get(key),
    has: (key) => byKey.has(key),
    values: () => byKey.values(),
    counts: () => counts,
    newest: () => newest,
    set: (key, summary) => {
      const before = byKey.get(key);
      byKey.set(key, summary);
      counts = exchanged(counts, before === undefined ? [] : [before], [summary]);
      if (summary.removedAtMs === null && summary.createdAtMs >= (newest?.createdAtMs ?? -Infinity)) {
        newest = summary;
      } else if (newest?.key === key) {
        // The newest was removed, or is not as new as it was: somewhere among all of them is the next.
        newest = newestOf(byKey.values());
      }
    },
  };
}

function exchanged(
  counts: SyncCounts,
  before: readonly WorkoutSummary[],
  after: readonly WorkoutSummary[],
): SyncCounts {
  const less = countsOf(before);
  const more = countsOf(after);
  return {
    listed: counts.listed - less.listed + more.listed,
    stored: counts.stored - less.stored + more.stored,
    failed: counts.failed - less.failed + more.failed,
    unread: counts.unread - less.unread + more.unread,
    remaining: counts.remaining - less.remaining + more.remaining,
  };
}

function newestOf(summaries: Iterable<WorkoutSummary>): WorkoutSummary | null {
  let newest: WorkoutSummary | null = null;
  for (const summary of summaries) {
    if (summary.removedAtMs !== null) continue;
    if (newest === null || summary.createdAtMs > newest.createdAtMs) newest = summary;
  }
  return newest;
}
