import { dayText, shortDayText } from "@/lib/domain/dateText";
import { countOf, countText } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import type { StreakDifference } from "@/lib/training/streakDifference";
import type { StreakNow } from "@/lib/training/streaks";

/** "done today", "open until midnight", "ended". */
export function dailyWords({ state }: StreakNow): string {
  return state === "done" ? "done today" : state === "open" ? "open until midnight" : "ended";
}

/** The same of a Monday week. */
export function weeklyWords({ state }: StreakNow): string {
  return state === "done" ? "done this week" : state === "open" ? "open until Sunday midnight" : "ended";
}

/** Is the streak safe, in one sentence: what stands whatever comes, and what wants a workout by when. */
export function streakAnswer({
  daily,
  weekly,
}: {
  readonly daily: StreakNow;
  readonly weekly: StreakNow;
}): string {
  const days = `the ${countText(daily.count)}-day streak`;
  const weeks = `the ${countText(weekly.count)}-week streak`;
  if (daily.state === "done") return "Safe: you worked out today.";
  if (weekly.state === "done") {
    const safe = `${countOf(weekly.count, "week")} ${weekly.count === 1 ? "is" : "are"} safe.`;
    return daily.state === "open" ? `${safe} A workout today keeps ${days}.` : safe;
  }
  if (weekly.state === "ended") return "No streak at the moment: the next workout begins one.";
  return daily.state === "open"
    ? `A workout today keeps ${days} and ${weeks}.`
    : `A workout by Sunday keeps ${weeks}.`;
}

/** "Peloton says 5 days, we count 3: 14 Nov and 15 Nov 2026 count on Peloton only; …": which days differ, and why. */
export function differenceWords(difference: StreakDifference): string {
  const { period, ours, peloton, why } = difference;
  const between = `Peloton says ${countOf(peloton, period)}, we count ${countText(ours)}: ${spanWords(difference)}`;
  const counts = difference.first === difference.last ? "counts" : "count";
  switch (why) {
    case "sinceRead":
      return `${between} came after Peloton was last asked.`;
    case "oursCounts":
      return `${between} ${counts} here only, by the local time where you worked out.`;
    case "pelotonCounts":
      break;
  }
  return difference.hasOthers
    ? `${between} ${counts} on Peloton only; there we have imported or removed workouts, which do not count here.`
    : `${between} ${counts} on Peloton only; here no workout begins there by the local time where you worked out.`;
}

function spanWords({ period, first, last }: StreakDifference): string {
  if (period === "week") {
    return first === last ? `the week of ${dayText(first)}` : `the weeks of ${spanOf(first, last, 7)}`;
  }
  return first === last ? dayText(first) : spanOf(first, last, 1);
}

function spanOf(first: LocalDay, last: LocalDay, step: 1 | 7): string {
  const from = first.slice(0, 4) === last.slice(0, 4) ? shortDayText(first) : dayText(first);
  return `${from} ${isNext(first, last, step) ? "and" : "to"} ${dayText(last)}`;
}

function isNext(first: LocalDay, last: LocalDay, step: 1 | 7): boolean {
  return Date.parse(last) - Date.parse(first) === step * 86_400_000;
}
