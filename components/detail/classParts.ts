import type { Segment } from "@/lib/domain/performance";

import type { PlotPart } from "../chart/metricPlot";

/** The parts along the top of the charts. Floor is shaded only in a class that has both: else everything would be. */
export function classParts(segments: readonly Segment[]): readonly PlotPart[] {
  const isMixed = segments.some((segment) => !segment.isFloor);
  return segments.map((segment) => ({
    name: segment.name,
    startSec: segment.startSec,
    endSec: segment.startSec + segment.lengthSec,
    isFloor: isMixed && segment.isFloor,
  }));
}
