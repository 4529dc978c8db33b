import type { RunReason } from "@/lib/sync/mayRun";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { LoggedRequest } from "../../../simulator/requestLog";
import type { Root, World } from "./world";

/** What the sync is held against: as much as a rider could say of it. */
export type Model = {
  /** What Peloton has, with its work in J. */
  readonly server: Map<string, number>;
  /** What a finished run has seen there. */
  readonly seen: Set<string>;
  isSignedIn: boolean;
  /** New tokens were on their way when the background died: only the rider helps. */
  isSignInDead: boolean;
  isStopped: boolean;
  isOnline: boolean;
  commands: number;
};

/** One command's run, as it was asked for. */
export type Asked = {
  readonly reasons: readonly RunReason[];
  /** Nothing else happens meanwhile, so that it must come to its end. */
  readonly isUndisturbed: boolean;
  readonly isFull?: boolean;
};

/** What lies in the vault, and what was asked for to get it there. */
type Seen = Awaited<ReturnType<typeof look>>;

const observers = new WeakMap<World, Root>();

async function look(world: World) {
  const observer = observers.get(world) ?? world.root();
  observers.set(world, observer);
  const { store } = observer;
  const [account, memory, progress, summaries, archived] = await Promise.all([
    store.account(),
    store.memory(),
    store.progress(),
    store.summaries(),
    store.archivedKeys(),
  ]);
  return { account, memory, progress, summaries, archived };
}

/** Runs what is given, and then holds the vault against the model. */
export async function runAndCheck(
  model: Model,
  world: World,
  asked: Asked,
  go: () => Promise<{ readonly started: boolean; readonly died: boolean }>,
): Promise<void> {
  const before = await look(world);
  const serverBefore = new Map(model.server);
  const signedInBefore = model.isSignedIn;
  const from = world.peloton.log.total;
  world.asked();
  const { started, died } = await go();
  const requests = world.asked();
  const after = await look(world);
  if (died) model.isSignInDead ||= lostItsTokens(world, from, before, after);

  const isRidersWish = asked.reasons.some((reason) => reason === "now" || reason === "checkAll");
  const isHeld = !signedInBefore || (before.memory.isStopped && !isRidersWish);
  if (isHeld) must(!started && requests.length === 0, "asks Peloton while signed out or stopped");
  mustHoldAlways(model, before, after, requests);
  const stayed = [...serverBefore.keys()].filter((id) => model.server.has(id));
  const isWanted = asked.isFull === true || before.memory.wantsFullCheck;
  const isChecked = isWanted && !after.memory.wantsFullCheck;
  mustHaveJoined(before, after, { stayed, world, isChecked });
  mustMarkRightly(before, after, { serverBefore, server: model.server, isChecked });
  if (!died) mustHaveSettled(model, after);
  if (started && !died && after.progress.phase === "upToDate")
    mustBeWhole(model, after, { stayed, serverBefore });

  const isPossible = model.isSignedIn && !model.isSignInDead && model.isOnline;
  if (asked.isUndisturbed && isRidersWish && isPossible) {
    must(
      started && after.progress.phase === "upToDate",
      `ends ${after.progress.phase}, ${after.progress.errorCode}`,
    );
  }
}

function lostItsTokens(world: World, from: number, before: Seen, after: Seen): boolean {
  const renewed = world.peloton.log.count({ path: "/oauth/token", status: 200, after: from }) > 0;
  return renewed && before.account?.tokens?.refreshToken === after.account?.tokens?.refreshToken;
}

/** Nothing lost, nothing doubled, whatever befell. */
function mustHoldAlways(model: Model, before: Seen, after: Seen, requests: readonly LoggedRequest[]): void {
  const ids = after.summaries.map(({ id }) => id as string);
  must(new Set(ids).size === ids.length, "doubles a workout");
  const lost = [...before.summaries.map(({ id }) => id as string), ...model.seen].filter(
    (id) => !ids.includes(id),
  );
  must(lost.length === 0, `loses ${lost.join()}`);
  const keys = new Set<string>(after.archived);
  must(
    keys.size === ids.length && after.summaries.every(({ key }) => keys.has(key)),
    "archive and summaries differ",
  );
  const paths = requests.filter(({ status, path }) => status === 200 && /graph|details$/.test(path));
  must(new Set(paths.map(({ path }) => path)).size === paths.length, "asks for one thing twice");
  if (model.isSignedIn) must(after.account?.tokens != null, "loses the tokens");
  else must(after.account?.tokens == null, "signs in by itself");
  if (!model.isSignInDead) must(after.progress.errorCode !== "signInNeeded", "wants a sign-in");
  if (model.isStopped) must(after.memory.isStopped, "forgets the stop");
}

/** The mark moves only when everything up to it is there; back only where a full check found the newest one gone. */
function mustHaveJoined(
  before: Seen,
  after: Seen,
  walked: { readonly stayed: readonly string[]; readonly world: World; readonly isChecked: boolean },
): void {
  const { stayed, world, isChecked } = walked;
  const { markMs } = after.memory;
  if (markMs === before.memory.markMs) return;
  must(markMs !== null && (isChecked || markMs >= (before.memory.markMs ?? 0)), "moves the mark back");
  const stored = new Set(after.summaries.map(({ id }) => id as string));
  for (const { id, createdAtSec } of world.peloton.member.workouts) {
    if (!stayed.includes(id) || createdAtSec * 1000 > (markMs ?? 0)) continue;
    must(stored.has(id), `moves the mark past ${id}`);
  }
}

/** Marked as removed is what a full check, and nothing else, no longer found. */
function mustMarkRightly(
  before: Seen,
  after: Seen,
  far: {
    readonly serverBefore: ReadonlyMap<string, number>;
    readonly server: ReadonlyMap<string, number>;
    readonly isChecked: boolean;
  },
): void {
  const { isChecked } = far;
  const marked = new Set(removedIn(after));
  for (const id of removedIn(before)) must(marked.has(id), `takes the mark from ${id}`);
  const fresh = [...marked].filter((id) => !removedIn(before).includes(id));
  for (const id of fresh) must(isChecked && !far.server.has(id), `marks ${id}`);
  if (!isChecked) return;
  const gone = before.summaries.map(({ id }) => id as string).filter((id) => !far.serverBefore.has(id));
  for (const id of gone) must(marked.has(id), `does not mark ${id}`);
}

function removedIn(seen: Seen): string[] {
  return seen.summaries.filter(({ removedAtMs }) => removedAtMs !== null).map(({ id }) => id);
}

/** No run goes on: the row that pages watch says what there is. */
function mustHaveSettled(model: Model, { progress, summaries, memory }: Seen): void {
  const inState = (state: WorkoutSummary["state"]) => summaries.filter((one) => one.state === state);
  must(
    progress.listed === summaries.length &&
      progress.stored === inState("complete").length &&
      progress.failed === inState("failed").length &&
      progress.remaining === inState("listed").filter(({ removedAtMs }) => removedAtMs === null).length,
    "counts wrongly",
  );
  if (memory.isStopped && model.isSignedIn)
    must(progress.phase === "stopped" || model.isSignInDead, `is ${progress.phase} after a stop`);
  if (!model.isSignedIn) must(progress.phase === "idle", `is ${progress.phase} while signed out`);
}

/** A finished run: everything Peloton has is complete, as it is there. */
function mustBeWhole(
  model: Model,
  { summaries, progress }: Seen,
  {
    stayed,
    serverBefore,
  }: { readonly stayed: readonly string[]; readonly serverBefore: ReadonlyMap<string, number> },
): void {
  const byId = new Map(summaries.map((summary) => [summary.id as string, summary]));
  must(progress.remaining === 0, "ends before its end");
  for (const id of stayed) {
    const stored = byId.get(id);
    must(stored?.state === "complete", `leaves ${id} ${stored?.state ?? "out"}`);
    // Edited in mid-run: either may be there, and the next run sees to it.
    const worksJ = new Set([serverBefore.get(id) ?? 0, model.server.get(id) ?? 0]);
    must(worksJ.has(0) || worksJ.has(stored?.totals.workJ ?? 0), `keeps ${id} unedited`);
    model.seen.add(id);
  }
}

function must(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`The sync ${what}`);
}
