import type { Segment } from "@/lib/domain/performance";
import type { WireSegments } from "../wire/wireTargets";
import { plainText } from "./plainText";

/** The class plan on the pedaling clock, in order; entries without a place or a length are left out. */
export function segments(wire: WireSegments): Segment[] {
  return wire
    .flatMap((segment): Segment[] =>
      segment.start_time_offset === null || segment.length === null || segment.length <= 0
        ? []
        : [
            {
              name: plainText(segment.name, 80),
              startSec: segment.start_time_offset,
              lengthSec: segment.length,
              isFloor: segment.metrics_type === "floor",
            },
          ],
    )
    .sort((a, b) => a.startSec - b.startSec);
}
