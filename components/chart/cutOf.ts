import type { TimeRange } from "./timeRange";

/**
 * The whole seconds of a range, `fromSec <= t < toSec`. A range ends where its last second does, as a block does; one
 * that reaches the end of the workout has its last second too, since the axis may end on it.
 */
export function cutOf(
  range: TimeRange,
  whole: TimeRange,
): { readonly fromSec: number; readonly toSec: number } {
  return { fromSec: range.startSec, toSec: range.endSec >= whole.endSec ? range.endSec + 1 : range.endSec };
}
