import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { DERIVED_VERSION } from "@/lib/training/derive";
import { heartRateLoadOf, zonesOfMax } from "@/lib/training/heartRateLoad";
import { heartRateOf, isLoadStale } from "./heartRateOfRun";
import type { Run } from "./run";
import { checkAlive, commit } from "./run";

/** How many loads were stale, and which of those workouts have no efforts to make them from. */
type Remade = { readonly count: number; readonly withoutEfforts: readonly BlindKey[] };

/**
 * Makes the loads by heart rate again that were made with other limits than those of their day, from the stored seconds
 * at each heart rate: one transaction a month, no archive is opened.
 */
export async function remakeLoads(run: Run): Promise<Remade> {
  const stale = new Set(
    [...run.known.values()].filter((summary) => canBeRemade(run, summary)).map(({ key }) => key),
  );
  const count = stale.size;
  const withoutEfforts: BlindKey[] = [];
  for (const key of stale) {
    checkAlive(run);
    const remade = await remakeMonthOf(run, key);
    for (const summary of remade) stale.delete(summary.key);
    if (stale.has(key) && isLoadStale(run, run.known.get(key) as WorkoutSummary)) withoutEfforts.push(key);
  }
  return { count, withoutEfforts };
}

function canBeRemade(run: Run, summary: WorkoutSummary): boolean {
  const isCurrent = summary.state === "complete" && summary.derived?.version === DERIVED_VERSION;
  return isCurrent && isLoadStale(run, summary);
}

/** All stale loads of the month in which this workout lies. Gives the summaries as they are stored now. */
async function remakeMonthOf(run: Run, key: BlindKey): Promise<readonly WorkoutSummary[]> {
  let stored: readonly WorkoutSummary[] = [];
  await commit(run, async (now) => {
    const { summaries = [], efforts = [] } = (await now.monthOf(key)) ?? {};
    const effortsOf = new Map(efforts.map((one) => [one.key, one]));
    stored = summaries.flatMap((summary) => withLoad(run, summary, effortsOf.get(summary.key)));
    return stored.length === 0 ? null : { summaries: stored };
  });
  for (const summary of stored) run.known.set(summary.key, summary);
  return stored;
}

function withLoad(
  run: Run,
  summary: WorkoutSummary,
  efforts: WorkoutEfforts | undefined,
): readonly WorkoutSummary[] {
  const { derived } = summary;
  if (!canBeRemade(run, summary) || derived === null || derived.heartRateLoad === null) return [];
  if (efforts?.version !== DERIVED_VERSION) return [];
  const { answerMaxBpm } = derived.heartRateLoad;
  const settings = heartRateOf(run, summary, zonesOfMax(answerMaxBpm));
  const heartRateLoad = heartRateLoadOf({ bpmSeconds: efforts.bpmSeconds, answerMaxBpm, settings });
  return [{ ...summary, derived: { ...derived, heartRateLoad } }];
}
