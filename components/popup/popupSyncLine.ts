import { syncLine } from "@/components/shell/syncLine";
import type { SyncLine } from "@/components/shell/syncLine";
import type { SyncProgress } from "@/lib/domain/syncState";

/** The sync in the rail's words; after the first one, a listing that runs is the look that opening began. */
export function popupSyncLine(given: {
  readonly progress: SyncProgress;
  readonly isSignedIn: boolean;
  readonly nowMs: number;
  readonly utcOffsetSec: number;
}): SyncLine {
  const line = syncLine(given);
  const isLook = line.tone === "busy" && given.progress.phase === "listing";
  return isLook && given.progress.lastSyncedAtMs !== null
    ? { ...line, words: "Looking for new workouts", more: null }
    : line;
}
