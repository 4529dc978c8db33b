import { errorCodeOf, AppError } from "@/lib/domain/error";
import { answerOf } from "@/lib/peloton/auth/pendingSignIn";
import type { PageRedirect } from "@/lib/peloton/auth/pendingSignIn";
import { logSwallowed } from "@/lib/platform/log";
import type { Background } from "./background";
import { endSignIn } from "./endSignIn";
import { keepSignIn } from "./keepSignIn";

/** How soon an alarm looks after a worker that may have died while it finished a sign-in. */
export const LOOK_AFTER_MS = 30_000;

/**
 * A tab was told to go elsewhere: the end of the sign-in that waits, or nothing of ours. At its end the tab is closed,
 * the code exchanged and the sign-in kept; pages see what came of it by its stage. Never rejects.
 */
export async function finishOnPage(background: Background, redirect: PageRedirect): Promise<void> {
  const { desk, now } = background;
  const isOurs = async (): Promise<boolean> => {
    const pending = await desk.pending();
    return pending?.type === "waiting" && answerOf(pending, redirect, now()) !== null;
  };
  try {
    if (!(await isOurs())) return;
    // The page may answer faster than the command that opened it.
    await desk.idle();
    await desk.run((signal) => finish(background, redirect, signal));
  } catch (thrown) {
    // The same redirect told twice, or a browser that cannot store: the alarm ends what is left.
    logSwallowed("background.signIn", thrown);
  }
}

async function finish(background: Background, redirect: PageRedirect, signal: AbortSignal): Promise<void> {
  const { desk, tab, vault, now, setSignInAlarm, exchangeCode } = background;
  const waiting = await desk.pending();
  const answer = waiting?.type === "waiting" ? answerOf(waiting, redirect, now()) : null;
  if (waiting?.type !== "waiting" || answer === null) return;
  await desk.keep({ type: "finishing", startedAtMs: now() });
  await tab.close(waiting.tabId);
  await setSignInAlarm(now() + LOOK_AFTER_MS);
  try {
    if (answer.type === "failed") throw new AppError(answer.errorCode);
    const store = await vault.open();
    const tokens = await exchangeCode(waiting, answer.code);
    await keepSignIn(background, { store, tokens, generation: waiting.generation, signal });
    await endSignIn(background, null);
  } catch (error) {
    // Who called it off wants to hear nothing of it.
    await endSignIn(background, signal.aborted ? null : errorCodeOf(error));
  }
}
