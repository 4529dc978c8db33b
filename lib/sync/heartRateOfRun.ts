import type { HeartRateZone } from "@/lib/domain/performance";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import { heartRateOn, heartRateTimeline } from "@/lib/training/heartRateAtDate";
import { settingsMark, zonesOfMax } from "@/lib/training/heartRateLoad";
import { workoutDay } from "@/lib/training/workoutTime";
import type { Run } from "./run";

type HeartRateOfRun = Pick<Run, "yours" | "profile">;

/** The heart-rate settings of the workout's day; `zones`: those of its own answer. Null = no maximum is known. */
export function heartRateOf(
  { yours, profile }: HeartRateOfRun,
  summary: WorkoutSummary,
  zones: readonly HeartRateZone[] = [],
): HeartRateSettings | null {
  // A rider has a handful of entries: ordering them costs less than keeping them in step.
  return heartRateOn(heartRateTimeline({ yours, profile }), workoutDay(summary), zones);
}

/** Its load by heart rate was made with other settings than those in force now. */
export function isLoadStale(run: HeartRateOfRun, summary: WorkoutSummary): boolean {
  const made = summary.derived?.heartRateLoad ?? null;
  if (made === null) return false;
  return made.settings !== settingsMark(heartRateOf(run, summary, zonesOfMax(made.answerMaxBpm)));
}
