import { swallowed } from "@/lib/platform/log";
import { withLock, withLockIfAvailable } from "@/lib/platform/locks";
import { RESTORE_LOCK } from "@/lib/platform/lockNames";
import { openStagedFile } from "@/lib/store/stagedFile";
import { removeStaging } from "@/lib/store/stagingDatabase";

export type Restoring = {
  /** The file that a page laid out. */
  readonly openFile: typeof openStagedFile;
  /** Removes it, and whatever else a restore laid out. */
  readonly removeStaging: typeof removeStaging;
  /** Runs a task while no run of the sync goes on, after the one that does. */
  readonly withoutRuns: <Value>(task: () => Promise<Value>) => Promise<Value>;
};

/** What restoring a backup needs, in this browser. */
export const restoring: Restoring = {
  openFile: openStagedFile,
  removeStaging,
  withoutRuns: async (task) => await withLock("sync", task),
};

/** With a start of the background: removes what a restore left that was killed. Never rejects. */
export async function removeLeftovers(): Promise<void> {
  // A page that lays out a file right now holds the lock.
  await withLockIfAvailable(RESTORE_LOCK, async () => await removeStaging()).catch(
    swallowed("backup.staging"),
  );
}
