import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { Glance } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { countsInSums, workoutDayNumber } from "./workoutTime";

/** The last and the best run of days and of Monday weeks with a workout begun on Peloton. */
export type Streaks = {
  readonly daily: Glance["dailyStreak"];
  readonly weekly: Glance["weeklyStreak"];
  /** The longest one, the earliest of equal ones. */
  readonly bestDaily: Glance["dailyStreak"];
  readonly bestWeeklyWeeks: number;
};

/** Streaks by the local day on which a workout started; imports do not count; weeks begin on Monday as Peloton's do. */
export function streaksOf(summaries: readonly WorkoutSummary[]): Streaks {
  const counted = summaries.filter((summary) => summary.isPelotonOriginated && countsInSums(summary));
  const days = [...new Set(counted.map((summary) => workoutDayNumber(summary)))].sort((a, b) => a - b);
  const mondays = [...new Set(days.map((day) => weekStartOf(day, "monday")))];
  const daily = runs(days, 1);
  const weekly = runs(mondays, 7);
  return {
    daily: dailyOf(daily.last),
    weekly:
      weekly.last === null ? null : { lastMonday: dayOfNumber(weekly.last.at), weeks: weekly.last.length },
    bestDaily: dailyOf(daily.best),
    bestWeeklyWeeks: weekly.best?.length ?? 0,
  };
}

function dailyOf(run: Run | null): Glance["dailyStreak"] {
  return run === null ? null : { lastDay: dayOfNumber(run.at), days: run.length };
}

type Run = { readonly at: number; readonly length: number };

function runs(
  numbers: readonly number[],
  step: number,
): { readonly last: Run | null; readonly best: Run | null } {
  let last: Run | null = null;
  let best: Run | null = null;
  for (const at of numbers) {
    const length: number = last !== null && at - last.at === step ? last.length + 1 : 1;
    last = { at, length };
    if (length > (best?.length ?? 0)) best = last;
  }
  return { last, best };
}

/** Where a streak stands today: `done` for this day (week), still `open` until it ends, or `ended` (count 0). */
export type StreakNow = { readonly state: "done" | "open" | "ended"; readonly count: number };

/** The daily streak on the reader's local day `today`: "done today / open until midnight / ended". */
export function dailyStreakNow(daily: Glance["dailyStreak"], today: LocalDay): StreakNow {
  return daily === null ? ENDED : now(dayNumber(today) - dayNumber(daily.lastDay), 1, daily.days);
}

/** The weekly streak on the reader's local day `today`; open until Sunday's midnight. */
export function weeklyStreakNow(weekly: Glance["weeklyStreak"], today: LocalDay): StreakNow {
  if (weekly === null) return ENDED;
  const behind = weekStartOf(dayNumber(today), "monday") - dayNumber(weekly.lastMonday);
  return now(behind, 7, weekly.weeks);
}

const ENDED: StreakNow = { state: "ended", count: 0 };

function now(behind: number, step: number, count: number): StreakNow {
  // A workout done further east may lie on the reader's tomorrow: it is done, too.
  if (behind <= 0) return { state: "done", count };
  return behind === step ? { state: "open", count } : ENDED;
}
