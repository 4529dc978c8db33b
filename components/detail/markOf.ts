import type { Block } from "@/lib/domain/target";

import type { BlockMark } from "../chart/metricPlot";

/** Whether a block was held, else on which side most of it was missed. */
export function markOf(block: Block): BlockMark {
  if (block.isHeld === null) return null;
  if (block.isHeld) return "held";
  return block.aboveShare > block.belowShare ? "above" : "below";
}
