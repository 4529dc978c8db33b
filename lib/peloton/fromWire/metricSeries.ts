import type { Metric, MetricSeries } from "@/lib/domain/performance";
import type { WireMetric } from "../wire/wirePerformanceGraph";
import type { Notes } from "./notes";
import type { Quantity } from "./units";
import { siFactor } from "./units";

const METRIC_BY_SLUG: Readonly<Record<string, { readonly metric: Metric; readonly quantity: Quantity }>> = {
  output: { metric: "output", quantity: "power" },
  stroke_output: { metric: "output", quantity: "power" },
  cadence: { metric: "cadence", quantity: "rate" },
  resistance: { metric: "resistance", quantity: "percent" },
  speed: { metric: "speed", quantity: "speed" },
  pace: { metric: "pace", quantity: "pace" },
  incline: { metric: "incline", quantity: "percent" },
  heart_rate: { metric: "heartRate", quantity: "heartRate" },
  altitude: { metric: "altitude", quantity: "distance" },
  stroke_rate: { metric: "strokeRate", quantity: "rate" },
  split_pace: { metric: "splitPace", quantity: "pace" },
};

/** Longest workout whose seconds are believed; a wrong second must not make an axis of millions. */
const MOST_SECONDS = 48 * 3600;

/** The metric of a slug, null for one that is not known. */
export function metricNamed(slug: string): Metric | null {
  return Object.hasOwn(METRIC_BY_SLUG, slug) ? (METRIC_BY_SLUG[slug]?.metric ?? null) : null;
}

/** A metric with its place in the domain; null when its slug or unit is not known (noted). */
export function metricOf(
  slug: string | null,
  unit: string | null,
  notes: Notes,
): { readonly metric: Metric; readonly factor: number } | null {
  const known = slug !== null && Object.hasOwn(METRIC_BY_SLUG, slug) ? METRIC_BY_SLUG[slug] : undefined;
  if (known === undefined) {
    notes.add("metric", slug);
    return null;
  }
  const factor = siFactor(known.quantity, unit);
  if (factor === null) {
    notes.add(`unit of ${known.metric}`, unit);
    return null;
  }
  return { metric: known.metric, factor };
}

/**
 * The time axis: whole rising seconds, and at which position of the answer each was.
 * An entry that is no time or does not rise is left out, with its values.
 */
export function timeAxis(raw: readonly (number | null)[]): {
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
} {
  const seconds: number[] = [];
  const positions: number[] = [];
  let last = -1;
  for (const [position, value] of raw.entries()) {
    if (value === null) continue;
    const second = Math.round(value);
    if (second <= last || second > MOST_SECONDS) continue;
    seconds.push(second);
    positions.push(position);
    last = second;
  }
  return { seconds, positions };
}

/**
 * Every series of the graph by metric, in SI-like units, parallel to the axis; the Tread's speed is taken out
 * of pace's alternatives (PELOTON §3.4). Series without a single value are left out.
 */
export function metricSeries(
  metrics: readonly WireMetric[],
  positions: readonly number[],
  notes: Notes,
): MetricSeries[] {
  const all: MetricSeries[] = [];
  const flat = metrics.flatMap((metric) => [metric, ...metric.alternatives]);
  for (const wire of flat) {
    const known = metricOf(wire.slug, wire.display_unit, notes);
    if (known === null || all.some((one) => one.metric === known.metric)) continue;
    const isPace = known.metric === "pace" || known.metric === "splitPace";
    const toSi = (value: number | null | undefined): number | null =>
      // Standing still has no pace; 0 would be infinitely fast.
      value === null || value === undefined || (isPace && value <= 0) ? null : value * known.factor;
    all.push({
      metric: known.metric,
      values: positions.map((position) => toSi(wire.values[position])),
      pelotonAverage: toSi(wire.average_value),
      pelotonMax: toSi(wire.max_value),
    });
  }
  return all;
}
