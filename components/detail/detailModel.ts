import type { UnitSystem } from "@/lib/domain/account";
import { METRICS, NO_GRAPH, type PerformanceGraph } from "@/lib/domain/performance";
import type { Adherence, BandMetric, Block, TargetBand } from "@/lib/domain/target";
import type { OpenedWorkout, WorkoutFacts, WorkoutSummary } from "@/lib/domain/workout";
import { adherenceOf } from "@/lib/training/adherence";
import { rideAxis, type RideAxis } from "@/lib/training/axis";
import { blocksOf, outlinesOf } from "@/lib/training/blocks";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";
import { pelotonPctOf } from "@/lib/training/headlineMetric";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import type { WorkoutLoad } from "@/lib/training/load";
import { rangeFigures, type RangeFigures } from "@/lib/training/rangeFigures";
import { targetReport } from "@/lib/training/targetReport";
import { targetMetricsOf, type TargetRider } from "@/lib/training/targets";

import { cutOf } from "../chart/cutOf";
import type { TimeRange } from "../chart/timeRange";

/** What was asked for in one metric and how it went. */
export type TargetedMetric = {
  readonly metric: BandMetric;
  /** Neighbors with the same bounds joined: one a block, in order of time. */
  readonly outlines: readonly TargetBand[];
  readonly blocks: readonly Block[];
  /** Null = not measured. */
  readonly adherence: Adherence | null;
};

/** One opened workout with everything that does not depend on the selected range, made once. */
export type DetailModel = {
  readonly summary: WorkoutSummary;
  readonly facts: WorkoutFacts;
  readonly graph: PerformanceGraph;
  readonly units: UnitSystem;
  readonly ftp: FtpAtDate | null;
  readonly heartRate: HeartRateSettings | null;
  readonly axis: RideAxis;
  readonly load: WorkoutLoad;
  readonly whole: TimeRange;
  /** The figures of the whole series. */
  readonly figures: RangeFigures;
  /** Targeted metrics, the headline one first; empty without targets that can be drawn. */
  readonly targeted: readonly TargetedMetric[];
  /** Power zones were asked for and no FTP is known. */
  readonly needsFtp: boolean;
  /** The class asked for something, whether or not it can be drawn. */
  readonly hasTargets: boolean;
  /** Anything at all was recorded second by second. */
  readonly isMeasured: boolean;
};

/**
 * Puts an opened workout on its axis and its targets beside it. FTP, heart-rate limits and Load are those of the
 * rider's history, so that every page shows the same ones.
 */
export function detailModel(from: {
  readonly summary: WorkoutSummary;
  readonly opened: OpenedWorkout;
  readonly units: UnitSystem;
  readonly ftp: FtpAtDate | null;
  readonly heartRate: HeartRateSettings | null;
  readonly load: WorkoutLoad;
}): DetailModel {
  const { summary, opened, units, ftp, heartRate, load } = from;
  const graph = opened.graph ?? NO_GRAPH;
  const { discipline } = opened.facts;
  const axis = rideAxis(graph);
  const whole = wholeOf(axis, graph, summary);
  return {
    summary,
    facts: opened.facts,
    graph,
    units,
    ftp,
    heartRate,
    axis,
    load,
    whole,
    figures: rangeFigures(axis, cutOf(whole, whole), discipline),
    targeted: targetedOf(axis, graph, { ftpWatts: ftp?.watts ?? null, discipline }),
    needsFtp: ftp === null && graph.targets.spans.some((span) => span.metric === "powerZone"),
    hasTargets: targetMetricsOf(graph.targets, discipline).length > 0,
    isMeasured: METRICS.some((metric) => axis.series[metric]?.some((value) => !Number.isNaN(value))),
  };
}

/** The shared report is the headline's; every other metric that was asked for follows it. */
function targetedOf(axis: RideAxis, graph: PerformanceGraph, rider: TargetRider): readonly TargetedMetric[] {
  const { bands, metric: headline, blocks, adherence } = targetReport(axis, graph, rider);
  if (headline === null) return [];
  const others = [...new Set(bands.map((band) => band.metric))].filter((metric) => metric !== headline);
  return [
    { metric: headline, outlines: outlinesOf(bands, headline), blocks, adherence },
    ...others.map((metric) => targetedMetric(axis, graph, bands, metric)),
  ];
}

function targetedMetric(
  axis: RideAxis,
  graph: PerformanceGraph,
  bands: readonly TargetBand[],
  metric: BandMetric,
): TargetedMetric {
  const blocks = blocksOf(axis, bands, metric);
  const pelotonPct = pelotonPctOf(metric, graph.targets.pelotonInRangePct);
  return {
    metric,
    outlines: outlinesOf(bands, metric),
    blocks,
    adherence: adherenceOf({ axis, bands, blocks, metric, pelotonPct }),
  };
}

/** A series that stops this soon before its class does was ridden to the end. */
const ENDED_WITH_CLASS_SEC = 30;

/** From 0 to the last measured second, or to the class's end where that is the same but for a few seconds. */
function wholeOf(axis: RideAxis, graph: PerformanceGraph, summary: WorkoutSummary): TimeRange {
  const measuredEnd = axis.lengthSec === 0 ? 0 : axis.startSec + axis.lengthSec - 1;
  const planEnd = Math.max(0, ...graph.segments.map((segment) => segment.startSec + segment.lengthSec));
  const lengthSec = summary.lengthSec ?? 0;
  const classEnd = [planEnd, lengthSec]
    .filter((end) => end >= measuredEnd && end <= measuredEnd + ENDED_WITH_CLASS_SEC)
    .sort((one, other) => one - other)[0];
  const endSec = measuredEnd > 0 ? (classEnd ?? measuredEnd) : planEnd > 0 ? planEnd : lengthSec;
  return { startSec: Math.min(0, axis.startSec), endSec: Math.round(endSec) };
}
