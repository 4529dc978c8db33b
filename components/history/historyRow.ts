import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "@/lib/training/load";
import { workoutDay } from "@/lib/training/workoutTime";
import { classTypeOf } from "@/lib/training/classType";
import type { ClassType } from "@/lib/training/classType";
import { foldText } from "./foldText";
import { lengthClassOf } from "@/lib/training/lengthClass";
import type { LengthClass } from "@/lib/training/lengthClass";

/** One workout as the history filters, sorts and draws it; made once per change of the vault. */
export type HistoryRow = {
  readonly key: BlindKey;
  readonly workout: WorkoutSummary;
  readonly day: LocalDay;
  readonly classType: ClassType;
  readonly lengthClass: LengthClass | null;
  readonly averageOutputW: number | null;
  readonly averageHeartRateBpm: number | null;
  /** Share of the targeted seconds inside the target, 0..1. */
  readonly inTarget: number | null;
  readonly hasTargets: boolean;
  readonly load: WorkoutLoad;
  /** Title and instructor folded for the search. */
  readonly searchText: string;
};

/** The history's row of a workout. `load` comes from the training room, which knows the FTP of that day. */
export function historyRowOf(workout: WorkoutSummary, load: WorkoutLoad): HistoryRow {
  const { derived, pelotonAverages } = workout;
  return {
    key: workout.key,
    workout,
    day: workoutDay(workout),
    classType: classTypeOf(workout),
    lengthClass: lengthClassOf(workout.lengthSec),
    averageOutputW: pelotonAverages.outputW ?? derived?.averages.outputW ?? null,
    averageHeartRateBpm: derived?.averages.heartRateBpm ?? pelotonAverages.heartRateBpm,
    inTarget: derived?.adherence?.inShare ?? null,
    hasTargets: (derived?.targetMetrics.length ?? 0) > 0,
    load,
    searchText: foldText(`${workout.title} ${workout.instructor?.name ?? ""}`),
  };
}
