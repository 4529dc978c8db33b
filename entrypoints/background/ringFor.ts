import { errorCodeOf } from "@/lib/domain/error";
import type { AlarmName } from "@/lib/platform/alarms";
import { setWakeAlarm } from "@/lib/platform/alarms";
import { logSwallowed, swallowed } from "@/lib/platform/log";
import type { Engine } from "@/lib/sync/engine";
import type { RunReason } from "@/lib/sync/mayRun";
import { isUnderWay } from "@/lib/sync/mayRun";
import type { SyncStore } from "@/lib/sync/run";
import type { Background } from "./background";
import { showLocked } from "./showPhase";

/** The alarms that ask for a run. */
export type SyncAlarm = Exclude<AlarmName, "lock" | "signIn">;

const REASONS: Readonly<Record<SyncAlarm, RunReason>> = {
  sync: "period",
  wake: "wake",
  paused: "pauseOver",
};

/** What an alarm asks for. Never rejects: what went wrong is in the progress row. */
export async function ringFor(engine: Engine, vault: Background["vault"], name: SyncAlarm): Promise<void> {
  try {
    const { started } = await engine.run(REASONS[name]);
    if (started || name !== "wake") return;
    const store = await vault.open();
    // A worker that died after its last write left the alarm behind.
    if (!isUnderWay(await store.progress())) await setWakeAlarm(false);
    else await endWhatWasEnding(engine, store);
  } catch (thrown) {
    // The next alarm tries again; while the vault is locked none needs to come soon.
    if (errorCodeOf(thrown) === "vaultLocked") await showLocked().catch(swallowed("background.ring"));
    else logSwallowed("background.ring", thrown);
  }
}

/** A worker that died between a "Stop" or a sign-out and its last write left a run that may never go on. */
async function endWhatWasEnding(engine: Engine, store: SyncStore): Promise<void> {
  const [account, memory] = await Promise.all([store.account(), store.memory()]);
  if (account === null || account.tokens === null) await engine.signedOut();
  else if (memory.isStopped) await engine.stop();
}
