import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { calendarDays } from "./calendarDays";
import type { RiderHistory } from "./riderHistory";
import { weekTotals } from "./weeks";
import { countsInSums, workoutDay } from "./workoutTime";

/** The mean of up to four weeks before another. */
export type WeekBefore = {
  /** How many there are, 1–4. */
  readonly weeks: number;
  readonly workouts: number;
  readonly durationSec: number;
  /** J; null when nothing measured work. */
  readonly workJ: number | null;
  /** Null where none has a load, or details of one of them are on their way. */
  readonly load: { readonly value: number; readonly isEstimate: boolean } | null;
  /** Each counted up to this day's weekday, as the week that goes on; null where they are counted whole. */
  readonly upTo: LocalDay | null;
};

const WEEKS = 4;

/**
 * The mean of the four Monday weeks before the one that begins on `firstDay`. Weeks before the rider's first workout are
 * none, rest weeks after it are; while the list of workouts is still coming, only weeks that are known whole count.
 */
export function weekBeforeOf(
  history: Pick<RiderHistory, "all" | "counted" | "loads" | "isListed">,
  { firstDay, today }: { readonly firstDay: LocalDay; readonly today: LocalDay },
): WeekBefore | null {
  const first = dayNumber(firstDay);
  const dayOfWeek = dayNumber(today) - first;
  const isGoingOn = dayOfWeek >= 0 && dayOfWeek < 7;
  const from = dayOfNumber(first - 7 * WEEKS);
  const done = history.all.filter(countsInSums).map((summary) => ({ summary, day: workoutDay(summary) }));
  const oldest = done.reduce<LocalDay | null>(
    (least, { day }) => (least === null || day < least ? day : least),
    null,
  );
  if (oldest === null || dayOfWeek < 0) return null;
  const oldestWeek = weekStartOf(dayNumber(oldest), "monday");
  // Of the oldest week that is listed, a part may still be coming.
  const firstKnown = history.isListed ? oldestWeek : oldestWeek + 7;
  const weeks = Math.min(WEEKS, (first - firstKnown) / 7);
  if (weeks < 1) return null;
  const near = done.filter(({ day }) => day >= from && day < firstDay).map(({ summary }) => summary);
  const nearKeys = new Set(near.map(({ key }) => key));
  const days = calendarDays({
    all: near,
    counted: history.counted.filter(({ key }) => nearKeys.has(key)),
    loads: history.loads,
  }).filter(({ day }) => !isGoingOn || (dayNumber(day) - first + 7 * WEEKS) % 7 <= dayOfWeek);
  const totals = Array.from({ length: weeks }, (_, index) =>
    weekTotals(days, dayOfNumber(first - 7 * (index + 1))),
  );
  const mean = (of: (week: (typeof totals)[number]) => number | null): number =>
    totals.reduce((sum, week) => sum + (of(week) ?? 0), 0) / weeks;
  const hasLoad =
    totals.some(({ load }) => load.covered > 0) && near.every(({ state }) => state !== "listed");
  return {
    weeks,
    workouts: mean((week) => week.workouts),
    durationSec: mean((week) => week.durationSec),
    workJ: totals.some(({ workJ }) => workJ !== null) ? mean(({ workJ }) => workJ) : null,
    load: hasLoad
      ? {
          value: mean(({ load }) => load.value),
          isEstimate: totals.some(({ load }) => load.isEstimate),
        }
      : null,
    upTo: isGoingOn ? today : null,
  };
}
