import type { WorkoutSummary } from "@/lib/domain/workout";
import { openArchived } from "./derivation";
import type { Run } from "./run";
import { checkAlive, commit } from "./run";
import { refsOf, summaryOf } from "./summaryOf";

const SLICE = 20;

/**
 * Workouts that lost their summary with a damaged row get it back from the archive, without asking Peloton; what
 * is derived from them is made by the recompute that follows.
 */
export async function mendSummaries(run: Run): Promise<void> {
  if (run.store.damagedRows() === 0) return;
  const lost = (await run.store.archivedKeys()).filter((key) => !run.known.has(key));
  for (let start = 0; start < lost.length; start += SLICE) {
    checkAlive(run);
    const slice = await Promise.all(
      lost.slice(start, start + SLICE).map(async (key): Promise<WorkoutSummary[]> => {
        const archived = await run.store.archived(key);
        const opened = archived === null ? null : openArchived(archived, null);
        if (archived === null || opened === null) return [];
        const refs = await refsOf(run.store, opened.facts);
        const state = archived.graph === null ? "listed" : "complete";
        return refs.key === key ? [summaryOf(opened.facts, refs, state)] : [];
      }),
    );
    const summaries = slice.flat();
    if (summaries.length > 0) await commit(run, () => ({ summaries }));
    for (const summary of summaries) run.known.set(summary.key, summary);
  }
}
