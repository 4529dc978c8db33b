import { AppError } from "@/lib/domain/error";
import { isOver } from "@/lib/peloton/auth/pendingSignIn";
import type { SyncStore } from "@/lib/sync/run";
import type { Background } from "./background";
import { endSignIn } from "./endSignIn";

/**
 * Runs one sign-in, whichever way: alone (`signInRunning` while another goes on or waits), with the vault opened and
 * its generation read before anything is sent, so that one that is erased meanwhile takes nothing any more.
 */
export async function beginSignIn<Value>(
  background: Background,
  task: (begun: {
    readonly store: SyncStore;
    readonly generation: number;
    readonly signal: AbortSignal;
  }) => Promise<Value>,
): Promise<Value> {
  const { desk, vault, now } = background;
  return await desk.run(async (signal) => {
    const pending = await desk.pending();
    if (pending !== null && !isOver(pending, now())) throw new AppError("signInRunning");
    await endSignIn(background, null);
    const store = await vault.open();
    return await task({ store, generation: (await store.account())?.generation ?? 0, signal });
  });
}
