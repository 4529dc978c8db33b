import { logSwallowed } from "@/lib/platform/log";
import type { Engine } from "@/lib/sync/engine";
import { isBeforeFirstRun, isUnderWay } from "@/lib/sync/mayRun";
import type { Background } from "./background";
import { ringFor } from "./ringFor";
import { showLocked, showPhase } from "./showPhase";

/**
 * After a start of the browser or an update of the extension, either of which may have taken alarms and badge away:
 * both as they were, and a run that was cut off goes on, or ends if it was ending; a first one that never began does
 * so now. A vault that is locked says so, and nothing goes on. Never rejects.
 */
export async function resumeAfterStart(engine: Engine, vault: Background["vault"]): Promise<void> {
  try {
    const store = await vault.open();
    if (await store.isLocked()) {
      await showLocked();
      return;
    }
    const progress = await store.progress();
    if (!isUnderWay(progress)) await showPhase({ type: "resting", progress, isSignedIn: true });
    if (isUnderWay(progress) || isBeforeFirstRun(progress)) await ringFor(engine, vault, "wake");
  } catch (thrown) {
    // A vault that does not open is told by the page that is opened next.
    logSwallowed("background.resume", thrown);
  }
}
