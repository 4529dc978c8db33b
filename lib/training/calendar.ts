import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";

/** One day of a calendar. `totals` null = no workout. */
export type CalendarDay = {
  readonly day: LocalDay;
  readonly totals: DayTotals | null;
  readonly when: "past" | "today" | "ahead";
};

/** Seven days from the first weekday on; null = a day before or after the calendar's own. */
export type CalendarWeek = {
  readonly firstDay: LocalDay;
  readonly days: readonly (CalendarDay | null)[];
};

type Given = {
  readonly days: readonly DayTotals[];
  /** Both ends inclusive. */
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** The reader's own local day. */
  readonly today: LocalDay;
  readonly weekStart: "monday" | "sunday";
};

/** The weeks from one local day to another, every day in its place; empty where `last` lies before `first`. */
export function calendarWeeks({ days, first, last, today, weekStart }: Given): readonly CalendarWeek[] {
  const totals = new Map(days.map((one) => [one.day, one]));
  const from = dayNumber(first);
  const to = dayNumber(last);
  const now = dayNumber(today);
  const begin = weekStartOf(from, weekStart);
  const count = to < from ? 0 : Math.floor((to - begin) / 7) + 1;
  return Array.from({ length: count }, (_, week) => ({
    firstDay: dayOfNumber(begin + 7 * week),
    days: Array.from({ length: 7 }, (__, weekday) => {
      const number = begin + 7 * week + weekday;
      if (number < from || number > to) return null;
      const day = dayOfNumber(number);
      const when = number === now ? "today" : number < now ? "past" : "ahead";
      return { day, totals: totals.get(day) ?? null, when };
    }),
  }));
}

/** The first day of so many whole weeks that end with today's. */
export function firstDayOfWeeks(
  count: number,
  { today, weekStart }: Pick<Given, "today" | "weekStart">,
): LocalDay {
  return dayOfNumber(weekStartOf(dayNumber(today), weekStart) - 7 * (count - 1));
}
