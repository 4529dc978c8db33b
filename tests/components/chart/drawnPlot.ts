import type { ChartColors } from "@/components/chart/chartColors";
import { chartColors } from "@/components/chart/chartColors";
import type { MetricPlot } from "@/components/chart/metricPlot";

/** Colors named after their custom property, so that a test can say which one was used. */
export const NAMED_COLORS: ChartColors = chartColors((property) => property);

/** An output plot from second 1 on; what a test is about is given, the rest is plain. */
export function drawnPlot(values: readonly number[], plot: Partial<MetricPlot> = {}): MetricPlot {
  return {
    metric: "output",
    name: "Output",
    unit: "W",
    startSec: 1,
    values: Float64Array.from(values),
    bands: [],
    sides: [],
    zones: [],
    scale: { min: 0, max: 300, step: 50 },
    isReversed: false,
    isTime: false,
    format: (value) => String(Math.round(value)),
    formatTick: (value) => String(Math.round(value)),
    ...plot,
  };
}
