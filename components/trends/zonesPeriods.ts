import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { periodsOf } from "@/lib/training/periods";
import type { Periods } from "@/lib/training/periods";
import { workoutDay } from "@/lib/training/workoutTime";
import { firstDayOf } from "./trendsQuery";
import type { TrendsQuery } from "./trendsQuery";

/** The weeks of a short range, the months of a long one; all of the history begins with the oldest of `workouts`. */
export function zonesPeriods(
  workouts: readonly WorkoutSummary[],
  asked: {
    readonly query: Pick<TrendsQuery, "range">;
    readonly today: LocalDay;
    readonly weekStart: "monday" | "sunday";
  },
): Periods {
  const { query, today, weekStart } = asked;
  const oldest = workouts.reduce((least, workout) => {
    const day = workoutDay(workout);
    return day < least ? day : least;
  }, today);
  const first = firstDayOf(query.range, today) ?? oldest;
  const isShort = query.range === "6w" || query.range === "90d";
  return periodsOf({ first, last: today, by: isShort ? "week" : "month", weekStart });
}
