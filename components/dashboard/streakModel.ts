import type { Profile } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { streakDifferences } from "@/lib/training/streakDifference";
import type { StreakDifference } from "@/lib/training/streakDifference";
import { dailyStreakNow, streaksOf, weeklyStreakNow } from "@/lib/training/streaks";
import type { StreakNow } from "@/lib/training/streaks";

/** The streaks as dashboard and habits show them. */
export type StreakModel = {
  readonly daily: StreakNow;
  readonly weekly: StreakNow;
  readonly bestDaily: number;
  readonly bestWeekly: number;
  readonly peloton: Profile["streaks"] | null;
  /** Where ours and Peloton's differ; none while older workouts are still being listed. */
  readonly differences: readonly StreakDifference[];
  /** What they rest on while older workouts are still being listed. */
  readonly base: string | null;
};

/** Streaks of the whole history, left-out workouts included: they were done. Imports are not. */
export function streakModel(given: {
  readonly history: Pick<RiderHistory, "all" | "isListed">;
  readonly profile: Profile | null;
  /** The reader's own local day, and local time minus UTC there; seconds. */
  readonly today: LocalDay;
  readonly utcOffsetSec: number;
  readonly listBase: string | null;
}): StreakModel {
  const { history, profile, today, utcOffsetSec, listBase } = given;
  const streaks = streaksOf(history.all);
  return {
    daily: dailyStreakNow(streaks.daily, today),
    weekly: weeklyStreakNow(streaks.weekly, today),
    bestDaily: streaks.bestDaily?.days ?? 0,
    bestWeekly: streaks.bestWeeklyWeeks,
    peloton: profile?.streaks ?? null,
    differences:
      profile === null || !history.isListed
        ? []
        : streakDifferences({ summaries: history.all, streaks, profile, today, utcOffsetSec }),
    base: listBase,
  };
}
