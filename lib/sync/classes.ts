import type { BlindKey } from "@/lib/domain/ids";
import type { RideDetails } from "@/lib/domain/ride";
import type { SyncItem } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Answer } from "@/lib/peloton/pelotonClient";
import type { Commit } from "@/lib/store/store";
import { askItem } from "./ask";
import type { Asked } from "./ask";
import { inParallel } from "./inParallel";
import { recomputeWorkouts } from "./recompute";
import type { Run } from "./run";
import { commit } from "./run";

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
      const asked = await fetchOnce(run, "ride", ride.key, (signal) =>
        run.client.rideDetails(ride.id, signal),
      );
      if (asked.type === "answer") await useDetails(run, ride.key, asked.value.value);
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
      await fetchOnce(run, "instructor", instructor.key, (signal) =>
        run.client.instructor(instructor.id, signal),
      );
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
  send: (signal: AbortSignal) => Promise<Answer<Value>>,
): Promise<Asked<Answer<Value>>> {
  run.attempted.add(key);
  const before = run.items.get(key);
  const asked = await askItem(run, send, before === undefined ? undefined : 1);
  if (asked.type === "failed") {
    const tries = (before?.tries ?? 0) + 1;
    const item: SyncItem = { key, kind, tries, notBeforeMs: 0, errorCode: asked.code, priority: 0 };
    await commit(run, () => ({ items: [item] }));
    run.items.set(key, item);
    return asked;
  }
  const row = [{ key, raw: asked.value.raw }];
  const rows: Commit = kind === "ride" ? { rides: row } : { instructors: row };
  await commit(run, () => ({ ...rows, doneItems: [key] }));
  run.items.delete(key);
  return asked;
}

/** Targets, or being an FTP test, may be known from the class only: its workouts are derived again from the archive. */
async function useDetails(run: Run, rideKey: BlindKey, details: RideDetails | null): Promise<void> {
  if (details === null) return;
  const bringsTargets = details.targets.spans.length > 0;
  const learns = (summary: WorkoutSummary) =>
    (bringsTargets && summary.derived?.targetMetrics.length === 0) ||
    (details.isFtpTest && !summary.isFtpTest) ||
    (details.isPowerZone && !summary.isPowerZone);
  const keys = [...run.known.values()]
    .filter((summary) => summary.ride?.key === rideKey && summary.state === "complete" && learns(summary))
    .map((summary) => summary.key);
  await recomputeWorkouts(run, keys);
}
