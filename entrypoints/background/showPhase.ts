import { setPausedAlarm, setWakeAlarm } from "@/lib/platform/alarms";
import { setBadge } from "@/lib/platform/badge";
import type { EnginePhase } from "@/lib/sync/engine";

/** Lets alarms and badge follow the engine: a run is revived while it goes on, a pause ends by itself. */
export async function showPhase(phase: EnginePhase): Promise<void> {
  if (phase.type === "running") {
    await Promise.all([setWakeAlarm(true), setPausedAlarm(null), setBadge("syncing")]);
    return;
  }
  const { progress } = phase;
  await Promise.all([
    setWakeAlarm(false),
    setPausedAlarm(progress.phase === "paused" ? progress.pausedUntilMs : null),
    setBadge(progress.errorCode === "signInNeeded" ? "signInNeeded" : "none"),
  ]);
}

/** While the vault is locked nothing runs, so nothing is to be revived. */
export async function showLocked(): Promise<void> {
  await Promise.all([setWakeAlarm(false), setPausedAlarm(null), setBadge("locked")]);
}
