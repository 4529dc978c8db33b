import type { UnitSystem } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { isStanding, numberText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { Metric } from "@/lib/domain/performance";
import type { BandMetric, ClassTargets } from "@/lib/domain/target";
import { attemptMetricOf, isMeasured, smoothedSeries, type AttemptMetric } from "@/lib/training/attemptsLine";
import { knownValues } from "@/lib/training/axis";
import { outlinesOf } from "@/lib/training/blocks";
import { meanOf } from "@/lib/training/mean";
import { targetBands } from "@/lib/training/targets";
import { workoutDay } from "@/lib/training/workoutTime";

import { metricDisplay, type MetricDisplay } from "../chart/metricDisplay";
import type { MetricPlot } from "../chart/metricPlot";
import { plotScale } from "../chart/plotScale";
import type { OpenedAttempt } from "./openedAttempt";
import { planBand } from "./planBand";

/** Each second is drawn as the mean of so many around it: several raw lines could not be told apart. */
export const SMOOTH_SEC = 15;

/** One attempt as it is drawn, in the unit of the plot. */
export type AttemptLine = {
  readonly key: BlindKey;
  readonly day: string;
  readonly isBest: boolean;
  readonly startSec: number;
  readonly values: Float64Array;
  readonly average: string | null;
};

/** All attempts over each other: the plot is the latest one's, with what the class asked for behind it. */
export type AttemptsPlot = {
  readonly plot: MetricPlot;
  /** Newest first. */
  readonly lines: readonly AttemptLine[];
  readonly sentence: string;
  readonly endSec: number;
};

type Asked = {
  /** Newest first. */
  readonly opened: readonly OpenedAttempt[];
  readonly targets: ClassTargets;
  readonly units: UnitSystem;
  /** As percent of the FTP of each attempt's own date; attempts without one are left out. */
  readonly isFtpShare: boolean;
};

/** The overlay of a class's attempts; null where none measured anything. */
export function attemptsPlot({ opened, targets, units, isFtpShare }: Asked): AttemptsPlot | null {
  const discipline = opened[0]?.attempt.summary.discipline;
  if (discipline === undefined) return null;
  const metric = attemptMetricOf(
    discipline,
    opened.map(({ axis }) => axis),
  );
  if (metric === null) return null;
  const shown = opened.filter(
    ({ axis, attempt }) => isMeasured(axis, metric) && (!isFtpShare || attempt.ftpWatts !== null),
  );
  const latest = shown[0];
  if (latest === undefined) return null;
  const drawn = drawnMetric(metric, discipline === "rowing" || discipline === "rowBootcamp");
  const display = isFtpShare ? FTP_SHARE : metricDisplay(drawn, units);
  const lines = shown.map((one) => lineOf(one, { metric, display, isFtpShare }));
  const ftpWatts = latest.attempt.ftpWatts;
  const asked = askedMetricOf(drawn);
  const outlines = asked === null ? [] : outlinesOf(targetBands(targets, { ftpWatts, discipline }), asked);
  const factor = isFtpShare ? 100 / (ftpWatts ?? Number.NaN) : 1;
  const bands = outlines.map((band) => planBand(band, { drawn, convert: display.convert, factor, units }));
  const values = Float64Array.from(lines.flatMap((line) => [...line.values]));
  const scale = plotScale({
    metric: drawn,
    values,
    bands,
    isPace: display.isPace,
    lines: 6,
  });
  return {
    plot: {
      metric: drawn,
      name: display.name,
      unit: display.unit,
      startSec: lines[0]?.startSec ?? 0,
      values: lines[0]?.values ?? new Float64Array(0),
      bands,
      sides: [],
      zones: [],
      scale,
      isReversed: display.isPace,
      isTime: display.isPace,
      format: display.format,
      formatTick: display.isPace
        ? display.format
        : (value) => numberText(value, Number.isInteger(scale.step) ? 0 : 1),
    },
    lines,
    sentence: `${display.name} of ${lines.length === 1 ? "one attempt" : `${lines.length} attempts`}: ${lines
      .map(({ day, average }) => `${day} average ${average ?? "not known"} ${display.unit}`)
      .join("; ")}`,
    endSec: Math.max(...lines.map((line) => line.startSec + line.values.length - 1)),
  };
}

const FTP_SHARE: MetricDisplay = {
  name: "Output",
  unit: "% of FTP",
  convert: (value) => value,
  format: (value) => numberText(value),
  isPace: false,
};

function drawnMetric(metric: AttemptMetric, isRow: boolean): Metric {
  if (metric !== "speed") return metric;
  return isRow ? "splitPace" : "pace";
}

/** The metric whose targets lie behind what is drawn; null = a class asks for none of it. */
function askedMetricOf(drawn: Metric): BandMetric | null {
  if (drawn === "pace") return "speed";
  return drawn === "output" || drawn === "splitPace" ? drawn : null;
}

function lineOf(
  { attempt, axis }: OpenedAttempt,
  by: { readonly metric: AttemptMetric; readonly display: MetricDisplay; readonly isFtpShare: boolean },
): AttemptLine {
  const { metric, display, isFtpShare } = by;
  const read = (value: number) => {
    if (isFtpShare) return (100 * value) / (attempt.ftpWatts ?? Number.NaN);
    if (!display.isPace) return display.convert(value);
    // The mean of speeds, read as a pace: standing is a gap.
    return value <= 0 || isStanding(1 / value) ? Number.NaN : display.convert(1 / value);
  };
  const average = meanOf(knownValues(axis, metric));
  const { summary } = attempt;
  return {
    key: summary.key,
    day: dayText(workoutDay(summary)),
    isBest: attempt.isBest,
    startSec: axis.startSec,
    values: smoothedSeries(axis.series[metric] ?? new Float64Array(0), SMOOTH_SEC).map(read),
    average: average === null || Number.isNaN(read(average)) ? null : display.format(read(average)),
  };
}

/** Whether attempts can be laid over each other as percent of FTP: cycling power, and an FTP for one of them. */
export function canShareFtp(opened: readonly OpenedAttempt[]): boolean {
  return opened.some(
    ({ attempt, axis }) =>
      hasCyclingPower(attempt.summary.discipline) && attempt.ftpWatts !== null && isMeasured(axis, "output"),
  );
}
