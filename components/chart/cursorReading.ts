import type { MetricPlot, PlotBand, TargetSide } from "./metricPlot";

/** One metric at the cursor's second, in words. */
export type CursorReading = {
  readonly value: string | null;
  /** A pace where somebody stood: there is no value, and yet it was measured. */
  readonly isStanding: boolean;
  /** "Zone 4", "80–100 rpm"; null without a target there. */
  readonly target: string | null;
  readonly side: TargetSide;
  /** "in target", "12 W over", "0:10 too slow", "standing"; null without a target or a value. */
  readonly verdict: string | null;
};

/** What a plot says of one second. */
export function cursorReading(plot: MetricPlot, sec: number): CursorReading {
  const index = sec - plot.startSec;
  const value = plot.values[index];
  const band = bandAt(plot.bands, sec);
  const side = plot.sides[index] ?? null;
  const isMeasured = value !== undefined && !Number.isNaN(value);
  const isStanding = isMeasured && !Number.isFinite(value);
  return {
    value: isMeasured && !isStanding ? plot.format(value) : null,
    isStanding,
    target: band?.label ?? null,
    side: isMeasured ? side : null,
    verdict: isMeasured && band !== null && side !== null ? verdictOf(plot, band, side, value) : null,
  };
}

function bandAt(bands: readonly PlotBand[], sec: number): PlotBand | null {
  return bands.find((band) => band.startSec <= sec && sec < band.endSec) ?? null;
}

function verdictOf(plot: MetricPlot, band: PlotBand, side: "in" | "above" | "below", value: number): string {
  if (side === "in") return "in target";
  if (!Number.isFinite(value)) return "standing";
  // On a reversed plot (pace) what is above the target is the smaller number.
  const edge = (side === "above") === plot.isReversed ? band.lower : (band.upper ?? band.lower);
  const away = plot.format(Math.abs(value - edge));
  if (plot.isTime) return `${away} too ${side === "above" ? "fast" : "slow"}`;
  return `${away} ${plot.unit} ${side === "above" ? "over" : "under"}`;
}
