import type { MemberWorkout } from "../../../simulator/member/member";
import { heldBytes } from "./scaleHeap";
import { memberOfYears, NEW_WORKOUTS } from "./scaleMember";
import { createMeter } from "./scaleMeter";
import type { Written } from "./scaleMeter";
import { countRequests, wantedRequests } from "./scaleRequests";
import type { Requests } from "./scaleRequests";
import { createWorld } from "./world";
import type { Root, World } from "./world";

/** One sync: what it asked for, what it should have, and the transactions that it wrote, in order. */
type Sync = {
  readonly asked: Requests;
  readonly wanted: Requests;
  readonly written: readonly Written[];
  readonly ms: number;
};

/** Bytes that were held before the first sync, when it asked for its last workout, and after it. */
type Held = { readonly before: number; readonly busy: number; readonly after: number };

/** A history that was synced for the first time, then with three workouts more, then with nothing new. */
export type History = {
  readonly root: Root;
  /** Newest first, the three included. */
  readonly workouts: readonly MemberWorkout[];
  readonly first: Sync;
  readonly incremental: Sync;
  readonly nothingNew: Sync;
  readonly held: Held;
};

export async function syncHistory(count: number): Promise<History> {
  const world = createWorld({ workouts: count, member: memberOfYears });
  await world.signIn();
  const { peloton, clock } = world;
  // Peloton's own figures of the member are old enough to be read again.
  clock.ms += 13 * 3_600_000;
  const before = peloton.member.workouts;
  const requests = countRequests(peloton);
  const meter = createMeter(world.indexedDB);
  const root = world.root();
  const sync = async (wanted: Requests): Promise<Sync> => {
    const from = meter.written.length;
    const startMs = performance.now();
    await root.sync("now");
    const ms = performance.now() - startMs;
    return { asked: requests.take(), wanted, written: meter.written.slice(from), ms };
  };
  const held = (): number => {
    forgetPast(world, root);
    return heldBytes();
  };

  const heldBefore = held();
  let busy = heldBefore;
  requests.onGraph(count, () => (busy = held()));
  const first = await sync(wantedRequests(before, [], 3));
  const after = held();

  clock.ms += 2 * 3_600_000;
  const fresh = NEW_WORKOUTS.map(({ classKey, hoursAgo }) =>
    peloton.addWorkout({ classKey, createdAtSec: Math.floor(clock.ms / 1000) - hoursAgo * 3_600 }),
  );
  const incremental = await sync(wantedRequests(fresh, before, 0));
  const nothingNew = await sync(wantedRequests([], before, 0));
  meter.stop();
  return {
    root,
    workouts: peloton.member.workouts,
    first,
    incremental,
    nothingNew,
    held: { before: heldBefore, busy, after },
  };
}

/** What the world notes down of a run would count as the run's. */
function forgetPast({ peloton, waits }: World, { life }: Root): void {
  peloton.log.clear();
  waits.length = 0;
  (life.points as string[]).length = 0;
}
