import type { Engine } from "@/lib/sync/engine";
import { isUnderWay } from "@/lib/sync/mayRun";
import type { Background } from "./background";
import { showPhase } from "./showPhase";

/** After a start of the browser: badge and pause alarm as they were, and a run that was cut off goes on. */
export async function resumeAfterStart(engine: Engine, vault: Background["vault"]): Promise<void> {
  try {
    const progress = await (await vault.open()).progress();
    if (isUnderWay(progress)) await engine.run("wake");
    else await showPhase({ type: "resting", progress, isSignedIn: true });
  } catch {
    // A vault that does not open is told by the page that is opened next.
  }
}
