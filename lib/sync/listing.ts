import type { WorkoutId } from "@/lib/domain/ids";
import type { SyncMemory } from "@/lib/domain/syncState";
import type { ArchivedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { workoutFacts } from "@/lib/peloton/fromWire/workoutFacts";
import type { ListedWorkout } from "@/lib/peloton/pelotonClient";
import type { Commit, StoreReads } from "@/lib/store/store";
import { askRun } from "./ask";
import { glanceAfter } from "./glanceAfter";
import { PAGE_LIMIT, startListing, takePage } from "./plan";
import type { PageStep } from "./plan";
import type { Run } from "./run";
import { commit, emit, note } from "./run";
import { isSame, refsOf, summaryOf, withFacts } from "./summaryOf";
import { unreadSummary } from "./unreadSummary";

/**
 * Pass 1: walks the list, newest first; every page is one transaction (new workouts as `listed`, edited ones
 * updated). The mark, and what a full check found removed, come with the last page.
 */
export async function listWorkouts(run: Run, memory: SyncMemory): Promise<void> {
  let listing = startListing({ markMs: memory.markMs, isFull: memory.wantsFullCheck });
  for (;;) {
    const { page } = listing;
    const answer = await askRun(run, (signal) =>
      run.client.workouts(
        { member: run.member, page, limit: PAGE_LIMIT, sortBy: "-created", joins: "ride,ride.instructor" },
        signal,
      ),
    );
    emit(run, { type: "looked", atMs: run.now() });
    const step = takePage(listing, answer, byId(run));
    await storePage(run, step, listing.isFull);
    if (step.next.type === "end") return;
    listing = step.next.listing;
  }
}

function byId(run: Run): ReadonlyMap<WorkoutId, WorkoutSummary> {
  return new Map([...run.known.values()].map((summary) => [summary.id, summary]));
}

type Change = { readonly summary: WorkoutSummary; readonly answers: ArchivedWorkout };

async function storePage(run: Run, step: PageStep, isFull: boolean): Promise<void> {
  const added = await Promise.all(step.added.map((item) => additionOf(run, item)));
  let stored: Commit | null = null;
  await commit(run, async (now) => {
    stored = await pageCommit(run, now, { step, added, isFull });
    return stored;
  });
  const summaries = (stored as Commit | null)?.summaries ?? [];
  for (const summary of summaries) {
    run.known.set(summary.key, summary);
    run.attempted.delete(summary.key);
  }
  run.newCount += added.length;
  const removed = summaries.filter(({ removedAtMs }) => removedAtMs !== null).length;
  note(run, { type: "page", added: added.length, removed });
  if (summaries.length > 0) emit(run, { type: "counted", atMs: run.now(), counts: run.known.counts() });
}

async function pageCommit(
  run: Run,
  now: StoreReads,
  page: { readonly step: PageStep; readonly added: readonly Change[]; readonly isFull: boolean },
): Promise<Commit | null> {
  const { step, added, isFull } = page;
  const edited = await editsOf(run, now, { overlap: step.overlap, isFull });
  const removed = step.next.type === "end" ? await removedOf(run, now, step.next.everything) : [];
  const changes = [...added, ...edited];
  const summaries = [...changes.map((change) => change.summary), ...removed];
  const memory = step.next.type === "end" ? memoryAfter(await now.memory(), step.next.markMs, isFull) : null;
  if (summaries.length === 0 && memory === null) return null;
  return {
    ...(summaries.length > 0 ? { summaries, glance: await glanceAfter(run, now, summaries) } : {}),
    archive: changes.map(({ summary, answers }) => ({ key: summary.key, answers })),
    ...(memory === null ? {} : { memory }),
  };
}

function memoryAfter(memory: SyncMemory, markMs: number | null, isFull: boolean): SyncMemory {
  return { ...memory, markMs, wantsFullCheck: isFull ? false : memory.wantsFullCheck };
}

async function additionOf(run: Run, item: ListedWorkout): Promise<Change> {
  const answers = { listItem: item.raw, detail: null, graph: null };
  if (item.facts === null) return { summary: await unreadSummary(run.store, item), answers };
  return { summary: summaryOf(item.facts, await refsOf(run.store, item.facts), "listed"), answers };
}

/**
 * Known workouts whose list item says something else than the one in the archive. Their details are asked for
 * again, so that the archive stays of one piece. A full check asks anew, too, for what could not be read and for
 * what has no list item left.
 */
async function editsOf(
  run: Run,
  now: StoreReads,
  page: { readonly overlap: readonly ListedWorkout[]; readonly isFull: boolean },
): Promise<Change[]> {
  const edits = await Promise.all(
    page.overlap.map(async (item) => await editOf(run, now, { item, isFull: page.isFull })),
  );
  return edits.filter((edit) => edit !== null);
}

async function editOf(
  run: Run,
  now: StoreReads,
  { item, isFull }: { readonly item: ListedWorkout; readonly isFull: boolean },
): Promise<Change | null> {
  const known = await now.summary(await run.store.keyOf("workout", item.id));
  if (known === null) return null;
  const returned = known.removedAtMs === null ? known : { ...known, removedAtMs: null };
  const merged =
    item.facts === null ? returned : withFacts(returned, item.facts, await refsOf(run.store, item.facts));
  const mayBeAnew = isFull && (known.state === "unread" || known.state === "listed");
  const saysSame = item.facts === null || isSame(merged, known);
  if (saysSame && !mayBeAnew) return null;
  const archived = await now.archived(known.key);
  const isAnew = mayBeAnew && (known.state === "unread" || archived === null);
  const isEdited = !saysSame && (returned !== known || listItemDiffers(archived, item));
  if (!isAnew && !isEdited) return null;
  const { detail = null, graph = null } = archived ?? {};
  return { summary: { ...merged, state: "listed" }, answers: { listItem: item.raw, detail, graph } };
}

/** Items come with links and counters that change all the time; only what we understand of them is compared. */
function listItemDiffers(archived: ArchivedWorkout | null, { facts }: ListedWorkout): boolean {
  const before = archived === null ? null : workoutFacts(archived.listItem);
  return before === null || !isSame(before, facts);
}

async function removedOf(
  run: Run,
  now: StoreReads,
  everything: ReadonlySet<WorkoutId> | null,
): Promise<WorkoutSummary[]> {
  if (everything === null) return [];
  const gone = (await now.summaries()).filter(
    (summary) => summary.removedAtMs === null && !everything.has(summary.id),
  );
  return gone.map((summary) => Object.assign({}, summary, { removedAtMs: run.now() }));
}
