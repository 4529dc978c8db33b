import type { Profile } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import { dayNumber, dayOfNumber, localDayOf, weekStartOf } from "@/lib/domain/day";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { dayTotalsOf } from "@/lib/training/dayTotals";
import type { WorkoutLoad } from "@/lib/training/load";
import { dailyStreakNow, streaksOf, weeklyStreakNow } from "@/lib/training/streaks";
import type { StreakNow } from "@/lib/training/streaks";
import { baseText, totalsOf } from "@/lib/training/totals";
import type { HistoryTotals } from "@/lib/training/totals";
import { compareWeeks } from "@/lib/training/weeks";
import type { WeekComparison } from "@/lib/training/weeks";
import { countsInSums, workoutDay } from "@/lib/training/workoutTime";

/** One day of this week's strip. */
export type WeekDay = {
  readonly day: LocalDay;
  readonly workouts: number;
  readonly durationSec: number;
  readonly when: "past" | "today" | "ahead";
};

/** Everything on the dashboard, derived from the vault and the clock. */
export type DashboardModel = {
  readonly last: WorkoutSummary | null;
  readonly lastLoad: WorkoutLoad | null;
  readonly recent: readonly WorkoutSummary[];
  readonly week: WeekComparison;
  readonly weekDays: readonly WeekDay[];
  readonly totals: HistoryTotals;
  readonly streaks: {
    readonly daily: StreakNow;
    readonly weekly: StreakNow;
    readonly bestWeekly: number;
    readonly peloton: Profile["streaks"] | null;
  };
  /** What the totals rest on while older workouts or details are still coming; null once they are whole. */
  readonly base: string | null;
  /** The same for what needs only the list of workouts (streaks, counts). */
  readonly listBase: string | null;
};

type Known = {
  readonly summaries: readonly WorkoutSummary[];
  readonly loads: ReadonlyMap<BlindKey, WorkoutLoad>;
  readonly profile: Profile | null;
  readonly progress: SyncProgress;
  readonly nowMs: number;
  /** Local time minus UTC where the reader is; seconds. */
  readonly utcOffsetSec: number;
  readonly weekStart: "monday" | "sunday";
};

const RECENT = 8;
const NO_LOAD: WorkoutLoad = { value: null, source: null, isBikePartOnly: false };

/** Derives the dashboard. `summaries` newest first. */
export function dashboardModel(known: Known): DashboardModel {
  const { summaries, loads, profile, weekStart } = known;
  const today = localDayOf(known.nowMs, known.utcOffsetSec);
  const counted = summaries.filter(countsInSums);
  const last = counted[0] ?? null;
  const first = weekStartOf(dayNumber(today), weekStart);
  const days = dayTotalsOf(
    counted.filter((one) => dayNumber(workoutDay(one)) >= first - 7),
    (one) => loads.get(one.key) ?? NO_LOAD,
  );
  const streaks = streaksOf(summaries);
  const totals = totalsOf(summaries);
  const listBase = baseText(totals, isListed(known));
  return {
    last,
    lastLoad: last === null ? null : (loads.get(last.key) ?? null),
    recent: summaries.slice(0, RECENT),
    week: compareWeeks(days, { today, weekStart }),
    weekDays: Array.from({ length: 7 }, (_, index) => {
      const number = first + index;
      const day = dayOfNumber(number);
      const total = days.find((one) => one.day === day);
      const when = number === dayNumber(today) ? "today" : number < dayNumber(today) ? "past" : "ahead";
      return { day, workouts: total?.workouts ?? 0, durationSec: total?.durationSec ?? 0, when };
    }),
    totals,
    streaks: {
      daily: dailyStreakNow(streaks.daily, today),
      weekly: weeklyStreakNow(streaks.weekly, today),
      bestWeekly: streaks.bestWeeklyWeeks,
      peloton: profile?.streaks ?? null,
    },
    base: listBase ?? detailsBase(counted),
    listBase,
  };
}

// The list is whole once a listing ran to its end: a later phase, a finished run, or as many as Peloton counts.
function isListed({ progress, profile, summaries }: Known): boolean {
  if (progress.lastSyncedAtMs !== null) return true;
  if (progress.phase === "details" || progress.phase === "classes" || progress.phase === "upToDate")
    return true;
  const all = profile?.totalWorkouts ?? null;
  return all !== null && summaries.length >= all;
}

function detailsBase(counted: readonly WorkoutSummary[]): string | null {
  if (!counted.some((one) => one.state === "listed")) return null;
  const complete = counted.filter((one) => one.state !== "listed").map(workoutDay);
  const from = complete.reduce<LocalDay | null>((old, day) => (old === null || day < old ? day : old), null);
  return from === null
    ? "distance and calories are still coming"
    : `distance and calories from ${dayText(from)}, older workouts are still coming`;
}
