import type { LocalDay } from "./ids";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

// By hand, not by Intl: the browsers' date texts differ between versions (narrow spaces, commas), and ours are a contract.

/** "Sat, 21 Nov 2026, 6:30 AM": an instant in the workout's own local time (`utcOffsetSec` = local − UTC). */
export function dateTimeText(atMs: number, utcOffsetSec: number): string {
  return `${dateText(atMs, utcOffsetSec)}, ${timeText(atMs, utcOffsetSec)}`;
}

/** "Sat, 21 Nov 2026". */
export function dateText(atMs: number, utcOffsetSec: number): string {
  const date = local(atMs, utcOffsetSec);
  return `${DAYS[date.getUTCDay()]}, ${dayMonth(date)} ${date.getUTCFullYear()}`;
}

/** "6:30 AM". */
export function timeText(atMs: number, utcOffsetSec: number): string {
  const date = local(atMs, utcOffsetSec);
  const hours = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, "0");
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}

/** "21 Nov 2026": a local day. */
export function dayText(day: LocalDay | string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${dayMonth(date)} ${date.getUTCFullYear()}`;
}

/** "21 Nov": a local day where the year is clear. */
export function shortDayText(day: LocalDay | string): string {
  return dayMonth(new Date(`${day}T00:00:00Z`));
}

function local(atMs: number, utcOffsetSec: number): Date {
  return new Date(atMs + utcOffsetSec * 1000);
}

function dayMonth(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

const STEPS: readonly (readonly [limitSec: number, unitSec: number, unit: string])[] = [
  [3600, 60, "minute"],
  [86_400, 3600, "hour"],
  [14 * 86_400, 86_400, "day"],
  [60 * 86_400, 7 * 86_400, "week"],
  [730 * 86_400, 30.4375 * 86_400, "month"],
  [Number.POSITIVE_INFINITY, 365.25 * 86_400, "year"],
];

/** "just now", "2 hours ago", "in 5 minutes": whole units passed, never rounded up. */
export function relativeTimeText(atMs: number, nowMs: number): string {
  const sec = Math.abs(nowMs - atMs) / 1000;
  // A page looks at the clock every few seconds only: what happened since then is not ahead of it.
  if (sec < 60) return "just now";
  const [, unitSec, unit] = STEPS.find(([limitSec]) => sec < limitSec) as (typeof STEPS)[number];
  const count = Math.floor(sec / unitSec);
  const text = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return atMs > nowMs ? `in ${text}` : `${text} ago`;
}
