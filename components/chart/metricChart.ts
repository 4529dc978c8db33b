import type { ChartColors } from "./chartColors";
import type { MetricPlot, PlotPart } from "./metricPlot";
import type { TimeRange } from "./timeRange";

/** What one chart of the stack is made from. */
export type MetricChart = {
  readonly plot: MetricPlot;
  readonly range: TimeRange;
  readonly parts: readonly PlotPart[];
  readonly colors: ChartColors;
  /** The first chart carries the names of the class's parts. */
  readonly hasNames: boolean;
  /** The last chart carries the time. */
  readonly hasTimes: boolean;
};
