import { isUnderWay } from "@/lib/sync/mayRun";
import { nextProgress } from "@/lib/sync/progress";
import type { Background } from "./background";

/**
 * Lets pages, alarms and badge say that only a new sign-in helps, after something other than a run found that out.
 * A run that goes on finds out by itself.
 */
export async function noteSignInNeeded({ vault, now, onPhase }: Background): Promise<void> {
  const store = await vault.open();
  let progress = await store.progress();
  if (isUnderWay(progress)) return;
  await store.commit(async (reads) => {
    const account = await reads.account();
    if (account === null) return null;
    const before = { row: await reads.progress(), doneAtMs: [] };
    progress = nextProgress(before, { type: "ended", atMs: now(), code: "signInNeeded" }).row;
    // Pages read from the member's row whether somebody is signed in; it may say so after the tokens' row was lost.
    return account.tokens === null ? { account, progress } : { progress };
  });
  await onPhase({ type: "resting", progress, isSignedIn: false });
}
