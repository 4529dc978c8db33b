import type { Profile } from "@/lib/domain/account";
import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { Discipline } from "@/lib/domain/discipline";
import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { firstDayOfWeeks } from "@/lib/training/calendar";
import { calendarDays } from "@/lib/training/calendarDays";
import type { WorkoutLoad } from "@/lib/training/load";
import type { Fitness } from "@/lib/training/fitness";
import { milestonesOf } from "@/lib/training/milestones";
import type { Milestone } from "@/lib/training/milestones";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import type { Slices } from "@/lib/training/slices";
import { baseText, detailsBaseText, totalsOf } from "@/lib/training/totals";
import type { HistoryTotals } from "@/lib/training/totals";
import { compareWeeks, isoWeekOf } from "@/lib/training/weeks";
import type { WeekComparison } from "@/lib/training/weeks";
import { countsInSums, workoutDayNumber } from "@/lib/training/workoutTime";
import type { CalendarSpan } from "@/components/calendar/calendarModel";
import { fitnessPanelModel } from "./fitnessPanelModel";
import type { FitnessPanelModel } from "./fitnessPanelModel";
import { missingModel } from "./missingModel";
import type { MissingModel } from "./missingModel";
import { streakModel } from "./streakModel";
import type { StreakModel } from "./streakModel";

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
  /** The ISO week of today, as addresses write it. */
  readonly isoWeek: string;
  /** How many of this week the rider left out of records and trends. */
  readonly leftOutThisWeek: number;
  readonly fitness: FitnessPanelModel;
  readonly totals: HistoryTotals;
  /** Null where the rider does not want to see them. */
  readonly streaks: StreakModel | null;
  /** The soonest first; empty without a profile. */
  readonly milestones: readonly Milestone[];
  readonly calendar: CalendarSpan;
  readonly missing: MissingModel;
  /** What the totals rest on while older workouts or details are still coming; null once they are whole. */
  readonly base: string | null;
};

type Known = {
  readonly history: RiderHistory;
  readonly fitness: Fitness;
  readonly profile: Profile | null;
  /** The reader's own local day, and local time minus UTC there; seconds. */
  readonly today: LocalDay;
  readonly utcOffsetSec: number;
  readonly weekStart: "monday" | "sunday";
  readonly showStreaks: boolean;
};

const RECENT = 8;
const CALENDAR_WEEKS = 26;
/** Whose pace tells which milestone is the next. */
const LATELY_DAYS = 90;

/** Derives the dashboard, all at once: for few workouts, and for tests. */
export function dashboardModel(known: Known): DashboardModel {
  return finished(dashboardModelSlices(known));
}

/** Derives the dashboard of thousands of workouts: what goes through all of them, one after the other. */
export function* dashboardModelSlices(known: Known): Slices<DashboardModel> {
  const { history, profile, today, weekStart } = known;
  const { all, loads } = history;
  const done = all.filter(countsInSums);
  const last = done[0] ?? null;
  const first = weekStartOf(dayNumber(today), weekStart);
  const days = calendarDays(history);
  yield;
  const totals = totalsOf(all);
  const listBase = baseText(totals, history.isListed);
  yield;
  const streaks = known.showStreaks ? streakModel({ ...known, listBase }) : null;
  yield;
  return {
    last,
    lastLoad: last === null ? null : (loads.get(last.key) ?? null),
    recent: all.slice(0, RECENT),
    week: compareWeeks(days, { today, weekStart }),
    weekDays: weekDaysOf(days, first, today),
    isoWeek: isoWeekOf(today),
    leftOutThisWeek: since(done, first) - since(history.counted, first),
    fitness: fitnessPanelModel(known.fitness, loads),
    totals,
    streaks,
    milestones: profile === null ? [] : milestonesOf(profile, latelyOf(done, today)),
    calendar: {
      days,
      first: firstDayOfWeeks(CALENDAR_WEEKS, { today, weekStart }),
      last: today,
      today,
      weekStart,
    },
    missing: missingModel(history, profile),
    base: listBase ?? detailsBaseText(done),
  };
}

function weekDaysOf(days: readonly DayTotals[], first: number, today: LocalDay): readonly WeekDay[] {
  return Array.from({ length: 7 }, (_, index) => {
    const number = first + index;
    const day = dayOfNumber(number);
    const total = days.find((one) => one.day === day);
    const when = number === dayNumber(today) ? "today" : number < dayNumber(today) ? "past" : "ahead";
    return { day, workouts: total?.workouts ?? 0, durationSec: total?.durationSec ?? 0, when };
  });
}

function since(summaries: readonly WorkoutSummary[], first: number): number {
  return summaries.filter((summary) => workoutDayNumber(summary) >= first).length;
}

function latelyOf(done: readonly WorkoutSummary[], today: LocalDay): ReadonlyMap<Discipline, number> {
  const counts = new Map<Discipline, number>();
  const from = dayNumber(today) - LATELY_DAYS;
  for (const summary of done) {
    if (workoutDayNumber(summary) <= from) continue;
    counts.set(summary.discipline, (counts.get(summary.discipline) ?? 0) + 1);
  }
  return counts;
}
