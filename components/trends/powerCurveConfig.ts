import type { ChartConfiguration } from "chart.js";
import type { ChartColors } from "@/components/chart/chartColors";
import type { PlotPoint } from "@/components/chart/thinOut";
import { numberText } from "@/lib/domain/format";
import { durationName } from "./powerWords";

/** How a line is told from the others beside its color. */
type CurveLook = "solid" | "dashed" | "dotted";

/** One power curve; all lines of a chart have their points at the same durations, as far as each reaches. */
export type CurveLine = {
  readonly name: string;
  readonly look: CurveLook;
  readonly color: (colors: ChartColors) => string;
  /** `note`: who holds it, below the watts under the pointer. */
  readonly points: readonly {
    readonly durationSec: number;
    readonly watts: number;
    readonly note: string | null;
  }[];
};

const DASHES: Readonly<Record<CurveLook, readonly number[]>> = {
  solid: [],
  dashed: [7, 4],
  dotted: [2, 3],
};

const TICKS_SEC = [1, 5, 15, 30, 60, 120, 300, 600, 1200, 2700, 5400, 14_400];

/** Power over a logarithmic time: seconds and hours have the same room. The first line lies on top. */
export function powerCurveConfig(
  lines: readonly CurveLine[],
  colors: ChartColors,
): ChartConfiguration<"line", PlotPoint[]> {
  const tick = { color: colors.inkMuted, font: { size: 11, family: colors.font } };
  const longest = Math.max(60, ...lines.map(({ points }) => points.at(-1)?.durationSec ?? 0));
  return {
    type: "line",
    data: {
      datasets: lines.map((line, index) => ({
        label: line.name,
        data: line.points.map(({ durationSec, watts }) => ({ x: durationSec, y: watts })),
        borderColor: line.color(colors),
        backgroundColor: line.color(colors),
        borderWidth: index === 0 ? 2.25 : 1.5,
        borderJoinStyle: "round" as const,
        borderDash: [...DASHES[line.look]],
        pointRadius: 0,
        pointHitRadius: 8,
        order: index,
      })),
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      layout: { padding: { top: 6, right: 16 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          backgroundColor: colors.ink,
          titleColor: colors.surface,
          bodyColor: colors.surface,
          titleFont: { size: 12, family: colors.font },
          bodyFont: { size: 12, family: colors.font },
          padding: 8,
          boxWidth: 8,
          boxHeight: 8,
          callbacks: {
            title: ([item]) => (item === undefined ? "" : durationName(Number(item.parsed.x))),
            label: (item) => `${item.dataset.label ?? ""}: ${numberText(Number(item.parsed.y))} W`,
            afterLabel: (item) => lines[item.datasetIndex]?.points[item.dataIndex]?.note ?? "",
          },
        },
      },
      scales: {
        x: {
          type: "logarithmic",
          min: 1,
          max: longest,
          border: { display: false },
          grid: { color: colors.line, drawTicks: false, lineWidth: 0.5 },
          ticks: {
            ...tick,
            maxRotation: 0,
            autoSkip: true,
            autoSkipPadding: 10,
            padding: 6,
            callback: (value) => durationName(Number(value)),
          },
          afterBuildTicks: (scale) => {
            scale.ticks = TICKS_SEC.filter((sec) => sec <= longest).map((value) => ({ value }));
          },
        },
        y: {
          type: "linear",
          beginAtZero: true,
          border: { display: false },
          grid: { color: colors.line, drawTicks: false, lineWidth: 0.5 },
          ticks: {
            ...tick,
            padding: 8,
            maxTicksLimit: 6,
            callback: (value) => numberText(Number(value)),
          },
        },
      },
    },
  };
}
