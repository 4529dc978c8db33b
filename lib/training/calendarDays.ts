import type { DayTotals } from "@/lib/domain/glance";
import type { BlindKey } from "@/lib/domain/ids";
import { dayTotalsOf } from "./dayTotals";
import { NO_LOAD } from "./load";
import type { RiderHistory } from "./riderHistory";

/**
 * Totals of every local day of a history, oldest first: the one source of its weeks, months, years and calendars.
 * Workouts, time and output are Peloton's own totals and hold what the rider left out of records and trends; Load is
 * ours, and what was left out adds none.
 */
export function calendarDays({
  all,
  counted,
  loads,
}: Pick<RiderHistory, "all" | "counted" | "loads">): readonly DayTotals[] {
  const trained = new Set<BlindKey>(counted.map(({ key }) => key));
  return dayTotalsOf(all, ({ key }) => (trained.has(key) ? (loads.get(key) ?? NO_LOAD) : NO_LOAD));
}
