import { clockText } from "@/lib/domain/format";
import type { TimeRange } from "./timeRange";

/** "12:40–27:30". */
export function rangeText(range: TimeRange): string {
  return `${clockText(range.startSec)}–${clockText(range.endSec)}`;
}
