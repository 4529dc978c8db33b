import { dayNumber, localDayOf } from "@/lib/domain/day";
import type { Glance } from "@/lib/domain/glance";
import { dailyStreakNow, weeklyStreakNow } from "@/lib/training/streaks";
import type { StreakNow } from "@/lib/training/streaks";
import { compareWeeks } from "@/lib/training/weeks";
import type { WeekTotals } from "@/lib/training/weeks";

/** What the popup shows beside the last workout, derived from one small row and the clock. */
export type PopupFigures = {
  /** Null before the first workout. */
  readonly days: StreakNow | null;
  /** Monday weeks as Peloton counts them, whatever the week-start preference. */
  readonly weeks: StreakNow | null;
  readonly thisWeek: WeekTotals;
  /** Last week up to the same weekday, today's included. */
  readonly lastWeek: WeekTotals;
  /** Today's weekday, 0 = Sunday, for naming the comparison. */
  readonly weekday: number;
};

/** Streaks and weeks at `nowMs` on this computer's calendar (`utcOffsetSec` = local time minus UTC). */
export function popupFigures(
  glance: Pick<Glance, "days" | "dailyStreak" | "weeklyStreak">,
  now: { readonly nowMs: number; readonly utcOffsetSec: number; readonly weekStart: "monday" | "sunday" },
): PopupFigures {
  const today = localDayOf(now.nowMs, now.utcOffsetSec);
  const weeks = compareWeeks(glance.days, { today, weekStart: now.weekStart });
  return {
    days: glance.dailyStreak === null ? null : dailyStreakNow(glance.dailyStreak, today),
    weeks: glance.weeklyStreak === null ? null : weeklyStreakNow(glance.weeklyStreak, today),
    thisWeek: weeks.thisWeek,
    lastWeek: weeks.lastWeekSoFar,
    // Day 0, 1970-01-01, was a Thursday.
    weekday: (dayNumber(today) + 4) % 7,
  };
}
