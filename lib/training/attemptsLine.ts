import { type Discipline, hasCyclingPower } from "@/lib/domain/discipline";
import type { Metric } from "@/lib/domain/performance";
import type { RideAxis } from "./axis";

/** What attempts are laid over each other by: output of a bike, speed (read as pace) of legs and oars, else heart rate. */
export type AttemptMetric = Extract<Metric, "output" | "speed" | "heartRate">;

/** The first metric that says how a class was done and that some attempt has; null when none was measured. */
export function attemptMetricOf(discipline: Discipline, axes: readonly RideAxis[]): AttemptMetric | null {
  const order: readonly AttemptMetric[] = hasCyclingPower(discipline)
    ? ["output", "heartRate"]
    : ["speed", "output", "heartRate"];
  return order.find((metric) => axes.some((axis) => isMeasured(axis, metric))) ?? null;
}

/** Whether a metric has any value on an axis. */
export function isMeasured(axis: RideAxis, metric: Metric): boolean {
  return axis.series[metric]?.some((value) => !Number.isNaN(value)) ?? false;
}

/**
 * Each second as the mean of the known values within `windowSec` around it, so that several lines can be told apart; what
 * is not known stays so (NaN). Unit of the series.
 */
export function smoothedSeries(values: Float64Array, windowSec: number): Float64Array {
  const half = Math.floor(windowSec / 2);
  const sums = new Float64Array(values.length + 1);
  const counts = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const isKnown = !Number.isNaN(value);
    sums[i + 1] = (sums[i] as number) + (isKnown ? value : 0);
    counts[i + 1] = (counts[i] as number) + (isKnown ? 1 : 0);
  }
  return values.map((value, i) => {
    if (Number.isNaN(value)) return Number.NaN;
    const from = Math.max(0, i - half);
    const to = Math.min(values.length, i + half + 1);
    const count = (counts[to] as number) - (counts[from] as number);
    return ((sums[to] as number) - (sums[from] as number)) / count;
  });
}
