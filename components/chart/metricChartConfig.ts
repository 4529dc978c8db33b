import type { ChartConfiguration, Tick } from "chart.js";

import { clockText } from "@/lib/domain/format";
import type { MetricChart } from "./metricChart";
import { niceTimeStep } from "./niceStep";
import { PLOT_GEOMETRY } from "./plotGeometry";
import { plotPlugin } from "./plotPlugin";
import { plotPoints } from "./plotPoints";
import { roundSteps } from "./roundSteps";
import { thinOut, type PlotPoint } from "./thinOut";

/** More than the plot is wide in device pixels gains nothing. */
const POINT_LIMIT = 1200;

/** The line chart of one metric over the visible range: no animation, no parsing, thinned to what can be seen. */
export function metricChartConfig(chart: MetricChart): ChartConfiguration<"line", PlotPoint[]> {
  const { plot, range, colors } = chart;
  const stepSec = niceTimeStep(range.endSec - range.startSec, 9);
  const tick = { color: colors.inkMuted, font: { size: 11, family: colors.font } };
  return {
    type: "line",
    data: {
      datasets: [
        {
          data: [...thinOut(plotPoints(plot, range), POINT_LIMIT)],
          borderColor: colors.series[plot.metric],
          borderWidth: 1.5,
          borderJoinStyle: "round",
          pointRadius: 0,
          pointHitRadius: 0,
          spanGaps: false,
        },
      ],
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      responsive: true,
      maintainAspectRatio: false,
      layout: {
        padding: {
          left: 0,
          right: PLOT_GEOMETRY.right,
          top: chart.hasNames ? PLOT_GEOMETRY.topWithNames : PLOT_GEOMETRY.top,
          bottom: chart.hasTimes ? 0 : PLOT_GEOMETRY.bottom,
        },
      },
      scales: {
        x: {
          type: "linear",
          min: range.startSec,
          max: range.endSec,
          border: { display: false },
          grid: { color: colors.line, drawTicks: false, lineWidth: 0.5 },
          ticks: {
            ...tick,
            display: chart.hasTimes,
            maxRotation: 0,
            autoSkipPadding: 16,
            padding: 6,
            callback: (value) => clockText(Number(value)),
          },
          afterBuildTicks: (scale) => {
            scale.ticks = roundTicks(range.startSec, range.endSec, stepSec);
          },
          afterFit: (scale) => {
            scale.height = chart.hasTimes ? PLOT_GEOMETRY.bottomWithTimes : 0;
            scale.paddingLeft = 0;
            scale.paddingRight = 0;
          },
        },
        y: {
          type: "linear",
          min: plot.scale.min,
          max: plot.scale.max,
          reverse: plot.isReversed,
          border: { display: false },
          grid: { color: colors.line, drawTicks: false, lineWidth: 0.5 },
          ticks: {
            ...tick,
            autoSkip: false,
            padding: 8,
            callback: (value) => plot.formatTick(Number(value)),
          },
          afterBuildTicks: (scale) => {
            scale.ticks = roundTicks(plot.scale.min, plot.scale.max, plot.scale.step);
          },
          afterFit: (scale) => {
            scale.width = PLOT_GEOMETRY.left;
            scale.paddingTop = 0;
            scale.paddingBottom = 0;
          },
        },
      },
    },
    plugins: [plotPlugin(chart)],
  };
}

// Chart.js would spread its own evenly between the ends, which are not round here.
function roundTicks(min: number, max: number, step: number): Tick[] {
  return roundSteps(min, max, step).map((value) => ({ value }));
}
