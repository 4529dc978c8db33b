import type { LocalDay, LocalMonth } from "./ids";

const DAY_MS = 86_400_000;

/** The local calendar day of an instant at a UTC offset in seconds. */
export function localDayOf(atMs: number, utcOffsetSec: number): LocalDay {
  return dayOfNumber(Math.floor((atMs + utcOffsetSec * 1000) / DAY_MS));
}

/** The local calendar month of an instant at a UTC offset in seconds. */
export function localMonthOf(atMs: number, utcOffsetSec: number): LocalMonth {
  return new Date(atMs + utcOffsetSec * 1000).toISOString().slice(0, 7) as LocalMonth;
}

/** Whether it is a day of the calendar, written yyyy-mm-dd: 30 February is none. */
export function isCalendarDay(day: string): day is LocalDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const atMs = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(day);
}

/** Days since 1970-01-01, so that days can be counted and compared as numbers. */
export function dayNumber(day: LocalDay): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): LocalDay {
  const written = WRITTEN.get(number);
  if (written !== undefined) return written;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10) as LocalDay;
  WRITTEN.set(number, day);
  return day;
}

// A page asks for the days of thousands of workouts again and again, and writing one is slow: a day is written once.
const WRITTEN = new Map<number, LocalDay>();

/** Day number of the first day of the week in which `number` lies. */
export function weekStartOf(number: number, weekStart: "monday" | "sunday"): number {
  // 1970-01-01 was a Thursday: day 0 is 3 days after Monday, 4 after Sunday.
  const sinceStart = (number + (weekStart === "monday" ? 3 : 4)) % 7;
  return number - (sinceStart < 0 ? sinceStart + 7 : sinceStart);
}
