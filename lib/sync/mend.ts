import type { BlindKey } from "@/lib/domain/ids";
import type { ArchivedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { workoutPage } from "@/lib/peloton/fromWire/workoutPage";
import { openArchived } from "./derivation";
import { recomputeWorkouts } from "./recompute";
import type { Run } from "./run";
import { checkAlive, commit } from "./run";
import { refsOf, summaryOf } from "./summaryOf";
import { unreadSummary } from "./unreadSummary";

const SLICE = 20;

/**
 * What was lost with a damaged row comes back from the archive, without asking Peloton: summaries here, and what is
 * derived from a workout by the recompute that follows. What the archive does not know (removed on Peloton; answers
 * that are damaged, too) is found by the full check that the next listing becomes.
 */
export async function mendSummaries(run: Run): Promise<void> {
  const lost = (await run.store.archivedKeys()).filter((key) => !run.known.has(key));
  for (let start = 0; start < lost.length; start += SLICE) {
    checkAlive(run);
    const slice = await Promise.all(
      lost.slice(start, start + SLICE).map(async (key) => await mended(run, key)),
    );
    await storeMended(run, slice.flat());
  }
}

/** Complete workouts whose efforts went with a damaged row are derived again. */
export async function remakeEfforts(run: Run): Promise<void> {
  if (run.store.damagedRows() === 0) return;
  const there = new Set((await run.store.efforts()).map(({ key }) => key));
  const without = [...run.known.values()].filter(
    (summary) => summary.state === "complete" && summary.derived !== null && !there.has(summary.key),
  );
  await recomputeWorkouts(
    run,
    without.map(({ key }) => key),
    { writesSame: true },
  );
}

async function mended(run: Run, key: BlindKey): Promise<WorkoutSummary[]> {
  const archived = await run.store.archived(key);
  const summary = archived === null ? null : await summaryFrom(run, archived);
  return summary?.key === key ? [summary] : [];
}

async function summaryFrom(run: Run, archived: ArchivedWorkout): Promise<WorkoutSummary | null> {
  const opened = openArchived(archived, null);
  if (opened !== null) {
    const state = archived.graph === null ? "listed" : opened.graph === null ? "unread" : "complete";
    return summaryOf(opened.facts, await refsOf(run.store, opened.facts), state);
  }
  // A detail that cannot be read: the list item alone still says what it was.
  const listed = openWorkout({ ...archived, detail: null }, null);
  if (listed !== null) return summaryOf(listed.facts, await refsOf(run.store, listed.facts), "unread");
  const [item] = workoutPage({ data: [archived.listItem] }, 1).items;
  return item === undefined ? null : await unreadSummary(run.store, item);
}

async function storeMended(run: Run, summaries: readonly WorkoutSummary[]): Promise<void> {
  if (summaries.length === 0) return;
  let stored = summaries;
  await commit(run, async (now) => {
    const there = await Promise.all(summaries.map(async ({ key }) => await now.summary(key)));
    stored = summaries.filter((_summary, at) => there[at] === null);
    return { summaries: stored, memory: { ...(await now.memory()), wantsFullCheck: true } };
  });
  for (const summary of stored) run.known.set(summary.key, summary);
}
