import type { LocationPoint } from "@/lib/domain/location";
import type { PerformanceGraph } from "@/lib/domain/performance";
import type { TakenClass } from "@/lib/domain/takenClass";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { OwnWorkout } from "@/lib/domain/yours";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import type { WorkoutLoad } from "@/lib/training/load";

/** One workout with everything that any format writes of it. */
export type ExportedWorkout = {
  readonly summary: WorkoutSummary;
  /** What was recorded second by second; null = nothing of it is here. */
  readonly graph: PerformanceGraph | null;
  /** The way of an outdoor workout; empty indoors. */
  readonly location: readonly LocationPoint[];
  readonly taken: TakenClass;
  /** The FTP it was ridden against, W; null = not known. */
  readonly ftpWatts: number | null;
  readonly heartRate: HeartRateSettings | null;
  readonly load: WorkoutLoad;
  readonly own: OwnWorkout;
};
