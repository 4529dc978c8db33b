import type { WorkoutSummary } from "@/lib/domain/workout";
import { heartRateOn } from "@/lib/training/heartRateAtDate";
import type { HeartRateTimeline } from "@/lib/training/heartRateAtDate";
import { settingsMark, zonesOfMax } from "@/lib/training/heartRateLoad";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { workoutDay } from "@/lib/training/workoutTime";

/** How many workouts have a Load by heart rate that these other settings would change. */
export function heartRateReach(
  { all, loads, heartRate }: Pick<RiderHistory, "all" | "loads" | "heartRate">,
  changed: HeartRateTimeline,
): number {
  return all.filter(
    (workout) => isByHeartRate(loads, workout) && markOf(changed, workout) !== markOf(heartRate, workout),
  ).length;
}

/** How many workouts have a Load by heart rate, measured or estimated from its zones. */
export function countByHeartRate({ all, loads }: Pick<RiderHistory, "all" | "loads">): number {
  return all.filter((workout) => isByHeartRate(loads, workout)).length;
}

function isByHeartRate(loads: RiderHistory["loads"], { key }: WorkoutSummary): boolean {
  const source = loads.get(key)?.source;
  return source === "heartRate" || source === "zones";
}

/** How many loads by heart rate were made with other settings than those in force: they are made again in the background. */
export function staleByHeartRate({
  all,
  loads,
  heartRate,
}: Pick<RiderHistory, "all" | "loads" | "heartRate">): number {
  return all.filter((workout) => {
    const made = workout.derived?.heartRateLoad ?? null;
    if (made === null || loads.get(workout.key)?.source !== "heartRate") return false;
    return made.settings !== markOf(heartRate, workout);
  }).length;
}

function markOf(timeline: HeartRateTimeline, workout: WorkoutSummary): string {
  const answerMaxBpm = workout.derived?.heartRateLoad?.answerMaxBpm ?? null;
  return settingsMark(heartRateOn(timeline, workoutDay(workout), zonesOfMax(answerMaxBpm)));
}
