import type { BackupPreview } from "@/components/backup/backupStates";
import { unlocked } from "@/entrypoints/page/unlocked";
import { backupFileOf } from "@/lib/backup/backupFile";
import { checkBackup } from "@/lib/backup/readBackup";
import { openBackup } from "@/lib/backup/sealedChunks";
import { writeBackup } from "@/lib/backup/writeBackup";
import { sendCommand } from "@/lib/messages/send";
import type { Reply } from "@/lib/messages/reply";
import { refusal } from "@/lib/messages/reply";
import type { CommandReply } from "@/lib/messages/commands";
import { AppError, errorCodeOf } from "@/lib/domain/error";
import { now } from "@/lib/platform/clock";
import { RESTORE_LOCK, STAGING_LOCK } from "@/lib/platform/lockNames";
import { withLockIfAvailable } from "@/lib/platform/locks";
import { stageFile } from "@/lib/store/stagedFile";
import { removeStaging } from "@/lib/store/stagingDatabase";
import { storeErrorOf } from "@/lib/store/storeError";
import { openVaultContent } from "@/lib/store/vaultContent";
import { platformRandom } from "@/lib/vault/rootSecrets";
import { extensionVersion } from "./extensionVersion";

/** Progress and the way to end it. */
type Watched<Args extends readonly unknown[]> = {
  readonly onProgress: (...args: Args) => void;
  readonly signal: AbortSignal;
};

/**
 * Everything that is here as one file, never on disk in the clear; `unopened`: rows that could not be opened and are not
 * in it. Throws as `writeBackup`.
 */
export async function makeBackup(
  passphrase: string,
  { onProgress, signal }: Watched<[done: number, of: number]>,
): Promise<{ readonly file: Blob; readonly workouts: number; readonly unopened: number }> {
  const content = await openVaultContent({ unlocked });
  const parts: Blob[] = [];
  let workouts = 0;
  let unopened = 0;
  try {
    const bytes = writeBackup(content, {
      passphrase,
      random: platformRandom,
      madeAtMs: now(),
      madeBy: extensionVersion(),
      onWritten: (done, of) => {
        workouts = done;
        onProgress(done, of);
      },
      signal,
    });
    // The browser keeps what is in a Blob, on disk where it is much: the page never holds the whole.
    for await (const part of bytes) parts.push(new Blob([part]));
    unopened = content.damagedRows();
  } catch (error) {
    throw storeErrorOf(error);
  } finally {
    content.close();
  }
  return { file: new Blob(parts, { type: "application/octet-stream" }), workouts, unopened };
}

/** Looks a file through from end to end; nothing is changed. Throws as `openBackup` and `checkBackup`. */
export async function previewBackup(
  file: Blob,
  passphrase: string,
  { onProgress, signal }: Watched<[share: number]>,
): Promise<BackupPreview> {
  const opened = await openBackup(backupFileOf(file), passphrase);
  const head = await checkBackup(opened, { onRead: (bytes) => onProgress(bytes / file.size), signal });
  return { ...head, leaderboardName: head.profile?.leaderboardName ?? null };
}

/**
 * Lays the file out for the background, as it is, and asks it to restore it. Only the background writes the vault; it
 * looks the file through once more. Never rejects.
 */
export async function restoreBackup(
  file: Blob,
  passphrase: string,
): Promise<Reply<CommandReply<"backup.restore">>> {
  let reply: Reply<CommandReply<"backup.restore">> = refusal("restoreRunning");
  try {
    await withLockIfAvailable(RESTORE_LOCK, async () => {
      await layOut(file);
      try {
        reply = await sendCommand("backup.restore", { passphrase });
      } finally {
        // Whatever kept the reply away: what is still being restored stays.
        await withLockIfAvailable(STAGING_LOCK, tidyUp);
      }
    });
    return reply;
  } catch (error) {
    return refusal(errorCodeOf(error));
  }
}

/** Throws `restoreRunning` while the background restores a file: the page that laid it out may be gone. */
async function layOut(file: Blob): Promise<void> {
  const staged = await withLockIfAvailable(STAGING_LOCK, async () => {
    try {
      await stageFile(backupFileOf(file));
    } catch (error) {
      await tidyUp();
      throw error;
    }
  });
  if (staged === "taken") throw new AppError("restoreRunning");
}

async function tidyUp(): Promise<void> {
  await removeStaging().catch(() => undefined);
}
