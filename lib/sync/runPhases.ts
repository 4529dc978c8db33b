import { isPending } from "@/lib/domain/syncCounts";
import { fetchClasses } from "./classes";
import { completeWorkouts } from "./details";
import { refreshGlance } from "./glanceAfter";
import { listWorkouts } from "./listing";
import { mendSummaries, remakeEfforts } from "./mend";
import { refreshProfile } from "./profile";
import { recomputeStale } from "./recompute";
import { requeueLostAnswers } from "./requeueLostAnswers";
import type { Run } from "./run";
import { commitProgress, emit } from "./run";

/**
 * All phases of a run, to the end. Throws `RunPaused`, or `AppError` with why it ended (`stopped` after a stop or
 * a sign-out). What was asked for meanwhile ("Check everything again", "Retry") gets its turn in the same run.
 */
export async function runPhases(run: Run): Promise<void> {
  await commitProgress(run);
  await mendSummaries(run);
  await requeueLostAnswers(run);
  for (let isFirst = true; ; isFirst = false) {
    const memory = await run.store.memory();
    const isForSome = (run.reason === "open" || run.reason === "retry") && memory.markMs !== null;
    if (memory.wantsFullCheck || (isFirst && !isForSome)) {
      await enter(run, "listing");
      await listWorkouts(run, memory);
    }
    // The list needs nothing of what is derived: Peloton is asked before the archive is opened.
    if (isFirst) {
      await remakeEfforts(run);
      await recomputeStale(run);
    }
    await enter(run, "details");
    await completeWorkouts(run);
    await enter(run, "classes");
    await fetchClasses(run);
    if (run.newCount > 0 || run.goesOn || run.profile === null) await refreshProfile(run);
    await rereadSettings(run);
    await recomputeStale(run);
    await refreshGlance(run);
    if (!(await isMoreWanted(run))) return;
  }
}

/** What a run does that asks Peloton nothing. */
export async function runRecompute(run: Run): Promise<void> {
  do {
    await rereadSettings(run);
    await mendSummaries(run);
    await remakeEfforts(run);
    await recomputeStale(run);
    await refreshGlance(run);
  } while (run.wantsRecompute);
}

async function rereadSettings(run: Run): Promise<void> {
  run.wantsRecompute = false;
  const [yours, account] = await Promise.all([run.store.yours(), run.store.account()]);
  run.yours = yours;
  run.profile = account?.profile ?? null;
  run.ftp = null;
}

async function enter(run: Run, phase: "listing" | "details" | "classes"): Promise<void> {
  if (run.progress.row.phase === phase) return;
  emit(run, { type: "phase", phase, atMs: run.now() });
  await commitProgress(run);
}

async function isMoreWanted(run: Run): Promise<boolean> {
  const { wantsFullCheck } = await run.store.memory();
  if (wantsFullCheck || run.wantsRecompute) return true;
  return [...run.known.values()].some((summary) => isPending(summary) && !run.attempted.has(summary.key));
}
