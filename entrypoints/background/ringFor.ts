import type { AlarmName } from "@/lib/platform/alarms";
import { setWakeAlarm } from "@/lib/platform/alarms";
import type { Engine } from "@/lib/sync/engine";
import type { RunReason } from "@/lib/sync/mayRun";
import { isUnderWay } from "@/lib/sync/mayRun";
import type { Background } from "./background";

const REASONS: Readonly<Record<AlarmName, RunReason>> = {
  sync: "period",
  wake: "wake",
  paused: "pauseOver",
};

/** What an alarm asks for. Never rejects: what went wrong is in the progress row. */
export async function ringFor(engine: Engine, vault: Background["vault"], name: AlarmName): Promise<void> {
  try {
    const { started } = await engine.run(REASONS[name]);
    if (started || name !== "wake") return;
    const progress = await (await vault.open()).progress();
    // A worker that died after its last write left the alarm behind.
    if (!isUnderWay(progress)) await setWakeAlarm(false);
  } catch {
    // The next alarm tries again.
  }
}
