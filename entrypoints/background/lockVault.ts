import { logSwallowed, swallowed } from "@/lib/platform/log";
import type { Engine } from "@/lib/sync/engine";
import type { Background } from "./background";
import type { LockKeeper } from "./lockKeeper";

/**
 * Locks a vault that has a passphrase: the opened root goes, pages notice and reload, and the run that goes on ends now,
 * with what it holds in memory, rather than at its next commit.
 */
export async function lockVault({ vault, engine, onLocked }: Lockable): Promise<void> {
  const store = await vault.open();
  await store.lock();
  if (!(await store.isLocked())) return;
  engine.halt().catch(swallowed("vault.lock"));
  await onLocked();
}

type Lockable = Pick<Background, "vault" | "onLocked"> & { readonly engine: Pick<Engine, "halt"> };

/** The alarm of the lock: the time may have been moved since. Never rejects: the next use of the keys finds it due. */
export async function lockWhenDue(background: Lockable, { isDue }: Pick<LockKeeper, "isDue">): Promise<void> {
  try {
    if (await isDue()) await lockVault(background);
  } catch (thrown) {
    logSwallowed("vault.lock", thrown);
    // An opened root whose time is over is not given out any more.
  }
}
