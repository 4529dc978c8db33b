import { setLockAlarm } from "@/lib/platform/alarms";
import { now, sleep } from "@/lib/platform/clock";
import { withLock } from "@/lib/platform/locks";
import { readPreferences } from "@/lib/platform/preferences";
import {
  forgetUnlockedRoot,
  holdLock,
  isLockDue,
  keepUnlockedRoot,
  moveLock,
  readUnlockedRoot,
} from "@/lib/platform/unlockedRoot";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";

/** Where the opened root waits, and when it goes. */
export type LockKeeper = UnlockedRoot & {
  /** A page was used: the time until the lock begins anew, as long as the preferences say. */
  readonly noteUse: () => Promise<void>;
  readonly isDue: () => Promise<boolean>;
  /** Peloton is about to give out tokens that can be stored only while the vault is open: a lock waits for them. */
  readonly holdForRenewal: () => Promise<void>;
};

/** Longer than Peloton takes to answer a renewal of the tokens; shorter than a rider waits for a lock. */
const RENEWAL_MS = 5_000;
/** A request to Peloton is given up before. */
const RENEWAL_HOLD_MS = 30_000;

/** Changes come one after the other, or a late "used" would bring back what a lock took away. */
export function createLockKeeper(): LockKeeper {
  return {
    read: async (keyId) => await readUnlockedRoot(keyId, now()),
    keep: async (keyId, root) =>
      await inTurn(async () => {
        const lockAtMs = await nextLockAtMs();
        await keepUnlockedRoot(keyId, root, lockAtMs);
        await setLockAlarm(lockAtMs);
      }),
    forget: async () =>
      await inTurn(async () => {
        // Tokens that Peloton gave out a moment ago can be stored only while the vault is open, and come only once.
        await Promise.race([
          withLock("token-refresh", async () => await Promise.resolve()),
          sleep(RENEWAL_MS),
        ]);
        await forgetUnlockedRoot();
        await setLockAlarm(null);
      }),
    noteUse: async () =>
      await inTurn(async () => {
        const lockAtMs = await nextLockAtMs();
        if (await moveLock(lockAtMs, now())) await setLockAlarm(lockAtMs);
      }),
    holdForRenewal: async () =>
      await inTurn(async () => {
        const lockAtMs = now() + RENEWAL_HOLD_MS;
        if (await holdLock(lockAtMs, now())) await setLockAlarm(lockAtMs);
      }),
    isDue: async () => await isLockDue(now()),
  };
}

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  return await withLock("unlocked-root", task);
}

async function nextLockAtMs(): Promise<number | null> {
  const { lockAfterMin } = await readPreferences();
  return lockAfterMin === 0 ? null : now() + lockAfterMin * 60_000;
}
