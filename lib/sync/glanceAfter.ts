import type { Glance } from "@/lib/domain/glance";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { StoreReads } from "@/lib/store/store";
import { glanceOf } from "@/lib/training/glance";
import { loadOf } from "@/lib/training/load";
import { isLeftOut } from "@/lib/training/riderHistory";
import { ftpWattsOf } from "./ftpOfRun";
import { heartRateOf } from "./heartRateOfRun";
import type { Run } from "./run";
import { commit } from "./run";
import { isSame } from "./summaryOf";

const GLANCE_MS = 15 * 86_400_000;

/** Whether details of this workout show in the popup: it is the newest one, or within 15 days of it. */
export function isInGlance(run: Pick<Run, "known">, summary: WorkoutSummary): boolean {
  const newest = run.known.newest();
  return newest === null || summary.createdAtMs > newest.createdAtMs - GLANCE_MS;
}

/** The popup's row as it is once these summaries are stored. */
export async function glanceAfter(
  run: Run,
  now: StoreReads,
  changed: readonly WorkoutSummary[],
): Promise<Glance> {
  const summaries = new Map((await now.summaries()).map((summary) => [summary.key, summary]));
  for (const summary of changed) summaries.set(summary.key, summary);
  return glanceOf([...summaries.values()], {
    loadOf: (summary) =>
      loadOf(summary, {
        ftpWatts: ftpWattsOf(run, summary),
        heartRate: heartRateOf(run, summary),
        effort: run.yours.workouts[summary.key]?.effort ?? null,
      }),
    isLeftOut: (key) => isLeftOut(run.yours, key),
  });
}

/** Makes the popup's row what the stored summaries say; at the end of a run. */
export async function refreshGlance(run: Run): Promise<void> {
  await commit(run, async (now) => {
    const glance = await glanceAfter(run, now, []);
    return isSame(glance, await now.glance()) ? null : { glance };
  });
}
