import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { isoWeekOf } from "./weeks";

const ISO_WEEK = /^(\d{4})-W(\d{2})$/;

/**
 * The Monday of an ISO week ("2026-W47" → 2026-11-16); null for what is no week, as week 53 of a year that has 52. ISO
 * weeks begin on Monday whatever the rider's week-start preference is, and week 1 holds 4 January (ISO 8601).
 */
export function mondayOfIsoWeek(week: string): LocalDay | null {
  const [, year, number] = ISO_WEEK.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  const first = weekStartOf(dayNumber(`${year}-01-04` as LocalDay), "monday");
  const monday = dayOfNumber(first + 7 * (Number(number) - 1));
  return isoWeekOf(monday) === week ? monday : null;
}

/** The ISO week so many weeks after the one that begins on `monday`; before it when negative. */
export function isoWeekAfter(monday: LocalDay, weeks: number): string {
  return isoWeekOf(dayOfNumber(dayNumber(monday) + 7 * weeks));
}
