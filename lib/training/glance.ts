import type { Glance } from "@/lib/domain/glance";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { averageOutputOf } from "./compareFigures";
import { dayTotalsOf } from "./dayTotals";
import { NO_LOAD } from "./load";
import type { WorkoutLoad } from "./load";
import { loadSumOf } from "./loadSum";
import { streaksOf } from "./streaks";
import { countsInSums, workoutDurationSec } from "./workoutTime";

const DAYS = 15;
const DAY_MS = 86_400_000;

/**
 * All that the popup needs, from the whole history. `loadOf` gives a workout's Load as every page does; one that the
 * rider left out of trends counts for Peloton's totals, and its Load for no day.
 */
export function glanceOf(
  summaries: readonly WorkoutSummary[],
  {
    loadOf,
    isLeftOut,
  }: {
    readonly loadOf: (summary: WorkoutSummary) => WorkoutLoad;
    readonly isLeftOut: (key: BlindKey) => boolean;
  },
): Glance {
  const streaks = streaksOf(summaries);
  const countedLoadOf = (one: WorkoutSummary) => (isLeftOut(one.key) ? NO_LOAD : loadOf(one));
  return {
    days: dayTotalsOf(newest(summaries), countedLoadOf).slice(-DAYS),
    dailyStreak: streaks.daily,
    weeklyStreak: streaks.weekly,
    last: lastOf(summaries, loadOf),
    workoutCount: summaries.length,
  };
}

/** The workouts of the last weeks alone: a load costs more than a comparison, and days are told for 15 only. */
function newest(summaries: readonly WorkoutSummary[]): readonly WorkoutSummary[] {
  const newestMs = summaries.reduce((max, { startedAtMs }) => Math.max(max, startedAtMs), -Infinity);
  return summaries.filter(({ startedAtMs }) => startedAtMs > newestMs - 4 * DAYS * DAY_MS);
}

function lastOf(
  summaries: readonly WorkoutSummary[],
  loadOf: (summary: WorkoutSummary) => WorkoutLoad,
): Glance["last"] {
  const last = summaries
    .filter(countsInSums)
    .reduce<WorkoutSummary | null>(
      (newest, one) => (newest === null || one.createdAtMs > newest.createdAtMs ? one : newest),
      null,
    );
  if (last === null) return null;
  const load = loadSumOf(loadOf(last));
  return {
    key: last.key,
    title: last.title,
    discipline: last.discipline,
    startedAtMs: last.startedAtMs,
    utcOffsetSec: last.utcOffsetSec,
    lengthSec: workoutDurationSec(last),
    workJ: last.totals.workJ,
    averageOutputW: averageOutputOf(last),
    adherence: last.derived?.adherence ?? null,
    spark: last.derived?.spark ?? [],
    load: load.value,
    isLoadEstimate: load.isEstimate,
  };
}
