import { dayNumber } from "@/lib/domain/day";
import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import { calendarWeeks } from "@/lib/training/calendar";
import type { CalendarWeek } from "@/lib/training/calendar";
import { calendarSteps } from "@/lib/training/calendarSteps";
import type { CalendarMeasure, CalendarSteps } from "@/lib/training/calendarSteps";

/** What a calendar is made of. */
export type CalendarSpan = {
  readonly days: readonly DayTotals[];
  /** Both ends inclusive. */
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** The reader's own local day. */
  readonly today: LocalDay;
  readonly weekStart: "monday" | "sunday";
};

/** Weeks that stay side by side however narrow the page is. */
export type CalendarPart = {
  readonly weeks: readonly CalendarWeek[];
  /** The weeks in which a month begins, where its name has room. */
  readonly months: readonly { readonly index: number; readonly name: string }[];
};

/** A calendar as it is drawn. */
export type CalendarModel = {
  /** Only the days drawn. */
  readonly days: readonly DayTotals[];
  readonly parts: readonly CalendarPart[];
  readonly steps: CalendarSteps;
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** So many weeks fit beside each other on a narrow screen. */
const PART_WEEKS = 27;
/** A month's name is three weeks wide. */
const NAME_WEEKS = 3;

/** Derives a calendar: its weeks in parts that stand side by side where there is room and below each other elsewhere. */
export function calendarModel(span: CalendarSpan, measure: CalendarMeasure): CalendarModel {
  const days = span.days.filter(({ day }) => day >= span.first && day <= span.last);
  const weeks = calendarWeeks({ ...span, days });
  const count = Math.max(1, Math.ceil(weeks.length / PART_WEEKS));
  const size = Math.ceil(weeks.length / count);
  return {
    days,
    parts: Array.from({ length: count }, (_, index) => partOf(weeks.slice(index * size, (index + 1) * size))),
    steps: calendarSteps(days, measure),
  };
}

function partOf(weeks: readonly CalendarWeek[]): CalendarPart {
  const begins = weeks.flatMap(({ days }, index) => {
    const own = days.filter((one) => one !== null);
    const first = own.find(({ day }) => day.endsWith("-01")) ?? (index === 0 ? own[0] : undefined);
    return first === undefined ? [] : [{ index, name: MONTHS[Number(first.day.slice(5, 7)) - 1] ?? "" }];
  });
  return {
    weeks,
    months: begins.filter(({ index }, at) => {
      const next = begins[at + 1]?.index ?? weeks.length + 1;
      return next - index >= NAME_WEEKS;
    }),
  };
}

/** The day to which a key leads: days go down, weeks go right; it never leaves the calendar. Null for other keys. */
export function dayAfterKey(key: string, from: LocalDay, { first, last }: CalendarSpan): number | null {
  const number = dayNumber(from);
  const steps: Readonly<Partial<Record<string, number>>> = {
    ArrowUp: number - 1,
    ArrowDown: number + 1,
    ArrowLeft: number - 7,
    ArrowRight: number + 7,
    PageUp: number - 28,
    PageDown: number + 28,
    Home: dayNumber(first),
    End: dayNumber(last),
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(dayNumber(last), Math.max(dayNumber(first), to));
}
