import type { ErrorCode } from "@/lib/domain/error";
import type { Background } from "./background";

/** Ends the sign-in that is pending, if there is one: its secrets, its tab, its alarm. */
export async function endSignIn(
  { desk, tab, setSignInAlarm }: Pick<Background, "desk" | "tab" | "setSignInAlarm">,
  failure: ErrorCode | null,
): Promise<void> {
  const ended = await desk.clear(failure);
  await setSignInAlarm(null);
  if (ended?.type === "waiting") await tab.close(ended.tabId);
  else await tab.lift();
}

/** The same for whoever calls it off: what goes on in this worker stores nothing any more. */
export async function cancelSignIn(background: Background): Promise<void> {
  background.desk.abort();
  await endSignIn(background, null);
}
