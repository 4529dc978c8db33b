import type { MetricPlot } from "./metricPlot";
import { PLOT_GEOMETRY } from "./plotGeometry";

/** How high a chart stands, px: the first with a target tallest, then others with one, the rest slim. */
export function panelHeight(panel: {
  readonly plot: Pick<MetricPlot, "bands">;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly hasNames: boolean;
}): number {
  const isTargeted = panel.plot.bands.length > 0;
  const plotted = panel.isFirst ? (isTargeted ? 230 : 180) : isTargeted ? 140 : 84;
  return (
    plotted +
    (panel.hasNames ? PLOT_GEOMETRY.topWithNames : PLOT_GEOMETRY.top) +
    (panel.isLast ? PLOT_GEOMETRY.bottomWithTimes : PLOT_GEOMETRY.bottom)
  );
}
