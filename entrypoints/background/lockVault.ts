import { logSwallowed } from "@/lib/platform/log";
import type { Background } from "./background";
import type { LockKeeper } from "./lockKeeper";

/** Locks a vault that has a passphrase: the opened root goes, pages notice and reload, a run ends at its next commit. */
export async function lockVault({ vault, onLocked }: Pick<Background, "vault" | "onLocked">): Promise<void> {
  const store = await vault.open();
  await store.lock();
  if (await store.isLocked()) await onLocked();
}

/** The alarm of the lock: the time may have been moved since. Never rejects: the next use of the keys finds it due. */
export async function lockWhenDue(
  background: Pick<Background, "vault" | "onLocked">,
  { isDue }: Pick<LockKeeper, "isDue">,
): Promise<void> {
  try {
    if (await isDue()) await lockVault(background);
  } catch (thrown) {
    logSwallowed("vault.lock", thrown);
    // An opened root whose time is over is not given out any more.
  }
}
