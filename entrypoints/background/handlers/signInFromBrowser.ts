import { AppError } from "@/lib/domain/error";
import { overAtMs } from "@/lib/peloton/auth/pendingSignIn";
import type { PendingSignIn } from "@/lib/peloton/auth/pendingSignIn";
import type { Background } from "../background";
import { beginSignIn } from "../beginSignIn";
import { endSignIn } from "../endSignIn";
import { profileOf, refuseOther } from "../keepSignIn";

/**
 * Signs in as whoever this browser is signed in to Peloton as, and asks the rider whether that is them: it may be
 * somebody else of the household. Until they agree the tokens are in the session area only, ten minutes at most.
 */
export async function signInFromBrowser(background: Background): Promise<Record<string, never>> {
  const { desk, now, setSignInAlarm } = background;
  return await beginSignIn(background, async ({ store, generation, signal }) => {
    const tokens = await background.signInFromBrowser();
    const profile = await profileOf(background, tokens);
    refuseOther(await store.account(), profile);
    const { leaderboardName } = profile;
    const pending: PendingSignIn = {
      type: "asking",
      tokens,
      leaderboardName,
      generation,
      startedAtMs: now(),
    };
    await desk.keep(pending);
    await setSignInAlarm(overAtMs(pending));
    if (signal.aborted) {
      await endSignIn(background, null);
      throw new AppError("signInFailed");
    }
    return {};
  });
}
