import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { ErrorCode } from "@/lib/domain/error";
import type { SyncItem } from "@/lib/domain/syncState";
import type { ArchivedWorkout, OpenedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import type { Commit, StoreReads } from "@/lib/store/store";
import { askItem } from "./ask";
import { derive, openArchived } from "./derivation";
import { ftpWattsOf } from "./ftpOfRun";
import { glanceAfter, isInGlance } from "./glanceAfter";
import { heartRateOf } from "./heartRateOfRun";
import { inParallel } from "./inParallel";
import { countsOf } from "./progress";
import type { Run } from "./run";
import { commit, emit, note } from "./run";
import { refsOf, withFacts } from "./summaryOf";

const WIDTH = 3;

/** Pass 2: graph and, where it adds something, detail; each workout becomes `complete` in one transaction. */
export async function completeWorkouts(run: Run): Promise<void> {
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
function takeNext(run: Pick<Run, "known" | "items" | "attempted" | "reason">): WorkoutSummary | undefined {
  let next: WorkoutSummary | undefined;
  for (const summary of run.known.values()) {
    if (summary.removedAtMs !== null || run.attempted.has(summary.key)) continue;
    if (summary.state !== "listed" && !(summary.state === "failed" && triesFailed(run))) continue;
    if (next === undefined || comesBefore(run, summary, next)) next = summary;
  }
  if (next !== undefined) run.attempted.add(next.key);
  return next;
}

function triesFailed({ reason }: Pick<Run, "reason">): boolean {
  return reason !== "look" && reason !== "open" && reason !== "retry";
}

function comesBefore(run: Pick<Run, "items">, a: WorkoutSummary, b: WorkoutSummary): boolean {
  const rank = (summary: WorkoutSummary) =>
    (run.items.get(summary.key)?.priority ?? 0) * 2 + (summary.state === "failed" ? 0 : 1);
  return rank(a) === rank(b) ? a.createdAtMs > b.createdAtMs : rank(a) > rank(b);
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
    emit(run, { type: "counted", atMs: run.now(), counts: countsOf(run.known.values()) });
    if (!isInGlance(run, stored)) return { ...changes, summaries };
    return { ...changes, summaries, glance: await glanceAfter(run, now, summaries) };
  });
  run.doneCount += 1;
  emit(run, { type: "done", atMs: run.now(), counts: countsOf(run.known.values()) });
}
