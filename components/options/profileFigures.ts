import type { Profile, UnitSystem } from "@/lib/domain/account";
import { relativeTimeText } from "@/lib/domain/dateText";
import { caloriesFigure, countText, distanceFigure, timeFigure, workFigure } from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { TotalSums } from "@/lib/training/totals";

/** One row of a figures list; null = not known. */
export type NamedFigure = { readonly name: string; readonly figure: Figure | null };

/** The profile in three lists: what Peloton says, what we summed, how many of each type. */
export type ProfileFigures = {
  readonly fromPeloton: readonly NamedFigure[];
  readonly summed: readonly NamedFigure[];
  readonly byType: readonly NamedFigure[];
};

type Given = {
  readonly profile: Profile;
  readonly sums: TotalSums;
  readonly units: UnitSystem;
  readonly lastSyncedAtMs: number | null;
  readonly nowMs: number;
};

/** Names and figures of a member's profile, in the order in which they are read. */
export function profileFigures({ profile, sums, units, lastSyncedAtMs, nowMs }: Given): ProfileFigures {
  const { streaks } = profile;
  return {
    fromPeloton: [
      { name: "Total workouts", figure: count(profile.totalWorkouts) },
      { name: "Bike workouts (pedaling metrics)", figure: count(profile.pedalingMetricWorkouts) },
      { name: "Other workouts", figure: count(profile.otherWorkouts) },
      { name: "Current weekly streak", figure: count(streaks.currentWeekly, "week") },
      { name: "Best weekly streak", figure: count(streaks.bestWeekly, "week") },
      { name: "Current daily streak", figure: count(streaks.currentDaily, "day") },
      { name: "Achievements", figure: count(profile.achievementCount) },
      {
        name: "Last synced",
        figure: lastSyncedAtMs === null ? null : { value: relativeTimeText(lastSyncedAtMs, nowMs), unit: "" },
      },
    ],
    summed: [
      { name: "Output", figure: sums.workJ === null ? null : workFigure(sums.workJ) },
      { name: "Distance", figure: sums.distanceM === null ? null : distanceFigure(sums.distanceM, units) },
      { name: "Calories", figure: sums.caloriesKcal === null ? null : caloriesFigure(sums.caloriesKcal) },
      { name: "Pedaling time", figure: timeFigure(sums.pedalingSec) },
    ],
    byType: profile.workoutCounts
      .filter((type) => type.count > 0)
      .sort((a, b) => b.count - a.count)
      .map((type) => ({ name: type.name, figure: count(type.count) })),
  };
}

function count(value: number | null, unit = ""): Figure | null {
  if (value === null) return null;
  return { value: countText(value), unit: unit === "" || value === 1 ? unit : `${unit}s` };
}
