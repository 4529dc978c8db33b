import type { CommandHandlers } from "@/lib/messages/serve";
import { swallowed } from "@/lib/platform/log";
import { isUnderWay } from "@/lib/sync/mayRun";
import type { Background } from "../background";
import { lockVault } from "../lockVault";

type LockCommand = Extract<keyof CommandHandlers, `lock.${string}`>;

type LockParts = Pick<Background, "vault" | "engine" | "lock" | "onLocked" | "resume" | "reseal">;

/** Everything about the passphrase. Whatever changes the keys first ends the run that goes on, and starts it again. */
export function lockHandlers(background: LockParts): Pick<CommandHandlers, LockCommand> {
  const { vault, lock, resume, reseal } = background;
  return {
    "lock.set": async ({ passphrase }) => {
      const store = await vault.open();
      await betweenRuns(background, async () => await store.setPassphrase(passphrase));
      reseal();
      return {};
    },
    "lock.change": async (change) => {
      const store = await vault.open();
      await betweenRuns(background, async () => await store.changePassphrase(change));
      reseal();
      return {};
    },
    "lock.remove": async ({ passphrase }) => {
      const store = await vault.open();
      await betweenRuns(background, async () => await store.removePassphrase(passphrase));
      return {};
    },
    "lock.unlock": async ({ passphrase }) => {
      await (await vault.open()).unlock(passphrase);
      void resume();
      reseal();
      return {};
    },
    "lock.now": async () => {
      await lockVault(background);
      return {};
    },
    "lock.used": async () => {
      await lock.noteUse();
      return {};
    },
  };
}

/** A run that goes on ends before the keys change under it and is started again, whether they changed or not. */
async function betweenRuns({ engine, vault }: LockParts, change: () => Promise<void>): Promise<void> {
  const store = await vault.open();
  const wasUnderWay = isUnderWay(await store.progress());
  if (wasUnderWay) await engine.halt();
  try {
    await change();
  } finally {
    if (wasUnderWay) await engine.run("now").catch(swallowed("vault.lock"));
  }
}
