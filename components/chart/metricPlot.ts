import type { Metric } from "@/lib/domain/performance";

/** The value axis of a plot: its lines are round, its ends are where the ride ended. */
export type PlotScale = { readonly min: number; readonly max: number; readonly step: number };

/** How a block ended, for the mark above its band; null = too short to be judged or not measured. */
export type BlockMark = "held" | "above" | "below" | null;

/** Where a second's value was; null = no target or nothing measured. */
export type TargetSide = "in" | "above" | "below" | null;

/** A target as it lies in a plot, in the plot's own unit; `upper` null = open, cut at the axis. */
export type PlotBand = {
  readonly startSec: number;
  readonly endSec: number;
  readonly lower: number;
  readonly upper: number | null;
  /** Zone 1–7 whose color it takes; null = the metric's own color. */
  readonly zone: number | null;
  readonly mark: BlockMark;
  /** The block's number in the table; null = it has none. */
  readonly number: number | null;
  /** A few words beside the mark of the one block that matters most; null elsewhere. */
  readonly note: string | null;
  /** What the class calls it: "Zone 4", "80–100 rpm". */
  readonly label: string;
};

/** Where a power zone begins and what stands at the right edge. */
export type PlotZone = { readonly zone: number; readonly lower: number; readonly upper: number };

/** A part of the class along the top; floor parts are shaded through every chart. */
export type PlotPart = {
  readonly name: string;
  readonly startSec: number;
  readonly endSec: number;
  readonly isFloor: boolean;
};

/** One chart of the stack, everything in the unit it is read in. */
export type MetricPlot = {
  readonly metric: Metric;
  readonly name: string;
  readonly unit: string;
  /** Second of `values[0]` on the pedaling clock; one value a second, NaN where nothing was measured, a pace infinite where somebody stood. */
  readonly startSec: number;
  readonly values: Float64Array;
  readonly bands: readonly PlotBand[];
  /** Parallel to `values`, compared in the series' own unit, never in what is shown. */
  readonly sides: readonly TargetSide[];
  readonly zones: readonly PlotZone[];
  readonly scale: PlotScale;
  /** Pace: the fastest at the top. */
  readonly isReversed: boolean;
  /** Values and ticks read as minutes:seconds. */
  readonly isTime: boolean;
  readonly format: (value: number) => string;
  /** The same for the axis, whose steps may need fewer digits. */
  readonly formatTick: (value: number) => string;
};

/** A chart of the stack with the sentence that names it and the short line in its head. */
export type StackedPlot = { readonly plot: MetricPlot; readonly label: string; readonly summary: string };

/** Where a value lies between the top (0) and the bottom (1) of its plot; outside values stay at the edge. */
export function plotHeightShare(plot: Pick<MetricPlot, "scale" | "isReversed">, value: number): number {
  const share = (value - plot.scale.min) / (plot.scale.max - plot.scale.min);
  const clamped = Math.min(1, Math.max(0, share));
  return plot.isReversed ? clamped : 1 - clamped;
}
