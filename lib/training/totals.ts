import { dayText } from "@/lib/domain/dateText";
import { DISCIPLINES, type Discipline, hasCyclingPower } from "@/lib/domain/discipline";
import type { LocalDay } from "@/lib/domain/ids";
import { isPending } from "@/lib/domain/syncCounts";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { countsInSums, workoutDay, workoutDurationSec } from "./workoutTime";

/** Sums of Peloton's own totals. Null = no workout gave one. */
export type TotalSums = {
  readonly workouts: number;
  readonly durationSec: number;
  readonly workJ: number | null;
  readonly distanceM: number | null;
  readonly caloriesKcal: number | null;
  readonly elevationM: number | null;
  /** Time on the bike: without floor and pauses where that is known. */
  readonly pedalingSec: number;
};

export type HistoryTotals = TotalSums & {
  /** Only disciplines that occur, most workouts first. */
  readonly byDiscipline: readonly { readonly discipline: Discipline; readonly sums: TotalSums }[];
  /** The local day of the oldest workout summed; null of nothing. */
  readonly fromDay: LocalDay | null;
};

const NOTHING: TotalSums = {
  workouts: 0,
  durationSec: 0,
  workJ: null,
  distanceM: null,
  caloriesKcal: null,
  elevationM: null,
  pedalingSec: 0,
};

/** Sums of any set of workouts (a session, a week); those removed on Peloton are left out. */
export function sumsOf(summaries: readonly WorkoutSummary[]): TotalSums {
  return summaries.filter(countsInSums).reduce(added, NOTHING);
}

function added(sums: TotalSums, summary: WorkoutSummary): TotalSums {
  const { totals } = summary;
  const durationSec = workoutDurationSec(summary) ?? 0;
  const pedalingSec = hasCyclingPower(summary.discipline) ? (summary.derived?.activeSec ?? durationSec) : 0;
  return {
    workouts: sums.workouts + 1,
    durationSec: sums.durationSec + durationSec,
    workJ: plus(sums.workJ, totals.workJ),
    distanceM: plus(sums.distanceM, totals.distanceM),
    caloriesKcal: plus(sums.caloriesKcal, totals.caloriesKcal),
    elevationM: plus(sums.elevationM, totals.elevationM),
    pedalingSec: sums.pedalingSec + pedalingSec,
  };
}

function plus(sum: number | null, value: number | null): number | null {
  return value === null ? sum : (sum ?? 0) + value;
}

/** Sums of a history, whole and by discipline. */
export function totalsOf(summaries: readonly WorkoutSummary[]): HistoryTotals {
  const counted = summaries.filter(countsInSums);
  const byDiscipline = DISCIPLINES.map((discipline) => ({
    discipline,
    sums: sumsOf(counted.filter((summary) => summary.discipline === discipline)),
  }))
    .filter(({ sums }) => sums.workouts > 0)
    .sort((a, b) => b.sums.workouts - a.sums.workouts);
  const fromDay = counted
    .map(workoutDay)
    .reduce<LocalDay | null>((first, day) => (first === null || day < first ? day : first), null);
  return { ...sumsOf(counted), byDiscipline, fromDay };
}

/** "from 12 Apr 2025, older workouts are still coming": said beside every sum while the history is not whole; null once it is. */
export function baseText(totals: HistoryTotals, isWhole: boolean): string | null {
  if (isWhole) return null;
  return totals.fromDay === null
    ? "workouts are still coming"
    : `from ${dayText(totals.fromDay)}, older workouts are still coming`;
}

/**
 * "distance and calories from 12 Apr 2025, older workouts are still coming": what only details tell is not summed of all
 * yet. Null once no details of these workouts, which count in sums, are on their way.
 */
export function detailsBaseText(counted: readonly WorkoutSummary[]): string | null {
  if (!counted.some(isPending)) return null;
  const days = counted.filter((summary) => !isPending(summary)).map(workoutDay);
  const from = days.reduce<LocalDay | null>((old, day) => (old === null || day < old ? day : old), null);
  return from === null
    ? "distance and calories are still coming"
    : `distance and calories from ${dayText(from)}, older workouts are still coming`;
}
