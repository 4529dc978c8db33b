import type { MetricPlot } from "./metricPlot";
import type { PlotPoint } from "./thinOut";
import type { TimeRange } from "./timeRange";

/** The measured seconds of a range as points of a line; standing and gaps are NaN. */
export function plotPoints(
  plot: Pick<MetricPlot, "startSec" | "values">,
  range: TimeRange,
): readonly PlotPoint[] {
  const from = Math.max(0, Math.floor(range.startSec - plot.startSec));
  const to = Math.min(plot.values.length - 1, Math.ceil(range.endSec - plot.startSec));
  const points: PlotPoint[] = [];
  for (let index = from; index <= to; index += 1) {
    const value = plot.values[index] as number;
    points.push({ x: plot.startSec + index, y: Number.isFinite(value) ? value : Number.NaN });
  }
  return points;
}
