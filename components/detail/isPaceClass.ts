import type { ClassTargets } from "@/lib/domain/target";

/** A class whose intensities are paces is read as pace, though its bands lie on the speed axis. */
export function isPaceClass(targets: ClassTargets): boolean {
  return targets.spans.some((span) => span.metric === "paceIntensity" || span.metric === "pace");
}
