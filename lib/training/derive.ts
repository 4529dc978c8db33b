import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import { NO_GRAPH } from "@/lib/domain/performance";
import type { HeartRateZone, Metric, PerformanceGraph } from "@/lib/domain/performance";
import type { DerivedFigures, MetricFigures, WorkoutEfforts, WorkoutFacts } from "@/lib/domain/workout";
import { type RideAxis, activeSeconds, hasMachine, knownValues, rideAxis } from "./axis";
import type { HeartRateSettings } from "./heartRate";
import { answerMaxOf, coversLoad, heartRateLoadOf } from "./heartRateLoad";
import { maxOf, meanOf } from "./mean";
import { normalizedPower, ridingPower } from "./power";
import { curveAt, powerCurve } from "./powerCurve";
import { sparkline } from "./sparkline";
import { targetReport } from "./targetReport";
import { targetMetricsOf } from "./targets";

/** Raise it whenever a derived number changes its meaning: the stale rows are then made again from the archive. */
export const DERIVED_VERSION = 3;

const TWENTY_MINUTES_SEC = 1200;

/** What is stored of one workout's series. */
export type Derivation = {
  readonly derived: DerivedFigures;
  readonly efforts: Omit<WorkoutEfforts, "key">;
};

/**
 * The figures and efforts of one workout. `graph` null = it has none (nothing was measured); `ftpWatts` is the FTP at the
 * workout's date, used for power zone targets only; null = not known. `heartRate` gives the rider's settings
 * of the workout's day, by the zones of its answer.
 */
export function deriveFigures(workout: {
  readonly facts: Pick<WorkoutFacts, "discipline">;
  readonly graph: PerformanceGraph | null;
  readonly ftpWatts: number | null;
  readonly heartRate: (zones: readonly HeartRateZone[]) => HeartRateSettings | null;
}): Derivation {
  const { discipline } = workout.facts;
  const graph = workout.graph ?? NO_GRAPH;
  const axis = rideAxis(graph);
  const isCyclingPower = hasCyclingPower(discipline);
  const report = targetReport(axis, graph, { ftpWatts: workout.ftpWatts, discipline });
  const targetMetrics = targetMetricsOf(graph.targets, discipline);
  const curve = isCyclingPower ? powerCurve(axis) : [];
  const isRow = discipline === "rowing" || discipline === "rowBootcamp";
  const activeSec = activeSeconds(axis, hasMachine(axis));
  const bpmSeconds = bpmSecondsOf(axis);
  // A bootcamp's active seconds leave the floor out; its heart rate does not.
  const wholeSec = isBootcamp(discipline) ? axis.lengthSec : activeSec;
  return {
    derived: {
      version: DERIVED_VERSION,
      activeSec,
      normalizedPowerW: isCyclingPower ? kept(normalizedPower(ridingPower(axis))) : null,
      best20MinW: kept(curveAt(curve, TWENTY_MINUTES_SEC)),
      averages: figuresOf(axis, (values) => kept(meanOf(values)), isRow),
      maxima: figuresOf(axis, (values) => kept(maxOf(values)), isRow),
      spark: sparkline(mainSeries(axis)),
      targetMetrics,
      adherence:
        report.adherence === null
          ? null
          : {
              metric: report.adherence.metric,
              inShare: kept(report.adherence.strictIn) ?? 0,
              aboveShare: kept(report.adherence.strictAbove) ?? 0,
              belowShare: kept(report.adherence.strictBelow) ?? 0,
              heldBlocks: report.adherence.heldBlocks,
              blocks: report.adherence.blocks,
            },
      // Wherever zones were asked for, judged or not: or it would look stale for ever to whoever compares it.
      ftpWattsUsed: isCyclingPower && targetMetrics.includes("output") ? workout.ftpWatts : null,
      heartRateLoad: coversLoad(bpmSeconds, wholeSec)
        ? heartRateLoadOf({
            bpmSeconds,
            answerMaxBpm: answerMaxOf(graph.heartRateZones),
            settings: workout.heartRate(graph.heartRateZones),
          })
        : null,
    },
    efforts: {
      version: DERIVED_VERSION,
      powerCurveW: curve.map((watts) => Math.round(watts)),
      wattSeconds: isCyclingPower ? wattSecondsOf(axis, graph) : [],
      bpmSeconds,
    },
  };
}

/** A summary is small and there are thousands: seven digits are far below anything shown. */
function kept(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(7));
}

/** One figure for each metric over a stretch of an axis. A row's output is per stroke: its mean over seconds is not power, so it has none. */
export function figuresOf(
  axis: RideAxis,
  figure: (values: Float64Array) => number | null,
  isRow: boolean,
  range: { readonly fromSec: number; readonly toSec: number } | null = null,
): MetricFigures {
  const of = (metric: Metric): number | null => figure(knownValues(axis, metric, range));
  return {
    outputW: isRow ? null : of("output"),
    cadenceRpm: of("cadence"),
    resistancePct: of("resistance"),
    speedMps: of("speed"),
    inclinePct: of("incline"),
    heartRateBpm: of("heartRate"),
    strokeRateSpm: of("strokeRate"),
  };
}

function mainSeries(axis: RideAxis): Float64Array {
  return axis.series.output ?? axis.series.speed ?? axis.series.heartRate ?? new Float64Array(0);
}

function wattSecondsOf(axis: RideAxis, graph: PerformanceGraph): WorkoutEfforts["wattSeconds"] {
  const zones = new Uint8Array(axis.lengthSec);
  for (const span of graph.targets.spans) {
    if (span.metric !== "powerZone") continue;
    const from = Math.max(0, span.startSec - axis.startSec);
    const to = Math.max(0, span.endSec - axis.startSec);
    zones.fill(span.lower, Math.min(from, axis.lengthSec), Math.min(to, axis.lengthSec));
  }
  const counts = new Map<string, [number, number, number]>();
  axis.series.output?.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const watts = Math.round(value);
    const zone = zones[i] as number;
    const entry = counts.get(`${zone} ${watts}`);
    if (entry === undefined) counts.set(`${zone} ${watts}`, [zone, watts, 1]);
    else entry[2]++;
  });
  return [...counts.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function bpmSecondsOf(axis: RideAxis): WorkoutEfforts["bpmSeconds"] {
  const counts = new Map<number, number>();
  for (const bpm of knownValues(axis, "heartRate")) {
    counts.set(Math.round(bpm), (counts.get(Math.round(bpm)) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
