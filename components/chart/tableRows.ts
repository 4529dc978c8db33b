import type { MetricPlot } from "./metricPlot";
import type { TimeRange } from "./timeRange";

export const TABLE_STEPS = ["blocks", "minutes", "tenSeconds"] as const;
export type TableStep = (typeof TABLE_STEPS)[number];

/** A stretch of the table with its own name ("Zone 4"); null for plain steps of time. */
export type NamedSpan = TimeRange & { readonly label: string | null };

/** One row of a chart's table, in the plot's unit; null where nothing was measured. */
export type TableRow = NamedSpan & {
  readonly average: number | null;
  /** Of a pace the fastest and the slowest that is one. */
  readonly smallest: number | null;
  readonly largest: number | null;
  /** Share of its measured seconds in target, 0..1; null without a target there. */
  readonly inShare: number | null;
};

/** The series of a plot in steps: the class's blocks, whole minutes, or ten seconds each, within `range`. */
export function tableRows(table: {
  readonly plot: MetricPlot;
  readonly step: TableStep;
  readonly blocks: readonly NamedSpan[];
  readonly range: TimeRange;
}): readonly TableRow[] {
  const { plot, range } = table;
  const spans = table.step === "blocks" ? table.blocks : stepsOf(range, table.step === "minutes" ? 60 : 10);
  return spans
    .filter((span) => span.endSec > range.startSec && span.startSec < range.endSec)
    .map((span) => rowOf(plot, span));
}

function stepsOf(range: TimeRange, lengthSec: number): readonly NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let at = Math.floor(range.startSec / lengthSec) * lengthSec; at < range.endSec; at += lengthSec) {
    spans.push({
      startSec: Math.max(at, range.startSec),
      endSec: Math.min(at + lengthSec, range.endSec),
      label: null,
    });
  }
  return spans;
}

function rowOf(plot: MetricPlot, span: NamedSpan): TableRow {
  const mean = meanOver(plot.isTime);
  let moving = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  let judged = 0;
  let inTarget = 0;
  for (let sec = Math.ceil(span.startSec); sec < span.endSec; sec += 1) {
    const value = plot.values[sec - plot.startSec];
    if (value === undefined || Number.isNaN(value)) continue;
    mean.add(value);
    if (Number.isFinite(value)) {
      moving += 1;
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
    const side = plot.sides[sec - plot.startSec] ?? null;
    if (side !== null) judged += 1;
    if (side === "in") inTarget += 1;
  }
  return {
    ...span,
    average: moving === 0 ? null : mean.value(),
    smallest: moving === 0 ? null : smallest,
    largest: moving === 0 ? null : largest,
    inShare: judged === 0 ? null : inTarget / judged,
  };
}

/** Of paces the harmonic mean, that of the distance covered: whoever stands covers none, and the time counts. */
function meanOver(isPace: boolean): { readonly add: (value: number) => void; readonly value: () => number } {
  let sum = 0;
  let count = 0;
  return {
    add: (value) => {
      sum += isPace ? 1 / value : value;
      count += 1;
    },
    value: () => (isPace ? count / sum : sum / count),
  };
}

/** The table as tab-separated text, as spreadsheets take it from the clipboard. */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => cells.join("\t")).join("\n");
}
