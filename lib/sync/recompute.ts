import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { Commit, StoreReads } from "@/lib/store/store";
import { DERIVED_VERSION } from "@/lib/training/derive";
import { derive, openArchived } from "./derivation";
import { ftpWattsOf, isStaleByFtp } from "./ftpOfRun";
import { heartRateOf } from "./heartRateOfRun";
import { remakeLoads } from "./remakeLoads";
import type { Run } from "./run";
import { checkAlive, commit } from "./run";
import { isSame, refsOf, withFacts } from "./summaryOf";

/** Workouts a transaction: short enough that a page reading beside it never waits. */
const SLICE = 20;

/**
 * Derives again exactly what is stale: from the archive what was made by older code, with another FTP than the one in
 * force, or kept unread; from the efforts the loads by heart rate that were made with other limits. Gives how many were
 * looked at.
 */
export async function recomputeStale(run: Run): Promise<number> {
  const isStale = staleness(run);
  const keys = [...run.known.values()].filter(isStale).map((summary) => summary.key);
  await recomputeWorkouts(run, keys);
  const loads = await remakeLoads(run);
  await recomputeWorkouts(run, loads.withoutEfforts);
  return keys.length + loads.count;
}

function staleness(run: Run): (summary: WorkoutSummary) => boolean {
  return (summary) => {
    if (summary.state === "unread") return !run.attempted.has(summary.key);
    if (summary.state !== "complete" || summary.derived === null) return summary.state === "complete";
    return summary.derived.version !== DERIVED_VERSION || isStaleByFtp(run, summary);
  };
}

/**
 * Derives these again from the archive, in slices; each slice is one transaction. `writesSame`: also where the
 * summary stays as it is, for efforts that were lost.
 */
export async function recomputeWorkouts(
  run: Run,
  keys: readonly BlindKey[],
  { writesSame = false }: { readonly writesSame?: boolean } = {},
): Promise<void> {
  for (let start = 0; start < keys.length; start += SLICE) {
    checkAlive(run);
    const slice = await Promise.all(keys.slice(start, start + SLICE).map((key) => recomputed(run, key)));
    await storeSlice(
      run,
      slice.filter((change) => change !== null),
      writesSame,
    );
  }
}

/** What these become with these details of their class, from what is stored now: part of a commit. */
export async function withRideDetails(
  run: Run,
  now: StoreReads,
  from: { readonly keys: readonly BlindKey[]; readonly rideRaw: unknown },
): Promise<Pick<Commit, "summaries" | "efforts">> {
  const changes = await Promise.all(from.keys.map((key) => derivedAgain(run, now, key, from.rideRaw)));
  return asCommit(changes.filter((change) => change === null || !isSame(change.before, change.after)));
}

type Change = {
  readonly before: WorkoutSummary;
  readonly after: WorkoutSummary;
  readonly efforts: WorkoutEfforts | null;
};

async function recomputed(run: Run, key: BlindKey): Promise<Change | null> {
  const before = await run.store.summary(key);
  const rideRaw = before === null || before.ride === null ? null : await run.store.ride(before.ride.key);
  return await derivedAgain(run, run.store, key, rideRaw);
}

async function derivedAgain(
  run: Run,
  now: Pick<StoreReads, "summary" | "archived">,
  key: BlindKey,
  rideRaw: unknown,
): Promise<Change | null> {
  const before = await now.summary(key);
  const archived = before === null ? null : await now.archived(key);
  if (before === null || archived === null) return null;
  if (before.state === "unread") run.attempted.add(key);
  const opened = openArchived(archived, rideRaw);
  if (opened === null) return null;
  const merged = withFacts(before, opened.facts, await refsOf(run.store, opened.facts));
  if (opened.graph === null) {
    // Kept unread from the list: now that it can be read, its details are asked for.
    if (before.state !== "unread" || archived.graph !== null) return null;
    run.attempted.delete(key);
    return { before, after: { ...merged, state: "listed" }, efforts: null };
  }
  const { derived, efforts } = derive({
    key,
    opened,
    ftpWatts: () => ftpWattsOf(run, merged),
    heartRate: (zones) => heartRateOf(run, merged, zones),
  });
  return { before, after: { ...merged, state: "complete", derived }, efforts };
}

async function storeSlice(run: Run, slice: readonly Change[], writesSame: boolean): Promise<void> {
  let stored: readonly WorkoutSummary[] = [];
  await commit(run, async (now) => {
    const changes: Change[] = [];
    for (const change of slice) {
      // What changed since it was read is left to the next time.
      const isCurrent = isSame(await now.summary(change.before.key), change.before);
      if (isCurrent && (writesSame || !isSame(change.before, change.after))) changes.push(change);
    }
    if (changes.length === 0) return null;
    stored = changes.map((change) => change.after);
    return asCommit(changes);
  });
  for (const summary of stored) run.known.set(summary.key, summary);
}

function asCommit(changes: readonly (Change | null)[]): Pick<Commit, "summaries" | "efforts"> {
  const made = changes.filter((change) => change !== null);
  return {
    summaries: made.map((change) => change.after),
    efforts: made.flatMap(({ after, efforts }) =>
      efforts === null
        ? []
        : [{ ...efforts, startedAtMs: after.startedAtMs, utcOffsetSec: after.utcOffsetSec }],
    ),
  };
}
