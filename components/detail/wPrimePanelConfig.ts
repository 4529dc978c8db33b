import type { ChartConfiguration } from "chart.js";
import type { ChartColors } from "@/components/chart/chartColors";
import { niceStep, niceTimeStep } from "@/components/chart/niceStep";
import { PLOT_GEOMETRY } from "@/components/chart/plotGeometry";
import type { PlotPoint } from "@/components/chart/thinOut";
import type { TimeRange } from "@/components/chart/timeRange";
import { clockText, numberText } from "@/lib/domain/format";
import { kilojoules } from "@/lib/domain/units";

/** W′ balance over the visible range, on the same axis as the stack of a ride's charts: empty at 0, full at W′. */
export function wPrimePanelConfig(
  plot: { readonly points: readonly PlotPoint[]; readonly wPrimeJ: number; readonly range: TimeRange },
  colors: ChartColors,
): ChartConfiguration<"line", PlotPoint[]> {
  const { points, range } = plot;
  const full = kilojoules(plot.wPrimeJ);
  const stepSec = niceTimeStep(range.endSec - range.startSec, 9);
  const tick = { color: colors.inkMuted, font: { size: 11, family: colors.font } };
  const lowest = points.reduce((low, { y }) => Math.min(low, y), 0);
  const stepKj = niceStep(full - lowest, 4);
  const bottom = Math.floor(lowest / stepKj) * stepKj;
  return {
    type: "line",
    data: {
      datasets: [
        {
          label: "W′ balance",
          data: [...points],
          borderColor: colors.accent,
          borderWidth: 1.5,
          borderJoinStyle: "round",
          pointRadius: 0,
          pointHitRadius: 8,
        },
      ],
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "nearest", axis: "x", intersect: false },
      layout: { padding: { right: PLOT_GEOMETRY.right, top: PLOT_GEOMETRY.top } },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: colors.ink,
          titleColor: colors.surface,
          bodyColor: colors.surface,
          titleFont: { size: 12, family: colors.font },
          bodyFont: { size: 12, family: colors.font },
          padding: 8,
          callbacks: {
            title: ([item]) => (item === undefined ? "" : clockText(Number(item.parsed.x))),
            label: (item) => `${numberText(Number(item.parsed.y), 1)} kJ left`,
          },
        },
      },
      scales: {
        x: {
          type: "linear",
          min: range.startSec,
          max: range.endSec,
          border: { display: false },
          grid: { color: colors.line, drawTicks: false, lineWidth: 0.5 },
          ticks: { ...tick, maxRotation: 0, padding: 6, callback: (value) => clockText(Number(value)) },
          afterBuildTicks: (scale) => {
            const first = Math.ceil(range.startSec / stepSec);
            const count = Math.floor(range.endSec / stepSec) - first + 1;
            scale.ticks = Array.from({ length: Math.max(0, count) }, (_, i) => ({
              value: (first + i) * stepSec,
            }));
          },
        },
        y: {
          type: "linear",
          min: bottom,
          max: full,
          border: { display: false },
          grid: {
            color: (context) => (context.tick.value === 0 ? colors.lineStrong : colors.line),
            drawTicks: false,
            lineWidth: 0.5,
          },
          ticks: {
            ...tick,
            padding: 8,
            callback: (value) => numberText(Number(value), Number.isInteger(stepKj) ? 0 : 1),
          },
          afterBuildTicks: (scale) => {
            const count = Math.floor((full - bottom) / stepKj) + 1;
            scale.ticks = Array.from({ length: count }, (_, i) => ({ value: bottom + i * stepKj }));
          },
          afterFit: (scale) => {
            scale.width = PLOT_GEOMETRY.left;
          },
        },
      },
    },
  };
}
