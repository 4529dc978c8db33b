import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { SyncItem } from "@/lib/domain/syncState";
import type { ArchivedWorkout, OpenedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import type { Commit, StoreReads } from "@/lib/store/store";
import { askItem } from "./ask";
import { derive, openArchived } from "./derivation";
import { ftpWattsOf } from "./ftpOfRun";
import { glanceAfter, isInGlance } from "./glanceAfter";
import { heartRateOf } from "./heartRateOfRun";
import { inParallel } from "./inParallel";
import type { Run } from "./run";
import { commit, emit, note } from "./run";
import { refsOf, withFacts } from "./summaryOf";

const WIDTH = 3;

/** Pass 2: graph and, where it adds something, detail; each workout becomes `complete` in one transaction. */
export async function completeWorkouts(run: Run): Promise<void> {
  run.waiting = null;
  await inParallel(
    WIDTH,
    () => takeNext(run),
    (summary) => completeWorkout(run, summary),
  );
}

/**
 * Whose turn it is: what the rider opened, then the newest; workouts that failed in an earlier run come last and
 * are tried once more in each run that was not started for something else.
 */
function takeNext(run: Waited): WorkoutSummary | undefined {
  run.waiting ??= waitingOf(run);
  for (let key = run.waiting.pop(); key !== undefined; key = run.waiting.pop()) {
    const summary = run.known.get(key);
    // It may have been dealt with since they were put in order.
    if (summary === undefined || !isWaiting(run, summary)) continue;
    run.attempted.add(key);
    return summary;
  }
  return undefined;
}

type Waited = Pick<Run, "known" | "items" | "attempted" | "waiting" | "reason">;

/** In order once for many turns: a look through the whole history for each of them grows with its square. */
function waitingOf(run: Waited): BlindKey[] {
  return [...run.known.values()]
    .filter((summary) => isWaiting(run, summary))
    .map((summary) => ({ summary, rank: rankOf(run, summary) }))
    .sort((a, b) => b.rank - a.rank || b.summary.createdAtMs - a.summary.createdAtMs)
    .map(({ summary }) => summary.key)
    .toReversed();
}

function isWaiting(run: Waited, { key, state, removedAtMs }: WorkoutSummary): boolean {
  if (removedAtMs !== null || run.attempted.has(key)) return false;
  return state === "listed" || (state === "failed" && triesFailed(run));
}

function triesFailed({ reason }: Pick<Run, "reason">): boolean {
  return reason !== "look" && reason !== "open" && reason !== "retry";
}

function rankOf({ items }: Waited, { key, state }: WorkoutSummary): number {
  return (items.get(key)?.priority ?? 0) * 2 + (state === "failed" ? 0 : 1);
}

async function completeWorkout(run: Run, summary: WorkoutSummary): Promise<void> {
  const maxTries = summary.state === "failed" ? 1 : undefined;
  const graph = await askItem(
    run,
    (signal) => run.client.performanceGraph({ id: summary.id, everyN: 1 }, signal),
    maxTries,
  );
  if (graph.type === "failed") {
    await storeFailure(run, summary, graph.code);
    return;
  }
  const listItem = (await run.store.archived(summary.key))?.listItem ?? null;
  const rideRaw = summary.ride === null ? null : await run.store.ride(summary.ride.key);
  const withGraph = { listItem, detail: null, graph: graph.value };
  const opened = openArchived(withGraph, rideRaw);
  const hadRide = rideRaw !== null;
  if (!detailAdds(summary.discipline, opened)) {
    await storeCompleted(run, summary, { answers: withGraph, opened, hadRide });
    return;
  }
  const detail = await askItem(run, (signal) => run.client.workout(summary.id, signal), maxTries);
  if (detail.type === "failed") {
    await storeFailure(run, summary, detail.code);
    return;
  }
  const answers = { ...withGraph, detail: detail.value.raw };
  await storeCompleted(run, summary, { answers, opened: openArchived(answers, rideRaw), hadRide });
}

/**
 * Whether the detail tells more than list and graph: FTP and leaderboard where a machine measured, movements of
 * strength classes. A yoga class has neither. What cannot be read yet is fetched whole, for a later version.
 */
function detailAdds(discipline: Discipline, opened: OpenedWorkout | null): boolean {
  if (opened === null) return true;
  if (discipline === "strength" || isBootcamp(discipline)) return true;
  const isOnMachine =
    discipline === "cycling" ||
    discipline === "running" ||
    discipline === "walking" ||
    discipline === "rowing";
  if (!isOnMachine) return false;
  if (opened.graph === null) return true;
  return opened.graph.series.some((series) => series.metric !== "heartRate");
}

async function storeCompleted(
  run: Run,
  listed: WorkoutSummary,
  completed: {
    readonly answers: ArchivedWorkout;
    readonly opened: OpenedWorkout | null;
    /** It was opened with the details of its class. */
    readonly hadRide: boolean;
  },
): Promise<void> {
  const { key } = listed;
  const { answers } = completed;
  const refs = completed.opened === null ? null : await refsOf(run.store, completed.opened.facts);
  if (refs !== null && refs.key !== key) {
    // An answer for another workout would be stored under the wrong name.
    await storeFailure(run, listed, "badAnswer");
    return;
  }
  const archive = [{ key, answers }];
  await storeDone(run, listed, async (prior, now) => {
    // A background that lost its lock may have stored the class meanwhile; nobody would teach this workout later.
    const rideRaw = completed.hadRide || prior.ride === null ? null : await now.ride(prior.ride.key);
    const opened = rideRaw === null ? completed.opened : openArchived(answers, rideRaw);
    if (opened === null || opened.graph === null || refs === null) {
      return { stored: { ...prior, state: "unread" }, changes: { archive, doneItems: [key] } };
    }
    const merged = withFacts(prior, opened.facts, refs);
    const { derived, efforts } = derive({
      key,
      opened,
      ftpWatts: () => ftpWattsOf(run, merged),
      heartRate: (zones) => heartRateOf(run, merged, zones),
    });
    const { startedAtMs, utcOffsetSec } = merged;
    return {
      stored: { ...merged, state: "complete", derived },
      changes: { efforts: [{ ...efforts, startedAtMs, utcOffsetSec }], archive, doneItems: [key] },
    };
  });
  if (hasCyclingPower(listed.discipline)) run.ftp = null;
  run.items.delete(key);
  note(run, { type: run.known.get(key)?.state === "unread" ? "unread" : "completed" });
}

async function storeFailure(run: Run, listed: WorkoutSummary, errorCode: ErrorCode): Promise<void> {
  const { key } = listed;
  const item: SyncItem = {
    key,
    kind: "workout",
    tries: (run.items.get(key)?.tries ?? 0) + 1,
    notBeforeMs: 0,
    errorCode,
    priority: 0,
  };
  await storeDone(run, listed, async (prior, now) => {
    // Asked anew while an earlier answer waits for a version that can read it: that one goes on waiting.
    const isWaiting = prior.derived === null && (await now.archived(key))?.graph != null;
    return isWaiting
      ? { stored: { ...prior, state: "unread" }, changes: { doneItems: [key] } }
      : { stored: { ...prior, state: "failed" }, changes: { items: [item] } };
  });
  if (run.known.get(key)?.state === "failed") run.items.set(key, item);
  else run.items.delete(key);
  note(run, { type: "failed", code: errorCode });
}

/** One transaction that takes a workout out of the queue, with the progress it makes. */
async function storeDone(
  run: Run,
  listed: WorkoutSummary,
  build: (
    prior: WorkoutSummary,
    now: StoreReads,
  ) => Promise<{ readonly stored: WorkoutSummary; readonly changes: Commit }>,
): Promise<void> {
  await commit(run, async (now) => {
    const prior = await now.summary(listed.key);
    if (prior === null) return null;
    const { stored, changes } = await build(prior, now);
    const summaries = [stored];
    // Counted before it is written, so that the progress in the same transaction is right.
    run.known.set(listed.key, stored);
    emit(run, { type: "counted", atMs: run.now(), counts: run.known.counts() });
    if (!isInGlance(run, stored)) return { ...changes, summaries };
    return { ...changes, summaries, glance: await glanceAfter(run, now, summaries) };
  });
  run.doneCount += 1;
  emit(run, { type: "done", atMs: run.now(), counts: run.known.counts() });
}
