import type { SyncProgress } from "@/lib/domain/syncState";
import type { Root, World } from "./world";

/** Rounds of alarms after which a sync that has not come to its end never will. */
const MOST_ROUNDS = 12;

/**
 * What happens by itself after a death, a pause or an end: new backgrounds, woken by the alarms that the platform
 * would ring; and a rider who signs in again where that is asked for, and then presses "Sync now". Gives the
 * background in which everything has come to its end.
 */
export async function finish(
  world: World,
  whenSignedOut: (root: Root) => Promise<void> = async () => undefined,
): Promise<{ readonly root: Root; readonly signIns: number; readonly rounds: number }> {
  let signIns = 0;
  world.network.isOnline = true;
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
    const root = world.root();
    const before = await root.store.progress();
    const account = await root.store.account();
    if (account?.tokens == null || before.errorCode === "signInNeeded") {
      signIns += 1;
      await whenSignedOut(root);
      await world.signIn();
      await root.sync("now");
    } else {
      await ring(world, root, before);
    }
    const { phase, failed, remaining } = await root.store.progress();
    if (phase === "upToDate" && failed === 0 && remaining === 0) return { root, signIns, rounds };
    root.life.end();
  }
  throw new Error("It never comes to its end");
}

async function ring(world: World, root: Root, before: SyncProgress): Promise<void> {
  if (before.phase === "paused" && before.pausedUntilMs !== null) {
    const waitMs = before.pausedUntilMs - (world.clock.ms + world.clock.skewMs);
    world.clock.ms += Math.max(0, waitMs);
    if (await root.sync("pauseOver")) return;
  }
  // The rider makes room, or goes on after "Stop".
  const isRidersTurn = before.phase === "stopped" || before.errorCode === "quotaExceeded";
  if (isRidersTurn && (await root.sync("now"))) return;
  if (await root.sync("wake")) return;
  await root.sync("period");
}
