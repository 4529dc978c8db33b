import { dateText } from "@/lib/domain/dateText";
import { sentenceFor } from "@/lib/domain/error";
import type { SyncItem } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { FailedWorkout } from "./FailedWorkouts";

/** The workouts whose details could not be fetched, in the order of the history, each with its reason in words. */
export function failedWorkoutsOf(
  summaries: readonly WorkoutSummary[],
  items: readonly SyncItem[],
): readonly FailedWorkout[] {
  const codes = new Map(items.map((item) => [item.key, item.errorCode]));
  return summaries
    .filter(({ state }) => state === "failed")
    .map(({ key, title, startedAtMs, utcOffsetSec }) => ({
      key,
      title,
      date: dateText(startedAtMs, utcOffsetSec),
      reason: sentenceFor(codes.get(key) ?? "unexpected"),
    }));
}
