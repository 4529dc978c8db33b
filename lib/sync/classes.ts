import type { BlindKey } from "@/lib/domain/ids";
import type { RideDetails } from "@/lib/domain/ride";
import type { SyncItem } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Answer } from "@/lib/peloton/pelotonClient";
import type { Commit, StoreReads } from "@/lib/store/store";
import { askItem } from "./ask";
import { inParallel } from "./inParallel";
import { withRideDetails } from "./recompute";
import type { Run } from "./run";
import { commit, note } from "./run";

const WIDTH = 3;

type Kind = "ride" | "instructor";
type Wanted<Id> = { readonly key: BlindKey; readonly id: Id };

/** Last and least: the details of every distinct class, then of every instructor, each once for ever. */
export async function fetchClasses(run: Run): Promise<void> {
  const rides = await missing(
    run,
    wantedOf(run, (summary) => summary.ride),
    (keys) => run.store.haveRides(keys),
  );
  await inParallel(
    WIDTH,
    () => rides.shift(),
    async (ride) => {
      await fetchOnce(run, "ride", ride.key, {
        send: (signal) => run.client.rideDetails(ride.id, signal),
        commitOf: async (now, { raw, value }) => ({
          rides: [{ key: ride.key, raw }],
          ...(await learntFrom(run, now, { key: ride.key, raw, value })),
        }),
      });
    },
  );
  const people = wantedOf(run, ({ instructor }) =>
    instructor === null || instructor.id === null || instructor.key === null
      ? null
      : { key: instructor.key, id: instructor.id },
  );
  const instructors = await missing(run, people, (keys) => run.store.haveInstructors(keys));
  await inParallel(
    WIDTH,
    () => instructors.shift(),
    async (instructor) => {
      await fetchOnce(run, "instructor", instructor.key, {
        send: (signal) => run.client.instructor(instructor.id, signal),
        commitOf: async (_now, { raw }) => ({ instructors: [{ key: instructor.key, raw }] }),
      });
    },
  );
}

/** Distinct ones, those of the newest workouts first. */
function wantedOf<Id>(run: Run, refOf: (summary: WorkoutSummary) => Wanted<Id> | null): Wanted<Id>[] {
  const newestFirst = [...run.known.values()].sort((a, b) => b.createdAtMs - a.createdAtMs);
  const wanted = new Map<BlindKey, Wanted<Id>>();
  for (const summary of newestFirst) {
    const ref = summary.removedAtMs === null ? refOf(summary) : null;
    if (ref !== null && !wanted.has(ref.key)) wanted.set(ref.key, ref);
  }
  return [...wanted.values()];
}

async function missing<Id>(
  run: Run,
  wanted: readonly Wanted<Id>[],
  have: (keys: readonly BlindKey[]) => Promise<ReadonlySet<BlindKey>>,
): Promise<Wanted<Id>[]> {
  const had = await have(wanted.map(({ key }) => key));
  return wanted.filter(({ key }) => !had.has(key) && !run.attempted.has(key) && !isKnownToBeNone(run, key));
}

/** Peloton said once that there is none (or none for us): it is not asked again. */
function isKnownToBeNone(run: Run, key: BlindKey): boolean {
  const code = run.items.get(key)?.errorCode;
  return code === "notFound" || code === "requestRefused";
}

async function fetchOnce<Value>(
  run: Run,
  kind: Kind,
  key: BlindKey,
  request: {
    readonly send: (signal: AbortSignal) => Promise<Answer<Value>>;
    readonly commitOf: (now: StoreReads, answer: Answer<Value>) => Promise<Commit>;
  },
): Promise<void> {
  run.attempted.add(key);
  const before = run.items.get(key);
  const asked = await askItem(run, request.send, before === undefined ? undefined : 1);
  if (asked.type === "failed") {
    const tries = (before?.tries ?? 0) + 1;
    const item: SyncItem = { key, kind, tries, notBeforeMs: 0, errorCode: asked.code, priority: 0 };
    await commit(run, () => ({ items: [item] }));
    run.items.set(key, item);
    note(run, { type: "classFailed", code: asked.code });
    return;
  }
  let stored: Commit = {};
  await commit(run, async (now) => {
    stored = { ...(await request.commitOf(now, asked.value)), doneItems: [key] };
    return stored;
  });
  for (const summary of stored.summaries ?? []) run.known.set(summary.key, summary);
  run.items.delete(key);
  note(run, { type: "class" });
}

/**
 * Targets, or being an FTP test, may be known from the class only: its workouts are derived again from the archive.
 * In the same transaction as the class, which is never asked for a second time: a death in between would cost them.
 */
async function learntFrom(
  run: Run,
  now: StoreReads,
  ride: { readonly key: BlindKey; readonly raw: unknown; readonly value: RideDetails | null },
): Promise<Commit> {
  const details = ride.value;
  if (details === null) return {};
  const bringsTargets = details.targets.spans.length > 0;
  const learns = (summary: WorkoutSummary) =>
    (bringsTargets && summary.derived?.targetMetrics.length === 0) ||
    (details.isFtpTest && !summary.isFtpTest) ||
    (details.isPowerZone && !summary.isPowerZone);
  const takers = [...run.known.values()].filter((summary) => summary.ride?.key === ride.key);
  // As stored, not as known here: another background may have completed them.
  const current = await Promise.all(takers.map(async ({ key }) => await now.summary(key)));
  const keys = current.flatMap((summary) =>
    summary?.state === "complete" && learns(summary) ? [summary.key] : [],
  );
  return await withRideDetails(run, now, { keys, rideRaw: ride.raw });
}
