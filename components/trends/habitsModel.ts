import type { CalendarSpan } from "@/components/calendar/calendarModel";
import type { LocalDay } from "@/lib/domain/ids";
import { breakdownOf } from "@/lib/training/breakdown";
import type { BreakdownBy, BreakdownPart } from "@/lib/training/breakdown";
import { breakdownTimesOf } from "@/lib/training/breakdownTimes";
import { calendarDays } from "@/lib/training/calendarDays";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { countsInSums, workoutDay } from "@/lib/training/workoutTime";
import { habitsPlots } from "./habitsPlots";
import type { TrendPlot } from "./trendChartConfig";
import { firstDayOf, inQuery } from "./trendsQuery";
import type { TrendsQuery } from "./trendsQuery";

/** One way to tell workouts apart. */
export type HabitsBreakdown = { readonly by: BreakdownBy; readonly parts: readonly BreakdownPart[] };

/** What Trends → Habits draws. */
export type HabitsModel = {
  /** How many the breakdowns and times are of. */
  readonly workouts: number;
  readonly calendar: CalendarSpan;
  /** The range goes further back than the calendar's twelve months. */
  readonly isCalendarShorter: boolean;
  readonly breakdowns: readonly HabitsBreakdown[];
  readonly weekdays: TrendPlot;
  readonly hours: TrendPlot;
  /** Every year from the first workout's on, the newest first. */
  readonly years: readonly number[];
  /** Left out of records and trends by the rider: not in breakdowns and times. */
  readonly leftOut: number;
};

const BREAKDOWNS: readonly BreakdownBy[] = ["discipline", "instructor", "classType", "length", "device"];

/** The habits of the chosen range, discipline and device. */
export function habitsModel(given: {
  readonly history: Pick<RiderHistory, "all" | "counted" | "loads">;
  readonly query: TrendsQuery;
  /** The reader's own local day. */
  readonly today: LocalDay;
  readonly weekStart: "monday" | "sunday";
}): HabitsModel {
  const { history, query, today, weekStart } = given;
  const everywhen = { ...query, range: "all" } as const;
  const workouts = inQuery(history.counted, query, today);
  const done = inQuery(history.all, query, today).filter(countsInSums);
  const days = calendarDays({
    all: inQuery(history.all, everywhen, today),
    counted: inQuery(history.counted, everywhen, today),
    loads: history.loads,
  });
  const times = breakdownTimesOf(workouts);
  return {
    workouts: workouts.length,
    calendar: {
      days,
      first: firstDayOf(query.range, today) ?? firstDayOf("12m", today) ?? today,
      last: today,
      today,
      weekStart,
    },
    isCalendarShorter: query.range === "all",
    breakdowns: BREAKDOWNS.map((by) => ({ by, parts: breakdownOf(workouts, by) })),
    ...habitsPlots(times, weekStart),
    years: yearsOf(history.all.filter(countsInSums).map(workoutDay), today),
    leftOut: done.length - workouts.length,
  };
}

/** The years from a first day's to today's, the newest first. */
function yearsOf(days: readonly LocalDay[], today: LocalDay): readonly number[] {
  const last = Number(today.slice(0, 4));
  const first = days.reduce((least, day) => Math.min(least, Number(day.slice(0, 4))), last);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
