import type { Metric, MetricSeries, PerformanceGraph } from "@/lib/domain/performance";

/** Holes up to this many missing seconds hold the last value; longer ones are pauses. */
const LONGEST_HOLD_SEC = 5;
// A damaged answer must not make us allocate gigabytes: nothing is longer than two days.
const LONGEST_AXIS_SEC = 172_800;
/** No heart beats faster; a load is exponential in it. */
const FASTEST_BPM = 300;

/** One workout's series, one value for every second from `startSec` on; index i is second `startSec + i`. NaN = not known. */
export type RideAxis = {
  readonly startSec: number;
  readonly lengthSec: number;
  /**
   * Units as in `MetricSeries`. Machine metrics are NaN on the floor, everything is NaN in pauses, a heart rate that is none (0) is NaN.
   * `speed` is there where only a pace came and the other way round; standing is speed 0 and pace NaN.
   */
  readonly series: Readonly<Partial<Record<Metric, Float64Array>>>;
  /** 1 = nothing was recorded for longer than a hold. */
  readonly isPause: Uint8Array;
  /** 1 = a floor segment: a pause for the machine's metrics. */
  readonly isFloor: Uint8Array;
  /** The value at second `t` of the pedaling clock; null when it is not known. */
  readonly valueAt: (metric: Metric, t: number) => number | null;
};

const OFF_MACHINE: ReadonlySet<Metric> = new Set(["heartRate", "altitude"]);
const IS_PACE: ReadonlySet<Metric> = new Set(["pace", "splitPace"]);

/** Puts a recorded graph on a 1 Hz axis; an empty graph gives an empty axis. */
export function rideAxis(graph: PerformanceGraph): RideAxis {
  const recorded = recordedSeconds(graph.seconds);
  const startSec = recorded[0]?.t ?? 0;
  const lengthSec = recorded.length === 0 ? 0 : (recorded.at(-1)?.t ?? 0) - startSec + 1;
  const isPause = pausesOf(recorded, startSec, lengthSec);
  const isFloor = floorOf(graph, startSec, lengthSec);
  const series: Partial<Record<Metric, Float64Array>> = {};
  for (const one of graph.series) series[one.metric] = filled(one, recorded, { startSec, isPause });
  deriveSpeedAndPace(series, isPause);
  for (const [metric, values] of Object.entries(series) as [Metric, Float64Array][]) {
    if (!OFF_MACHINE.has(metric))
      for (let i = 0; i < lengthSec; i++) if (isFloor[i] === 1) values[i] = Number.NaN;
  }
  return {
    startSec,
    lengthSec,
    series,
    isPause,
    isFloor,
    valueAt: (metric, t) => {
      const value = series[metric]?.[Math.floor(t) - startSec];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  };
}

type Recorded = { readonly t: number; readonly index: number };

function recordedSeconds(seconds: readonly number[]): readonly Recorded[] {
  const first = seconds.find((t) => Number.isFinite(t)) ?? 0;
  return seconds
    .map((t, index) => ({ t: Math.floor(t), index }))
    .filter(({ t }) => Number.isFinite(t) && Math.abs(t - first) < LONGEST_AXIS_SEC)
    .sort((a, b) => a.t - b.t || a.index - b.index);
}

function pausesOf(recorded: readonly Recorded[], startSec: number, lengthSec: number): Uint8Array {
  const isPause = new Uint8Array(lengthSec);
  for (let i = 1; i < recorded.length; i++) {
    const from = (recorded[i - 1] as Recorded).t;
    const to = (recorded[i] as Recorded).t;
    if (to - from - 1 > LONGEST_HOLD_SEC) isPause.fill(1, from + 1 - startSec, to - startSec);
  }
  return isPause;
}

function floorOf(graph: PerformanceGraph, startSec: number, lengthSec: number): Uint8Array {
  const isFloor = new Uint8Array(lengthSec);
  for (const segment of graph.segments) {
    if (!segment.isFloor) continue;
    const from = Math.max(0, segment.startSec - startSec);
    const to = Math.max(0, segment.startSec + segment.lengthSec - startSec);
    isFloor.fill(1, Math.min(from, lengthSec), Math.min(to, lengthSec));
  }
  return isFloor;
}

function filled(
  one: MetricSeries,
  recorded: readonly Recorded[],
  axis: { readonly startSec: number; readonly isPause: Uint8Array },
): Float64Array {
  const values = new Float64Array(axis.isPause.length).fill(Number.NaN);
  let heldUntil = 0;
  let held = Number.NaN;
  for (const { t, index } of recorded) {
    const i = t - axis.startSec;
    // Seconds that the axis lacks between two recorded ones: at most a hold long, else they are a pause.
    for (let hole = heldUntil; hole < i; hole++) if (axis.isPause[hole] === 0) values[hole] = held;
    const raw = one.values[index];
    held =
      raw === null ||
      raw === undefined ||
      !Number.isFinite(raw) ||
      (one.metric === "heartRate" && (raw <= 0 || raw > FASTEST_BPM))
        ? Number.NaN
        : raw;
    values[i] = held;
    heldUntil = i + 1;
  }
  return values;
}

/** Pace has no value for standing; speed has, and it averages and draws rightly: so each is made from the other where it is missing. */
function deriveSpeedAndPace(series: Partial<Record<Metric, Float64Array>>, isPause: Uint8Array): void {
  const pace = series.pace ?? series.splitPace;
  if (series.speed === undefined && pace !== undefined) {
    series.speed = pace.map((value, i) => (isPause[i] === 1 ? Number.NaN : value > 0 ? 1 / value : 0));
  }
  for (const metric of IS_PACE) {
    const values = series[metric];
    if (values !== undefined) series[metric] = values.map((value) => (value > 0 ? value : Number.NaN));
  }
  if (series.pace === undefined && series.speed !== undefined) {
    series.pace = series.speed.map((value) => (value > 0 ? 1 / value : Number.NaN));
  }
}

/** The known values of a metric between two seconds (`fromSec <= t < toSec`; all of them when left out), in order, without gaps. */
export function knownValues(
  axis: RideAxis,
  metric: Metric,
  range: { readonly fromSec: number; readonly toSec: number } | null = null,
): Float64Array {
  const values = axis.series[metric];
  if (values === undefined) return new Float64Array(0);
  const from = range === null ? 0 : Math.max(0, range.fromSec - axis.startSec);
  const to = range === null ? axis.lengthSec : Math.max(from, range.toSec - axis.startSec);
  // By hand: this runs over every series of a ride many times, and a callback a second costs five times as much.
  const cut = values.subarray(from, to);
  const known = new Float64Array(cut.length);
  let count = 0;
  for (let i = 0; i < cut.length; i++) {
    const value = cut[i] as number;
    if (!Number.isNaN(value)) known[count++] = value;
  }
  return known.subarray(0, count);
}

/** Seconds without pauses; where a machine measured (`hasMachine`), without floor segments too. */
export function activeSeconds(axis: RideAxis, hasMachine: boolean): number {
  let count = 0;
  for (let i = 0; i < axis.lengthSec; i++) {
    if (axis.isPause[i] === 0 && !(hasMachine && axis.isFloor[i] === 1)) count++;
  }
  return count;
}

/** Whether a machine measured anything: its floor segments are then pauses. */
export function hasMachine(axis: RideAxis): boolean {
  return (Object.keys(axis.series) as Metric[]).some((metric) => !OFF_MACHINE.has(metric));
}
