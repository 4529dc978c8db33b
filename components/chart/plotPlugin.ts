import type { Chart, Plugin } from "chart.js";

import { drawBands } from "./drawBands";
import { drawMarks } from "./drawMarks";
import { drawParts } from "./drawParts";
import { drawZones } from "./drawZones";
import type { MetricChart } from "./metricChart";
import type { PlotArea } from "./plotArea";

/** Draws what the class asked for: parts, zones and bands behind the line, the marks of the blocks over it. */
export function plotPlugin(chart: Omit<MetricChart, "range">): Plugin<"line"> {
  const { plot, colors, parts } = chart;
  return {
    id: "saddlebagPlot",
    beforeDatasetsDraw: (drawn) => {
      const area = areaOf(drawn);
      if (area === null) return;
      const context = drawn.ctx;
      drawParts({ context, area, parts, colors, hasNames: chart.hasNames });
      drawZones({ context, area, zones: plot.zones, colors });
      drawBands({ context, area, bands: plot.bands, colors, ownColor: colors.series[plot.metric] });
    },
    afterDatasetsDraw: (drawn) => {
      const area = areaOf(drawn);
      if (area !== null) drawMarks({ context: drawn.ctx, area, bands: plot.bands, ridden: plot, colors });
    },
  };
}

function areaOf(chart: Chart): PlotArea | null {
  const x = chart.scales["x"];
  const y = chart.scales["y"];
  if (x === undefined || y === undefined) return null;
  const { left, right, top, bottom } = chart.chartArea;
  return {
    left,
    right,
    top,
    bottom,
    x: (sec) => x.getPixelForValue(sec),
    y: (value) => y.getPixelForValue(value),
  };
}
