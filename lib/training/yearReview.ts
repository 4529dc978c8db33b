import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { DayTotals, LoadSum } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { calendarDays } from "./calendarDays";
import { classesTaken } from "./classesTaken";
import type { ClassTaken } from "./classesTaken";
import { instructorsTaken } from "./instructorsTaken";
import type { InstructorTaken } from "./instructorsTaken";
import { NO_LOADS, addLoads } from "./loadSum";
import type { RiderHistory } from "./riderHistory";
import type { Slices } from "./slices";
import { streaksOf } from "./streaks";
import type { Streaks } from "./streaks";
import { totalsOf } from "./totals";
import type { HistoryTotals, TotalSums } from "./totals";
import { weekTotals } from "./weeks";
import type { WeekTotals } from "./weeks";
import { workoutDay } from "./workoutTime";
import { yearRecordSlices } from "./yearReviewRecords";
import type { YearRecord } from "./yearReviewRecords";

/** One month's sums. */
type YearMonth = {
  /** 0 = January. */
  readonly month: number;
  readonly workouts: number;
  readonly durationSec: number;
  readonly load: LoadSum;
};

/** A year of the workouts' own local days. */
export type YearReview = {
  readonly year: number;
  /** Peloton's own totals: what the rider left out of records and trends is in them. */
  readonly totals: HistoryTotals;
  readonly load: LoadSum;
  readonly days: readonly DayTotals[];
  readonly daysActive: number;
  /** The days of the year up to today. */
  readonly daysSoFar: number;
  /** Twelve. */
  readonly months: readonly YearMonth[];
  /** The longest run of days inside the year. */
  readonly longestStreak: Streaks["bestDaily"];
  /** The Monday week with the most time, whole, of those whose Thursday lies in the year. */
  readonly bestWeek: WeekTotals | null;
  /** Most workouts first, three at most. */
  readonly instructors: readonly InstructorTaken[];
  /** Taken twice or more often in the year, most first, three at most. */
  readonly classes: readonly ClassTaken[];
  /** Null while older workouts are still coming: what broke a record is not known. */
  readonly records: readonly YearRecord[] | null;
  /** The year before up to the same date; null while the history is not whole, or where nothing lies before this year. */
  readonly before: { readonly sums: TotalSums; readonly daysActive: number; readonly upTo: LocalDay } | null;
};

const TOP = 3;

/** Puts a year together; in slices, since there may be thousands of workouts. `today` is the reader's own local day. */
export function* yearReviewSlices(
  history: Pick<RiderHistory, "all" | "counted" | "loads" | "isWhole">,
  { year, today }: { readonly year: number; readonly today: LocalDay },
): Slices<YearReview> {
  const allDays = calendarDays(history);
  yield;
  const isOfYear = (summary: WorkoutSummary) => workoutDay(summary).startsWith(`${year}-`);
  const all = history.all.filter(isOfYear);
  const counted = history.counted.filter(isOfYear);
  yield;
  const days = allDays.filter(({ day }) => day.startsWith(`${year}-`));
  const totals = totalsOf(all);
  yield;
  const instructors = instructorsTaken({ all, counted }).slice(0, TOP);
  const classes = classesTaken({ all, counted })
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times)
    .slice(0, TOP);
  yield;
  return {
    year,
    totals,
    load: days.reduce((sum, { load }) => addLoads(sum, load), NO_LOADS),
    days,
    daysActive: days.length,
    daysSoFar: daysSoFar(year, today),
    months: monthsOf(days),
    longestStreak: streaksOf(all).bestDaily,
    bestWeek: bestWeekOf(allDays, year),
    instructors,
    classes,
    records: history.isWhole ? yield* yearRecordSlices(history.counted, year) : null,
    before: history.isWhole ? yearBefore(history, allDays, { year, today }) : null,
  };
}

function daysSoFar(year: number, today: LocalDay): number {
  const first = dayNumber(`${year}-01-01` as LocalDay);
  const end = dayNumber(`${year + 1}-01-01` as LocalDay);
  return Math.min(end, Math.max(first, dayNumber(today) + 1)) - first;
}

function monthsOf(days: readonly DayTotals[]): readonly YearMonth[] {
  return Array.from({ length: 12 }, (_, month) => {
    const own = days.filter(({ day }) => Number(day.slice(5, 7)) === month + 1);
    return {
      month,
      workouts: own.reduce((sum, day) => sum + day.workouts, 0),
      durationSec: own.reduce((sum, day) => sum + day.durationSec, 0),
      load: own.reduce((sum, day) => addLoads(sum, day.load), NO_LOADS),
    };
  });
}

function bestWeekOf(days: readonly DayTotals[], year: number): WeekTotals | null {
  const first = weekStartOf(dayNumber(`${year}-01-04` as LocalDay), "monday");
  const next = weekStartOf(dayNumber(`${year + 1}-01-04` as LocalDay), "monday");
  const near = days.filter(({ day }) => dayNumber(day) >= first && dayNumber(day) < next);
  const mondays = [...new Set(near.map(({ day }) => weekStartOf(dayNumber(day), "monday")))];
  return mondays
    .map((monday) => weekTotals(near, dayOfNumber(monday)))
    .reduce<WeekTotals | null>(
      (best, week) => (best === null || week.durationSec > best.durationSec ? week : best),
      null,
    );
}

/** A year that has ended is compared whole; 29 February with the year before up to the 28th. */
function yearBefore(
  { all }: Pick<RiderHistory, "all">,
  days: readonly DayTotals[],
  { year, today }: { readonly year: number; readonly today: LocalDay },
): YearReview["before"] {
  const isNow = today.startsWith(`${year}-`);
  const until = `${year - 1}-${isNow ? today.slice(5) : "12-31"}`;
  const isBefore = (day: LocalDay) => day.startsWith(`${year - 1}-`) && day <= until;
  // Nothing in all of the year before: there is nothing to stand beside, not a year of 0.
  if (!days.some(({ day }) => day.startsWith(`${year - 1}-`))) return null;
  return {
    sums: totalsOf(all.filter((summary) => isBefore(workoutDay(summary)))),
    daysActive: days.filter(({ day }) => isBefore(day)).length,
    upTo: until === `${year - 1}-02-29` ? (`${year - 1}-02-28` as LocalDay) : (until as LocalDay),
  };
}
