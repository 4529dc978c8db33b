import type { BandMetric } from "@/lib/domain/target";
import { type RideAxis, knownValues } from "./axis";
import { isFasterLower } from "./bandPosition";

/**
 * What is held against a target at second `t`, in the unit of the metric; null = not measured. Whoever stands has a
 * speed and no pace: their pace is infinite, below every target, as their speed is on a Tread.
 */
export function bandValueAt(axis: RideAxis, metric: BandMetric, t: number): number | null {
  const value = axis.valueAt(metric, t);
  if (value !== null || !isFasterLower(metric)) return value;
  const speed = axis.valueAt("speed", t);
  return speed === null ? null : speed > 0 ? 1 / speed : Number.POSITIVE_INFINITY;
}

/** The same over the seconds `fromSec <= t < toSec`, in order, without those that were not measured. */
export function bandValues(
  axis: RideAxis,
  metric: BandMetric,
  range: { readonly fromSec: number; readonly toSec: number },
): Float64Array {
  if (!isFasterLower(metric)) return knownValues(axis, metric, range);
  const values: number[] = [];
  for (let t = range.fromSec; t < range.toSec; t++) {
    const value = bandValueAt(axis, metric, t);
    if (value !== null) values.push(value);
  }
  return Float64Array.from(values);
}
