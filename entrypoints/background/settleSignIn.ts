import { isOver } from "@/lib/peloton/auth/pendingSignIn";
import type { Background } from "./background";
import { endSignIn } from "./endSignIn";
import { LOOK_AFTER_MS } from "./finishOnPage";

/**
 * At every start of the worker and when the alarm rings: ends a sign-in that waited too long, or whose last steps
 * died with a worker, and lifts a guard that nobody needs.
 */
export async function settleSignIn(background: Background): Promise<void> {
  const { desk, tab, now, setSignInAlarm } = background;
  if (desk.isBusy()) {
    await setSignInAlarm(now() + LOOK_AFTER_MS);
    return;
  }
  const pending = await desk.pending();
  if (pending === null) await tab.lift();
  else if (pending.type === "finishing") await endSignIn(background, "signInFailed");
  else if (isOver(pending, now())) await endSignIn(background, "signInExpired");
}

/** The rider closed the page: that cancels the sign-in on it. */
export async function endWithTab(background: Background, tabId: number): Promise<void> {
  const pending = await background.desk.pending();
  if (pending?.type === "waiting" && pending.tabId === tabId) await endSignIn(background, "pageClosed");
}

/** The vault was locked: whoever sits there now shall find no question, and nothing could be stored. */
export async function endWithLock(background: Background): Promise<void> {
  if ((await background.desk.pending()) !== null) await endSignIn(background, "vaultLocked");
}
