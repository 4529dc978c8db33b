import type { Profile } from "@/lib/domain/account";
import { dayNumber, dayOfNumber, localDayOf, weekStartOf } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { dailyStreakNow, streaksOf, weeklyStreakNow } from "./streaks";
import type { Streaks } from "./streaks";
import { countsInSums, workoutDayNumber } from "./workoutTime";

/** Where our streak and Peloton's differ: the days (Mondays of weeks) that one counts and the other does not. */
export type StreakDifference = {
  readonly period: "day" | "week";
  readonly ours: number;
  readonly peloton: number;
  /** Local days, or Mondays; both ends inclusive. */
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** `sinceRead`: Peloton's number is older than these days. Else who counts them. */
  readonly why: "sinceRead" | "oursCounts" | "pelotonCounts";
  /** On these days there is only what was imported or what Peloton no longer has. */
  readonly hasOthers: boolean;
};

type Given = {
  readonly summaries: readonly WorkoutSummary[];
  /** Theirs, as `streaksOf` counts them. */
  readonly streaks: Streaks;
  readonly profile: Pick<Profile, "streaks" | "readAtMs">;
  /** The reader's own local day, and local time minus UTC there; seconds. */
  readonly today: LocalDay;
  readonly utcOffsetSec: number;
};

/** The differences of the current daily and weekly streak. Only true of a history that is listed to its end. */
export function streakDifferences(given: Given): readonly StreakDifference[] {
  const { summaries, profile } = given;
  const { currentDaily, currentWeekly } = profile.streaks;
  const before = streaksOf(summaries.filter(({ createdAtMs }) => createdAtMs <= profile.readAtMs));
  return [
    differenceOf(given, before, "day", currentDaily),
    differenceOf(given, before, "week", currentWeekly),
  ].filter((one) => one !== null);
}

function differenceOf(
  { summaries, streaks, profile, today, utcOffsetSec }: Given,
  before: Streaks,
  period: "day" | "week",
  peloton: number | null,
): StreakDifference | null {
  const now = standOf(streaks, period, today);
  if (peloton === null || peloton === now.count) return null;
  const readDay = localDayOf(profile.readAtMs, utcOffsetSec);
  const then = standOf(before, period, readDay);
  const shared = { period, ours: now.count, peloton };
  if (then.count === peloton) {
    // It went on or ended since Peloton was asked.
    const first = (then.last ?? then.today) + then.step;
    const last = now.count > 0 && now.last !== null ? now.last : now.today - then.step;
    return told(
      { ...shared, why: "sinceRead" },
      summaries,
      { first, last: Math.max(first, last) },
      then.step,
    );
  }
  const why = peloton > then.count ? "pelotonCounts" : "oursCounts";
  return told({ ...shared, why }, summaries, spanBetween(then, peloton), then.step);
}

type Stand = {
  readonly count: number;
  /** Day number (of the Monday) of the last one counted; null before the first workout. */
  readonly last: number | null;
  readonly today: number;
  readonly step: 1 | 7;
};

function standOf({ daily, weekly }: Streaks, period: "day" | "week", today: LocalDay): Stand {
  const number = dayNumber(today);
  return period === "day"
    ? {
        count: dailyStreakNow(daily, today).count,
        last: daily === null ? null : dayNumber(daily.lastDay),
        today: number,
        step: 1,
      }
    : {
        count: weeklyStreakNow(weekly, today).count,
        last: weekly === null ? null : dayNumber(weekly.lastMonday),
        today: weekStartOf(number, "monday"),
        step: 7,
      };
}

type Span = { readonly first: number; readonly last: number };

/** Both runs end alike: what lies between their beginnings. Where ours has ended, the days since that Peloton still counts. */
function spanBetween({ count, last, today, step }: Stand, peloton: number): Span {
  if (count === 0) {
    const end = today - step;
    const first = last === null ? end - (peloton - 1) * step : last + step;
    return { first: Math.min(first, end), last: end };
  }
  const end = last ?? today;
  const [shorter, longer] = count < peloton ? [count, peloton] : [peloton, count];
  return { first: end - (longer - 1) * step, last: end - shorter * step };
}

function told(
  difference: Pick<StreakDifference, "period" | "ours" | "peloton" | "why">,
  summaries: readonly WorkoutSummary[],
  { first, last }: Span,
  step: 1 | 7,
): StreakDifference {
  const until = last + step - 1;
  const within = summaries.filter((summary) => {
    const number = workoutDayNumber(summary);
    return number >= first && number <= until;
  });
  return {
    ...difference,
    first: dayOfNumber(first),
    last: dayOfNumber(last),
    hasOthers: within.length > 0 && within.every((one) => !one.isPelotonOriginated || !countsInSums(one)),
  };
}
