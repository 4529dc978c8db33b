import type { Glance } from "@/lib/domain/glance";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { StoreReads } from "@/lib/store/store";
import { glanceOf } from "@/lib/training/glance";
import { heartRateSettingsOf } from "@/lib/training/heartRate";
import { loadOf } from "@/lib/training/load";
import { derive, openArchived } from "./derivation";
import { ftpWattsOf } from "./ftpOfRun";
import type { Run } from "./run";
import { commit } from "./run";
import { isSame } from "./summaryOf";

const GLANCE_MS = 15 * 86_400_000;

/** Whether details of this workout show in the popup: it is the newest one, or within 15 days of it. */
export function isInGlance(run: Pick<Run, "known">, summary: WorkoutSummary): boolean {
  const newest = newestOf(run.known.values());
  return newest === null || summary.createdAtMs > newest.createdAtMs - GLANCE_MS;
}

/** The popup's row as it is once these summaries are stored. `efforts`: of a workout whose archive is not stored yet. */
export async function glanceAfter(
  run: Run,
  now: StoreReads,
  changed: readonly WorkoutSummary[],
  efforts: WorkoutEfforts | null = null,
): Promise<Glance> {
  const summaries = new Map((await now.summaries()).map((summary) => [summary.key, summary]));
  for (const summary of changed) summaries.set(summary.key, summary);
  const last = newestOf(summaries.values());
  const bpmSeconds =
    last === null ? null : efforts?.key === last.key ? efforts.bpmSeconds : await bpmSecondsOf(now, last);
  return glanceOf([...summaries.values()], {
    loadOf: (summary) =>
      loadOf(summary, {
        ftpWatts: ftpWattsOf(run, summary),
        heartRate: heartRateSettingsOf({ profile: run.profile }),
        bpmSeconds: summary.key === last?.key ? bpmSeconds : null,
      }),
  });
}

/** Makes the popup's row what the stored summaries say; at the end of a run. */
export async function refreshGlance(run: Run): Promise<void> {
  await commit(run, async (now) => {
    const glance = await glanceAfter(run, now, []);
    return isSame(glance, await now.glance()) ? null : { glance };
  });
}

// The efforts of one workout lie among those of its month; its own archive is one small row.
async function bpmSecondsOf(
  now: StoreReads,
  summary: WorkoutSummary,
): Promise<WorkoutEfforts["bpmSeconds"] | null> {
  if (summary.derived === null) return null;
  const archived = await now.archived(summary.key);
  const opened = archived === null ? null : openArchived(archived, null);
  if (opened === null || opened.graph === null) return null;
  return derive({ key: summary.key, opened, ftpWatts: null }).efforts.bpmSeconds;
}

function newestOf(summaries: Iterable<WorkoutSummary>): WorkoutSummary | null {
  let newest: WorkoutSummary | null = null;
  for (const summary of summaries) {
    if (summary.removedAtMs !== null) continue;
    if (newest === null || summary.createdAtMs > newest.createdAtMs) newest = summary;
  }
  return newest;
}
