import type { Profile } from "@/lib/domain/account";
import type { SyncProgress } from "@/lib/domain/syncState";

/**
 * The list of workouts is whole: a listing ran to its end (a later phase, a finished run), or there are as many as
 * Peloton counts. Streaks and counts need no more than that.
 */
export function isListed(known: {
  readonly progress: Pick<SyncProgress, "phase" | "lastSyncedAtMs">;
  readonly profile: Pick<Profile, "totalWorkouts"> | null;
  readonly summaries: readonly unknown[];
}): boolean {
  const { phase, lastSyncedAtMs } = known.progress;
  if (lastSyncedAtMs !== null) return true;
  if (phase === "details" || phase === "classes" || phase === "upToDate") return true;
  const all = known.profile?.totalWorkouts ?? null;
  return all !== null && known.summaries.length >= all;
}
