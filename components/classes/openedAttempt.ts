import type { PerformanceGraph } from "@/lib/domain/performance";
import type { ClassAttempt } from "@/lib/training/attempts";
import type { RideAxis } from "@/lib/training/axis";

/** An attempt with its series. */
export type OpenedAttempt = {
  readonly attempt: ClassAttempt;
  readonly graph: PerformanceGraph;
  readonly axis: RideAxis;
};

/** How far the attempts have been opened from the archive. */
export type AttemptsProgress = { readonly opened: number; readonly of: number };
