import type { Chart, ChartConfiguration } from "chart.js";
import type { ChartColors } from "@/components/chart/chartColors";
import type { PlotPoint } from "@/components/chart/thinOut";
import { dayText } from "@/lib/domain/dateText";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import { numberText } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import type { DeviceChange } from "@/lib/training/deviceChanges";
import type { FtpStep } from "@/lib/training/ftpSteps";

/** The FTP of a range: its steps and where the machine changed. */
export type FtpPlot = {
  /** Oldest first. */
  readonly steps: readonly FtpStep[];
  readonly changes: readonly DeviceChange[];
  /** The axis; `last` is today. */
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** What the pointer reads of a source. */
  readonly sourceText: (source: FtpStep["source"]) => string;
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const MOST_TICKS = 7;

/** How a step is marked by where it comes from: tests and own entries large, what Peloton says small. */
export function ftpPointStyle(source: FtpStep["source"]): "triangle" | "circle" | "rect" {
  if (source === "test") return "triangle";
  return source === "own" ? "circle" : "rect";
}

/** FTP over days as a line of steps, held until today. */
export function powerFtpConfig(plot: FtpPlot, colors: ChartColors): ChartConfiguration<"line", PlotPoint[]> {
  const tick = { color: colors.inkMuted, font: { size: 11, family: colors.font } };
  const first = dayNumber(plot.first);
  const last = dayNumber(plot.last);
  const points = pointsOf(plot, first, last);
  const isStep = (index: number) => index < plot.steps.length;
  const sizes = points.map((_, index) => {
    const source = plot.steps[index]?.source;
    return source === undefined ? 0 : source === "test" ? 7 : source === "own" ? 5 : 2.5;
  });
  return {
    type: "line",
    data: {
      datasets: [
        {
          label: "FTP",
          data: points,
          stepped: true,
          borderColor: colors.accent,
          borderWidth: 2,
          pointRadius: sizes,
          pointHoverRadius: sizes,
          pointHitRadius: 10,
          pointStyle: points.map((_, index) => ftpPointStyle(plot.steps[index]?.source ?? "peloton")),
          pointBackgroundColor: colors.accent,
          pointBorderWidth: 0,
          // Half of a mark at the edge would be another mark.
          clip: false,
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
      layout: { padding: { top: plot.changes.length > 0 ? 20 : 8, right: 12 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: (item) => isStep(item.dataIndex),
          displayColors: false,
          backgroundColor: colors.ink,
          titleColor: colors.surface,
          bodyColor: colors.surface,
          titleFont: { size: 12, family: colors.font },
          bodyFont: { size: 12, family: colors.font },
          padding: 8,
          callbacks: {
            title: ([item]) => {
              const step = item === undefined ? undefined : plot.steps[item.dataIndex];
              return step === undefined ? "" : `From ${dayText(step.day)}`;
            },
            label: (item) => {
              const step = plot.steps[item.dataIndex];
              return step === undefined ? "" : `${numberText(step.watts)} W, ${plot.sourceText(step.source)}`;
            },
          },
        },
      },
      scales: {
        x: {
          type: "linear",
          min: first,
          max: last,
          border: { display: false },
          grid: { display: false },
          ticks: {
            ...tick,
            maxRotation: 0,
            autoSkip: true,
            autoSkipPadding: 12,
            padding: 6,
            callback: (value) => monthText(dayOfNumber(Number(value))),
          },
          afterBuildTicks: (scale) => {
            scale.ticks = monthStarts(first, last).map((value) => ({ value }));
          },
        },
        y: {
          type: "linear",
          grace: "15%",
          border: { display: false },
          grid: { color: colors.line, drawTicks: false, lineWidth: 0.5 },
          ticks: {
            ...tick,
            padding: 8,
            maxTicksLimit: 5,
            precision: 0,
            callback: (value) => numberText(Number(value)),
          },
        },
      },
    },
    plugins: [changesPlugin(plot, colors)],
  };
}

function pointsOf({ steps }: FtpPlot, first: number, last: number): PlotPoint[] {
  const points = steps.map(({ day, watts }) => ({ x: Math.max(first, dayNumber(day)), y: watts }));
  const end = points.at(-1);
  return end === undefined ? [] : [...points, { x: last, y: end.y }];
}

/** First days of months, evenly, few enough for a narrow screen; the steps divide a year. */
function monthStarts(first: number, last: number): number[] {
  const months: number[] = [];
  const [fromYear, fromMonth] = yearMonth(first);
  const [toYear, toMonth] = yearMonth(last);
  const span = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => span / step <= MOST_TICKS) ?? 120;
  for (let at = fromYear * 12 + fromMonth; at <= toYear * 12 + toMonth; at++) {
    const number = Math.round(Date.UTC(Math.floor(at / 12), at % 12, 1) / 86_400_000);
    if (at % every === 0 && number >= first && number <= last) months.push(number);
  }
  return months;
}

function yearMonth(number: number): readonly [number, number] {
  const day = dayOfNumber(number);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
}

/** "Mar", in January the year. */
function monthText(day: LocalDay): string {
  const month = Number(day.slice(5, 7)) - 1;
  return month === 0 ? day.slice(0, 4) : (MONTHS[month] ?? "");
}

/** A dashed line with the new machine's name where it changed. */
function changesPlugin({ changes }: FtpPlot, colors: ChartColors) {
  return {
    id: "deviceChanges",
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
      for (const { day, to } of changes) {
        const x = scale.getPixelForValue(dayNumber(day));
        if (x < chartArea.left || x > chartArea.right) continue;
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        const width = ctx.measureText(to).width;
        const left = Math.min(x - width / 2, chartArea.right - width);
        if (left < freeFrom) continue;
        ctx.fillText(to, left, chartArea.top - 8);
        freeFrom = left + width + 8;
      }
      ctx.restore();
    },
  };
}
