import { countText } from "@/lib/domain/format";
import { shortDayText, timeText } from "@/lib/domain/dateText";
import { dayNumber, localDayOf } from "@/lib/domain/day";
import type { Figure } from "@/lib/domain/format";
import type { StreakNow } from "@/lib/training/streaks";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** "Done today", "Open until midnight", "Ended": what a rider wants to know of a streak. */
export function streakWords(streak: StreakNow | null, period: "day" | "week"): string {
  if (streak === null) return "Not begun";
  return WORDS[period][streak.state];
}

const WORDS = {
  day: { done: "Done today", open: "Open until midnight", ended: "Ended" },
  week: { done: "Done this week", open: "Open until Sunday", ended: "Ended" },
} as const;

/** The streak as a figure: what still stands. */
export function streakFigure(streak: StreakNow | null, period: "day" | "week"): Figure {
  const count = streak?.count ?? 0;
  return { value: countText(count), unit: count === 1 ? period : `${period}s` };
}

/** "Last week to Wed". */
export function lastWeekName(weekday: number): string {
  return `Last week to ${WEEKDAYS[weekday] ?? "today"}`;
}

/** "Today, 6:30 AM": a start in the workout's own local time, beside this computer's calendar day number. */
export function whenWords(
  started: { readonly startedAtMs: number; readonly utcOffsetSec: number },
  today: number,
): string {
  const day = localDayOf(started.startedAtMs, started.utcOffsetSec);
  const daysAgo = today - dayNumber(day);
  const name = daysAgo === 0 ? "Today" : daysAgo === 1 ? "Yesterday" : shortDayText(day);
  return `${name}, ${timeText(started.startedAtMs, started.utcOffsetSec)}`;
}
