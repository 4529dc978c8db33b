import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { DayTotals, LoadSum } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import { NO_LOADS, addLoads } from "./loadSum";

export type WeekTotals = {
  readonly firstDay: LocalDay;
  readonly workouts: number;
  readonly durationSec: number;
  /** J; null when nothing measured work. */
  readonly workJ: number | null;
  readonly load: LoadSum;
};

/** This week so far beside last week up to the same weekday; `wholeLastWeek` is all of it. */
export type WeekComparison = {
  readonly thisWeek: WeekTotals;
  readonly lastWeekSoFar: WeekTotals;
  readonly wholeLastWeek: WeekTotals;
};

/** Compares weeks that begin as the rider prefers. `today` is the reader's own local day. */
export function compareWeeks(
  days: readonly DayTotals[],
  now: { readonly today: LocalDay; readonly weekStart: "monday" | "sunday" },
): WeekComparison {
  const today = dayNumber(now.today);
  const first = weekStartOf(today, now.weekStart);
  return {
    thisWeek: daysBetween(days, first, first + 6),
    lastWeekSoFar: daysBetween(days, first - 7, today - 7),
    wholeLastWeek: daysBetween(days, first - 7, first - 1),
  };
}

/** The ISO week in which a local day lies, as addresses write it: "2026-W47". It belongs to the year of its Thursday. */
export function isoWeekOf(day: LocalDay): string {
  const thursday = dayOfNumber(weekStartOf(dayNumber(day), "monday") + 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01` as LocalDay)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The totals of the week that begins on `firstDay`. */
export function weekTotals(days: readonly DayTotals[], firstDay: LocalDay): WeekTotals {
  const first = dayNumber(firstDay);
  return daysBetween(days, first, first + 6);
}

function daysBetween(days: readonly DayTotals[], first: number, last: number): WeekTotals {
  let workouts = 0;
  let durationSec = 0;
  let workJ: number | null = null;
  let load = NO_LOADS;
  for (const day of days) {
    const number = dayNumber(day.day);
    if (number < first || number > last) continue;
    workouts += day.workouts;
    durationSec += day.durationSec;
    if (day.workJ !== null) workJ = (workJ ?? 0) + day.workJ;
    load = addLoads(load, day.load);
  }
  return { firstDay: dayOfNumber(first), workouts, durationSec, workJ, load };
}
