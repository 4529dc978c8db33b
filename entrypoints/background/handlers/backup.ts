import { restoreBackup } from "@/lib/backup/restoreBackup";
import { openBackup, verifyChunks } from "@/lib/backup/sealedChunks";
import type { Restored } from "@/lib/backup/restoreBackup";
import type { CommandHandlers } from "@/lib/messages/serve";
import { swallowed } from "@/lib/platform/log";
import { isUnderWay } from "@/lib/sync/mayRun";
import type { Background } from "../background";
import { oneAtATime } from "../oneAtATime";

type BackupCommand = Extract<keyof CommandHandlers, `backup.${string}`>;

type BackupParts = Pick<Background, "vault" | "engine" | "restoring" | "now">;

/** Everything about backups that the background does: making one is reading, and pages do that. */
export function backupHandlers(background: BackupParts): Pick<CommandHandlers, BackupCommand> {
  const { vault, now } = background;
  const restores = oneAtATime("restoreRunning");
  return {
    "backup.restore": async ({ passphrase }) =>
      await restores.run(
        async () => await background.restoring.holdingFile(async () => await restore(background, passphrase)),
      ),
    "backup.made": async ({ workouts }) => {
      const store = await vault.open();
      await store.commit(() => ({ backup: { madeAtMs: now(), workouts, isDismissed: false } }));
      return {};
    },
    "backup.dismiss": async () => {
      const store = await vault.open();
      await store.commit(async (reads) => ({ backup: { ...(await reads.backup()), isDismissed: true } }));
      return {};
    },
  };
}

/**
 * Restores the file that a page laid out, and removes it, whatever comes of it. Nothing is begun before every byte of
 * the file was vouched for; a run of the sync ends before and is started again.
 */
async function restore(background: BackupParts, passphrase: string): Promise<Restored> {
  const { restoring, vault, engine } = background;
  const file = await restoring.openFile();
  try {
    const opened = await openBackup(file, passphrase);
    await verifyChunks(opened);
    const store = await vault.open();
    const wasUnderWay = isUnderWay(await store.progress());
    try {
      // In the queue before the run ends: no other one can come between.
      const restored = restoring.withoutRuns(async () => await restoreBackup(store, opened));
      await Promise.all([engine.halt(), restored]);
      return await restored;
    } finally {
      await (wasUnderWay ? engine.run("now") : engine.recompute()).catch(swallowed("backup.goOn"));
    }
  } finally {
    file.close();
    await restoring.removeStaging().catch(swallowed("backup.staging"));
  }
}
