import type { CommandHandlers } from "@/lib/messages/serve";
import { isUnderWay } from "@/lib/sync/mayRun";
import type { Background } from "../background";
import { lockVault } from "../lockVault";
import { resealInTheBackground } from "../resealInTheBackground";
import { resumeAfterStart } from "../resumeAfterStart";

type LockCommand = Extract<keyof CommandHandlers, `lock.${string}`>;

/** Everything about the passphrase. Whatever changes the keys first ends the run that goes on, and starts it again. */
export function lockHandlers(background: Background): Pick<CommandHandlers, LockCommand> {
  const { vault, engine, lock } = background;
  return {
    "lock.set": async ({ passphrase }) => {
      const store = await vault.open();
      await betweenRuns(background, async () => await store.setPassphrase(passphrase));
      resealInTheBackground(background);
      return {};
    },
    "lock.change": async (change) => {
      const store = await vault.open();
      await betweenRuns(background, async () => await store.changePassphrase(change));
      resealInTheBackground(background);
      return {};
    },
    "lock.remove": async ({ passphrase }) => {
      const store = await vault.open();
      await betweenRuns(background, async () => await store.removePassphrase(passphrase));
      return {};
    },
    "lock.unlock": async ({ passphrase }) => {
      await (await vault.open()).unlock(passphrase);
      void resumeAfterStart(engine, vault);
      resealInTheBackground(background);
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
async function betweenRuns({ engine, vault }: Background, change: () => Promise<void>): Promise<void> {
  const store = await vault.open();
  const wasUnderWay = isUnderWay(await store.progress());
  if (wasUnderWay) await engine.halt();
  try {
    await change();
  } finally {
    if (wasUnderWay) await engine.run("now").catch(() => undefined);
  }
}
