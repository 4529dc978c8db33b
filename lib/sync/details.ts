import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { ErrorCode } from "@/lib/domain/error";
import type { SyncItem } from "@/lib/domain/syncState";
import type { ArchivedWorkout, OpenedWorkout, WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { Commit } from "@/lib/store/store";
import { askItem } from "./ask";
import { derive, openArchived } from "./derivation";
import { ftpWattsOf } from "./ftpOfRun";
import { glanceAfter, isInGlance } from "./glanceAfter";
import { inParallel } from "./inParallel";
import { countsOf } from "./progress";
import type { Run } from "./run";
import { commit, emit } from "./run";
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
export function takeNext(
  run: Pick<Run, "known" | "items" | "attempted" | "reason">,
): WorkoutSummary | undefined {
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
  if (!detailAdds(summary.discipline, opened)) {
    await storeCompleted(run, summary, { answers: withGraph, opened });
    return;
  }
  const detail = await askItem(run, (signal) => run.client.workout(summary.id, signal), maxTries);
  if (detail.type === "failed") {
    await storeFailure(run, summary, detail.code);
    return;
  }
  const answers = { ...withGraph, detail: detail.value.raw };
  await storeCompleted(run, summary, { answers, opened: openArchived(answers, rideRaw) });
}

/**
 * Whether the detail tells more than list and graph: FTP and leaderboard where a machine measured, movements of
 * strength classes. A yoga class has neither. What cannot be read yet is fetched whole, for a later version.
 */
export function detailAdds(discipline: Discipline, opened: OpenedWorkout | null): boolean {
  if (discipline === "strength" || isBootcamp(discipline)) return true;
  const isOnMachine =
    discipline === "cycling" ||
    discipline === "running" ||
    discipline === "walking" ||
    discipline === "rowing";
  if (!isOnMachine) return false;
  if (opened?.graph == null) return true;
  return opened.graph.series.some((series) => series.metric !== "heartRate");
}

async function storeCompleted(
  run: Run,
  listed: WorkoutSummary,
  completed: { readonly answers: ArchivedWorkout; readonly opened: OpenedWorkout | null },
): Promise<void> {
  const { key } = listed;
  const { answers, opened } = completed;
  const refs = opened === null ? null : await refsOf(run.store, opened.facts);
  if (refs !== null && refs.key !== key) {
    // An answer for another workout would be stored under the wrong name.
    await storeFailure(run, listed, "badAnswer");
    return;
  }
  let stored = listed;
  let efforts: WorkoutEfforts | null = null;
  const build = (prior: WorkoutSummary): Commit => {
    const archive = [{ key, answers }];
    if (opened === null || opened.graph === null || refs === null) {
      stored = { ...prior, state: "unread" };
      return { summaries: [stored], archive, doneItems: [key] };
    }
    const merged = withFacts(prior, opened.facts, refs);
    const figures = derive({ key, opened, ftpWatts: ftpWattsOf(run, merged) });
    stored = { ...merged, state: "complete", derived: figures.derived };
    efforts = figures.efforts;
    const { startedAtMs, utcOffsetSec } = stored;
    return {
      summaries: [stored],
      efforts: [{ ...efforts, startedAtMs, utcOffsetSec }],
      archive,
      doneItems: [key],
    };
  };
  await storeDone(run, listed, build, () => ({ stored, efforts }));
  if (hasCyclingPower(listed.discipline)) run.ftp = null;
  run.items.delete(key);
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
  let stored = listed;
  await storeDone(
    run,
    listed,
    (prior) => {
      stored = { ...prior, state: "failed" };
      return { summaries: [stored], items: [item] };
    },
    () => ({ stored, efforts: null }),
  );
  run.items.set(key, item);
}

/** One transaction that takes a workout out of the queue, with the progress it makes. */
async function storeDone(
  run: Run,
  listed: WorkoutSummary,
  build: (prior: WorkoutSummary) => Commit,
  made: () => { readonly stored: WorkoutSummary; readonly efforts: WorkoutEfforts | null },
): Promise<void> {
  await commit(run, async (now) => {
    const prior = await now.summary(listed.key);
    if (prior === null) return null;
    const changes = build(prior);
    const { stored, efforts } = made();
    // Counted before it is written, so that the progress in the same transaction is right.
    run.known.set(listed.key, stored);
    emit(run, { type: "counted", atMs: run.now(), counts: countsOf(run.known.values()) });
    if (!isInGlance(run, stored)) return changes;
    return { ...changes, glance: await glanceAfter(run, now, [stored], efforts) };
  });
  run.doneCount += 1;
  emit(run, { type: "done", atMs: run.now(), counts: countsOf(run.known.values()) });
}
