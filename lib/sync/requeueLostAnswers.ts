import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { StoreReads } from "@/lib/store/store";
import type { Run } from "./run";
import { checkAlive, commit, emit } from "./run";

const SLICE = 20;

/**
 * Workouts whose archived answers are missing, or did not open when they were read, are listed again: their details
 * are fetched, and the full check that the next listing becomes brings the list item. What is known of them stays.
 * Those that Peloton removed stay as they are: nobody has their answers any more.
 */
export async function requeueLostAnswers(run: Run): Promise<void> {
  const there = new Set(await run.store.archivedKeys());
  const suspect = run.store.damagedAnswers();
  const keys = [...run.known.values()].flatMap((summary) =>
    hadAnswers(summary) && (!there.has(summary.key) || suspect.has(summary.key)) ? [summary.key] : [],
  );
  for (let start = 0; start < keys.length; start += SLICE) {
    checkAlive(run);
    await requeueSlice(run, keys.slice(start, start + SLICE));
  }
}

async function requeueSlice(run: Run, keys: readonly BlindKey[]): Promise<void> {
  let listed: readonly WorkoutSummary[] = [];
  await commit(run, async (now) => {
    listed = (await Promise.all(keys.map(async (key) => await relisted(now, key)))).flat();
    if (listed.length === 0) return null;
    return { summaries: listed, memory: { ...(await now.memory()), wantsFullCheck: true } };
  });
  for (const summary of listed) {
    run.known.set(summary.key, summary);
    run.attempted.delete(summary.key);
  }
  if (listed.length > 0) emit(run, { type: "counted", atMs: run.now(), counts: run.known.counts() });
}

/** As stored now: what was damaged once may have been fetched again since. */
async function relisted(now: StoreReads, key: BlindKey): Promise<WorkoutSummary[]> {
  const summary = await now.summary(key);
  if (summary === null || !hadAnswers(summary) || (await now.archived(key)) !== null) return [];
  return [{ ...summary, state: "listed" }];
}

function hadAnswers({ state, removedAtMs }: WorkoutSummary): boolean {
  return removedAtMs === null && (state === "complete" || state === "unread");
}
