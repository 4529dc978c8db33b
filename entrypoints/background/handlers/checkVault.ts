import { AppError } from "@/lib/domain/error";
import { resultOf } from "@/lib/domain/vaultCheck";
import type { CommandReply } from "@/lib/messages/commands";
import type { SyncStore } from "@/lib/sync/run";
import type { Background } from "../background";

/** How often pages are told how far it is. */
const TOLD_EVERY_MS = 1_000;

/**
 * Reads every row of the vault and keeps what it found, for the pages to show. What was found before stays when the
 * check itself cannot go on, and lies beside it meanwhile. Throws `vaultEmpty` where there is no vault.
 */
export async function checkVault({
  vault,
  now,
}: Pick<Background, "vault" | "now">): Promise<CommandReply<"vault.check">> {
  const store = await vault.open();
  if (!(await hasRows(store))) throw new AppError("vaultEmpty");
  const before = resultOf(await store.check());
  try {
    await store.commit(() => ({ check: { type: "checking", atMs: now(), done: 0, total: 0, before } }));
    let toldMs = now();
    const { rows, findings } = await store.checkRows(async (done, total) => {
      if (now() - toldMs < TOLD_EVERY_MS) return;
      toldMs = now();
      await store.commit(() => ({ check: { type: "checking", atMs: toldMs, done, total, before } }));
    });
    await store.commit(() => ({ check: { type: "checked", atMs: now(), rows, findings } }));
    return { findings: findings.length };
  } catch (thrown) {
    // A vault that was locked meanwhile refuses it, and says why; its row still carries what was before.
    await store.commit(() => ({ check: before }));
    throw thrown;
  }
}

/** Looks without making a vault. */
async function hasRows(store: SyncStore): Promise<boolean> {
  return (await store.account()) !== null || (await store.archivedKeys()).length > 0;
}
