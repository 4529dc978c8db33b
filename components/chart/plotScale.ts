import type { Metric } from "@/lib/domain/performance";

import type { PlotBand, PlotScale } from "./metricPlot";
import { niceStep, niceTimeStep } from "./niceStep";

/** Slower than this many times the middle pace is a stop, not a pace: it is cut at the axis. */
const SLOWEST_SHOWN = 1.6;
/** The share of its seconds, the slowest ones, that a pace axis is not made for. */
const SETTING_OFF = 0.02;
const ZERO_BASED: ReadonlySet<Metric> = new Set(["output", "incline"]);
/** Air above and below, as a share of the span; the mark of a block needs it too. */
const ROOM = 0.05;

/** The axis around what was measured and what was asked for. */
export function plotScale(plot: {
  readonly metric: Metric;
  /** In the unit of the plot, NaN for gaps, infinity for standing. */
  readonly values: Float64Array;
  readonly bands: readonly Pick<PlotBand, "lower" | "upper">[];
  readonly isPace: boolean;
  /** About how many lines. */
  readonly lines: number;
}): PlotScale {
  const known = sortedFinite(plot.values);
  const bounds = plot.bands.flatMap((band) => [band.lower, band.upper]).filter((bound) => bound !== null);
  if (plot.isPace) return paceScale(known, bounds, plot.lines);
  const isZeroBased = ZERO_BASED.has(plot.metric);
  // Coasting and standing would flatten everything else: all but the lowest hundredth is what the axis is made for.
  const first = isZeroBased ? Math.min(0, known[0] ?? 0) : (quantile(known, 0.01) ?? bounds[0] ?? 0);
  const low = Math.min(first, ...bounds);
  const high = Math.max(known.at(-1) ?? first, first, ...bounds);
  const room = (high - low || Math.abs(high) || 1) * ROOM;
  const min = low === 0 || (low > 0 && low < room) ? 0 : low - room;
  return { min, max: high + room, step: niceStep(high + room - min, plot.lines) };
}

function paceScale(known: Float64Array, bounds: readonly number[], lines: number): PlotScale {
  const middle = quantile(known, 0.5) ?? bounds.find((bound) => bound > 0) ?? 300;
  const shown = bounds.filter((bound) => bound > middle / SLOWEST_SHOWN && bound < middle * SLOWEST_SHOWN);
  const fastest = Math.min(quantile(known, 0.002) ?? middle, ...shown);
  // Setting off and stopping take a few seconds of any pace at all.
  const slowest = Math.min(
    Math.max(quantile(known, 1 - SETTING_OFF) ?? middle, ...shown),
    middle * SLOWEST_SHOWN,
  );
  const room = Math.max(1, (slowest - fastest) * ROOM);
  return {
    min: fastest - room,
    max: slowest + room,
    step: niceTimeStep(slowest - fastest + 2 * room, lines),
  };
}

function sortedFinite(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (Number.isFinite(value)) {
      finite[count] = value;
      count += 1;
    }
  }
  return finite.subarray(0, count).sort();
}

function quantile(sorted: Float64Array, share: number): number | undefined {
  return sorted[Math.floor(share * (sorted.length - 1))];
}
