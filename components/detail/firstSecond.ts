import type { Block } from "@/lib/domain/target";
import { workBlocks } from "@/lib/training/repeats";

import type { MetricPlot } from "../chart/metricPlot";

/** So far into a block the legs have answered, and its mark in the middle stays free. */
const INTO_BLOCK = 0.25;

/**
 * Where the cursor stands until it is moved, s: a quarter into the first block of work; without targets at the best
 * second of the first chart that measured anything. Null where there is nothing.
 */
export function firstSecond(blocks: readonly Block[], plots: readonly MetricPlot[]): number | null {
  const block = workBlocks(blocks)[0];
  if (block !== undefined) {
    return Math.floor(block.startSec + INTO_BLOCK * (block.endSec - block.startSec));
  }
  for (const plot of plots) {
    const best = bestIndex(plot);
    if (best !== null) return plot.startSec + best;
  }
  return null;
}

/** The highest value, of a pace the lowest; the first of several. */
function bestIndex({ values, isReversed }: MetricPlot): number | null {
  let best: number | null = null;
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) continue;
    const before = best === null ? Number.NaN : (values[best] as number);
    if (Number.isNaN(before) || (isReversed ? value < before : value > before)) best = index;
  }
  return best;
}
