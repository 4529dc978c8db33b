import { shortDayText } from "@/lib/domain/dateText";
import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * What stands along an axis of days (oldest first, in even steps): few enough for a narrow screen. Up to ten weeks every
 * second week counted from today, then months, then years. Empty text = no tick.
 */
export function fitnessTicks(days: readonly LocalDay[], today: LocalDay): readonly string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = dayNumber(last) - dayNumber(first);
  if (span <= 70) {
    return days.map((day) => ((dayNumber(day) - dayNumber(today)) % 14 === 0 ? shortDayText(day) : ""));
  }
  const everyMonths = span <= 200 ? 1 : span <= 430 ? 2 : span <= 1100 ? 6 : span <= 3000 ? 12 : 24;
  return days.map((day, index) => {
    const before = days[index - 1];
    if (before === undefined || before.slice(0, 7) === day.slice(0, 7)) return "";
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
    if ((year * 12 + month) % everyMonths !== 0) return "";
    return month === 0 ? String(year) : (MONTHS[month] ?? "");
  });
}
