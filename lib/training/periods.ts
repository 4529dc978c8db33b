import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

/** A stretch of local days, both ends inclusive. */
export type Period = {
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  /** Cut off by the first day that was asked for. */
  readonly isCut: boolean;
};

/** The weeks or months from one local day to another, oldest first, without gaps. */
export type Periods = {
  readonly by: "week" | "month";
  readonly list: readonly Period[];
  /** The place of a day in the list; -1 outside of it. */
  readonly indexOf: (day: LocalDay) => number;
};

/** Divides the days from `first` to `last` (both inclusive) into weeks, begun as the rider prefers, or calendar months. */
export function periodsOf(asked: {
  readonly first: LocalDay;
  readonly last: LocalDay;
  readonly by: "week" | "month";
  readonly weekStart: "monday" | "sunday";
}): Periods {
  const { first, last, by, weekStart } = asked;
  const placeOf = (day: LocalDay) =>
    by === "week" ? weekStartOf(dayNumber(day), weekStart) / 7 : monthNumber(day);
  const startOf = (place: number) =>
    by === "week" ? dayOfNumber(Math.round(place * 7)) : firstOfMonth(place);
  const from = placeOf(first);
  const count = Math.max(0, Math.round(placeOf(last) - from) + 1);
  return {
    by,
    list: Array.from({ length: count }, (_, index) => {
      const start = startOf(from + index);
      const end = dayOfNumber(dayNumber(startOf(from + index + 1)) - 1);
      return {
        firstDay: start < first ? first : start,
        lastDay: end > last ? last : end,
        isCut: start < first,
      };
    }),
    indexOf: (day) => (day < first || day > last ? -1 : Math.round(placeOf(day) - from)),
  };
}

function monthNumber(day: LocalDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOfMonth(number: number): LocalDay {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}-01` as LocalDay;
}
