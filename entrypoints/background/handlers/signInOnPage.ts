import { AppError } from "@/lib/domain/error";
import { AUTH_ORIGIN, REDIRECT_URI } from "@/lib/peloton/auth/authAddress";
import { authorizeAddress } from "@/lib/peloton/auth/authorizeAddress";
import { overAtMs } from "@/lib/peloton/auth/pendingSignIn";
import type { PendingSignIn } from "@/lib/peloton/auth/pendingSignIn";
import type { Background } from "../background";
import { beginSignIn } from "../beginSignIn";
import { endSignIn } from "../endSignIn";

/**
 * Opens Peloton's own sign-in page in a tab, where the rider answers whatever it asks. The secrets of this sign-in go to
 * the session area: the worker may end while they look for a mail.
 */
export async function signInOnPage(background: Background): Promise<Record<string, never>> {
  const { desk, tab, now, createPkce, hasAccess, setSignInAlarm } = background;
  return await beginSignIn(background, async ({ generation, signal }) => {
    // Without access neither the redirect is told to us nor can the code be exchanged.
    if (!(await hasAccess())) throw new AppError("accessTakenBack");
    const { verifier, ...sent } = await createPkce();
    // It shows a page to fill in, so nothing can come back before what follows is done.
    const tabId = await tab.open(authorizeAddress(sent, "login"));
    const pending: PendingSignIn = {
      type: "waiting",
      tabId,
      verifier,
      state: sent.state,
      nonce: sent.nonce,
      generation,
      startedAtMs: now(),
    };
    try {
      await desk.keep(pending);
      await setSignInAlarm(overAtMs(pending));
      await tab.guard(tabId, AUTH_ORIGIN, REDIRECT_URI);
      if (signal.aborted) throw new AppError("signInFailed");
      return {};
    } catch (error) {
      await endSignIn(background, null);
      await tab.close(tabId);
      throw error;
    }
  });
}
