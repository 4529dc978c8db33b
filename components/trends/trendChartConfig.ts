import type { Chart, ChartConfiguration } from "chart.js";
import type { ChartColors } from "@/components/chart/chartColors";

/** One line or one set of bars of a trend. */
type TrendSeries = {
  readonly name: string;
  /** One value a label; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly kind: "line" | "bar";
  readonly color: (colors: ChartColors) => string;
  /** Lines that would otherwise differ by color only. */
  readonly isDashed?: boolean;
  /** A line is dashed from this index on: what is ahead, not measured. */
  readonly dashedFrom?: number;
  /** Filled down to 0, at low opacity. */
  readonly isFilled?: boolean;
  /** Points are drawn too: few values, or values far apart. */
  readonly hasPoints?: boolean;
  /** Bars of one stack stand on each other. */
  readonly stack?: string;
};

/** A trend over days, weeks, months or durations. */
export type TrendPlot = {
  readonly name: string;
  /** What a screen reader speaks; begins with the metric. */
  readonly sentence: string;
  readonly unit: string;
  /** A few words beside the name: how the numbers are to be read. */
  readonly note?: string;
  /** The heading of the first column of the table: "Day", "Week", "Month". */
  readonly labelName: string;
  /** What the table and the reading under the pointer call each place. */
  readonly labels: readonly string[];
  /** What stands along the axis, where labels are too long for it; empty text = no tick. */
  readonly ticks?: readonly string[];
  readonly series: readonly TrendSeries[];
  readonly format: (value: number) => string;
  /** Marks with words: an FTP test, another bike. */
  readonly marks?: readonly { readonly index: number; readonly text: string }[];
  /** Parts of the axis with a word of their own, both ends inclusive: days ahead, a line that settles. */
  readonly shades?: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  /** Points stand in the middle of their places, as bars do, so that charts under each other agree. */
  readonly isCentered?: boolean;
  /** The axis need not begin at 0. */
  readonly isFloating?: boolean;
  readonly min?: number;
  readonly max?: number;
};

const DASHES = [5, 4];
const AXIS_WIDTH = 44;

/** The Chart.js config of a trend: no animation, its colors from the theme. */
export function trendChartConfig(
  plot: TrendPlot,
  colors: ChartColors,
): ChartConfiguration<"bar" | "line", (number | null)[], string> {
  const tick = { color: colors.inkMuted, font: { size: 11, family: colors.font } };
  const isStacked = plot.series.some((series) => series.stack !== undefined);
  return {
    type: plot.series.some((series) => series.kind === "bar") ? "bar" : "line",
    data: {
      labels: [...plot.labels],
      datasets: plot.series.map((series) => {
        const color = series.color(colors);
        const shared = { label: series.name, data: [...series.values], borderColor: color };
        return series.kind === "bar"
          ? {
              ...shared,
              type: "bar" as const,
              backgroundColor: color,
              borderWidth: 0,
              borderRadius: 2,
              maxBarThickness: 28,
              categoryPercentage: 0.86,
              barPercentage: 0.92,
              ...(series.stack === undefined ? {} : { stack: series.stack }),
            }
          : {
              ...shared,
              type: "line" as const,
              backgroundColor: `${color}26`,
              borderWidth: 1.75,
              borderJoinStyle: "round" as const,
              borderDash: series.isDashed === true ? DASHES : [],
              ...dashedPart(series.dashedFrom),
              fill: series.isFilled === true ? ("origin" as const) : false,
              pointRadius: series.hasPoints === true ? 3 : 0,
              pointBackgroundColor: color,
              pointHitRadius: 8,
              spanGaps: false,
            };
      }),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      layout: { padding: { top: hasWordsAbove(plot) ? 18 : 6, right: 8 } },
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
          filter: (item) => item.parsed.y !== null,
          callbacks: {
            label: (item) => {
              const value = item.parsed.y;
              return value === null
                ? ""
                : `${item.dataset.label ?? ""}: ${plot.format(value)} ${plot.unit}`.trim();
            },
          },
        },
      },
      scales: {
        x: {
          stacked: isStacked,
          ...(plot.isCentered === true ? { offset: true } : {}),
          border: { display: false },
          grid: { display: false },
          ticks: {
            ...tick,
            maxRotation: 0,
            autoSkip: plot.ticks === undefined,
            autoSkipPadding: 16,
            callback: (_, index) => plot.ticks?.[index] ?? plot.labels[index] ?? "",
          },
        },
        y: {
          stacked: isStacked,
          beginAtZero: plot.isFloating !== true,
          ...(plot.min === undefined ? {} : { min: plot.min }),
          ...(plot.max === undefined ? {} : { max: plot.max }),
          border: { display: false },
          // Charts that stand under each other share their days: the numbers beside them are as wide in all.
          afterFit: (scale) => {
            scale.width = Math.max(scale.width, AXIS_WIDTH);
          },
          grid: {
            color: (line) => (line.tick.value === 0 ? colors.lineStrong : colors.line),
            drawTicks: false,
            lineWidth: 0.5,
          },
          ticks: {
            ...tick,
            padding: 8,
            maxTicksLimit: 6,
            autoSkip: false,
            callback: (value) => plot.format(Number(value)),
          },
        },
      },
    },
    plugins: [shadesPlugin(plot, colors), marksPlugin(plot, colors)],
  };
}

function dashedPart(from: number | undefined) {
  if (from === undefined) return {};
  return {
    segment: {
      borderDash: ({ p1DataIndex }: { p1DataIndex: number }) => (p1DataIndex > from ? DASHES : undefined),
    },
  };
}

function hasWordsAbove({ marks = [], shades = [] }: TrendPlot): boolean {
  return marks.length > 0 || shades.some(({ text }) => text !== "");
}

function shadesPlugin(plot: TrendPlot, colors: ChartColors) {
  return {
    id: "shades",
    beforeDatasetsDraw: (chart: Chart) => {
      const scale = chart.scales["x"];
      if (scale === undefined) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `11px ${colors.font}`;
      let freeFrom = chartArea.left;
      for (const { from, to, text } of plot.shades ?? []) {
        const left = scale.getPixelForValue(from);
        const right = scale.getPixelForValue(to);
        ctx.fillStyle = colors.sunken;
        ctx.fillRect(left, chartArea.top, right - left, chartArea.bottom - chartArea.top);
        ctx.fillStyle = colors.inkMuted;
        // A word longer than its part reaches over the side that has room.
        const width = ctx.measureText(text).width;
        const x = Math.max(freeFrom, Math.min(left, chartArea.right - width));
        if (x + width > chartArea.right) continue;
        ctx.fillText(text, x, chartArea.top - 6);
        freeFrom = x + width + 8;
      }
      ctx.restore();
    },
  };
}

function marksPlugin(plot: TrendPlot, colors: ChartColors) {
  return {
    id: "marks",
    afterDatasetsDraw: (chart: Chart) => {
      const scale = chart.scales["x"];
      if (scale === undefined) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `11px ${colors.font}`;
      ctx.strokeStyle = colors.lineStrong;
      ctx.fillStyle = colors.inkMuted;
      ctx.setLineDash([2, 3]);
      let freeFrom = -Infinity;
      for (const { index, text } of plot.marks ?? []) {
        const x = scale.getPixelForValue(index);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        const width = ctx.measureText(text).width;
        const left = Math.min(x - width / 2, chartArea.right - width);
        // Marks close to each other keep their lines; words that would cover others are in the table.
        if (left < freeFrom) continue;
        ctx.fillText(text, left, chartArea.top - 6);
        freeFrom = left + width + 8;
      }
      ctx.restore();
    },
  };
}
