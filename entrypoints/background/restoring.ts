import { swallowed } from "@/lib/platform/log";
import { withLock, withLockIfAvailable } from "@/lib/platform/locks";
import { RESTORE_LOCK, STAGING_LOCK } from "@/lib/platform/lockNames";
import { openStagedFile } from "@/lib/store/stagedFile";
import { removeStaging } from "@/lib/store/stagingDatabase";

export type Restoring = {
  /** The file that a page laid out. */
  readonly openFile: typeof openStagedFile;
  /** Removes it, and whatever else a restore laid out. */
  readonly removeStaging: typeof removeStaging;
  /** Runs a task on that file, from opening to removing it: no page lays out another meanwhile. */
  readonly holdingFile: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Runs a task while no run of the sync goes on, after the one that does. */
  readonly withoutRuns: <Value>(task: () => Promise<Value>) => Promise<Value>;
};

/** What restoring a backup needs, in this browser. */
export const restoring: Restoring = {
  openFile: openStagedFile,
  removeStaging,
  holdingFile: async (task) => await withLock(STAGING_LOCK, task),
  withoutRuns: async (task) => await withLock("sync", task),
};

/** With a start of the background: removes what a restore left that was killed. Never rejects. */
export async function removeLeftovers(): Promise<void> {
  // A page that laid out a file holds the one lock, whoever works on the file the other.
  await withLockIfAvailable(RESTORE_LOCK, async () => {
    await withLockIfAvailable(STAGING_LOCK, async () => await removeStaging());
  }).catch(swallowed("backup.staging"));
}
