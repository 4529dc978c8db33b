import type { Json, JsonObject } from "../json.ts";
import { heartRateZoneBounds, heartRateZoneSeconds } from "./drawWorkout.ts";
import type { Series } from "./series.ts";
import { rounded, type ShownUnits } from "./units.ts";

/** The mean of `every_n` = 5 answers lies so much above the true one (PELOTON §3.4). */
const OUTPUT_BIAS = 1.08;
const SPEED_BIAS = 1.04;

/** `metrics[]` of the performance graph at the seconds of `axis`. */
export function graphMetrics(
  series: Series,
  axis: readonly number[],
  everyN: number,
  units: ShownUnits,
  isRow: boolean,
): JsonObject[] {
  const at = <T>(values: readonly T[]): T[] =>
    axis.map((second) => values[Math.min(values.length - 1, Math.max(0, second - 1))] as T);
  const isBiased = everyN > 1;
  const metrics: JsonObject[] = [];

  if (series.outputWatts !== undefined) {
    const shown = at(series.outputWatts).map((watts) => (isBiased ? Math.round(watts * OUTPUT_BIAS) : watts));
    // The maximum is the device's own, now and then above every value of the series.
    const max = Math.max(...series.outputWatts) + (series.lengthSec % 3) * 3;
    metrics.push(
      metric("output", isRow ? "Stroke Output" : "Output", "watts", shown, max, mean(series.outputWatts)),
    );
  }
  if (series.cadenceRpm !== undefined) {
    metrics.push(whole("cadence", "Cadence", "rpm", at(series.cadenceRpm), series.cadenceRpm));
  }
  if (series.resistancePct !== undefined) {
    metrics.push(whole("resistance", "Resistance", "%", at(series.resistancePct), series.resistancePct));
  }
  if (series.speedMph !== undefined) {
    const speed = series.speedMph.map((mph) => rounded(mph * units.speed.perMph, 1));
    const shown = at(speed).map((value) => (isBiased ? rounded(value * SPEED_BIAS, 1) : value));
    const entry = metric(
      "speed",
      "Speed",
      units.speed.unit,
      shown,
      Math.max(...speed),
      rounded(meanOf(speed), 1),
    );
    if (series.cadenceRpm !== undefined) metrics.push(entry);
    else metrics.push(paceMetric(series.speedMph, at, units, entry));
  }
  if (series.inclinePct !== undefined) {
    const { inclinePct } = series;
    metrics.push(
      metric(
        "incline",
        "Incline",
        "%",
        at(inclinePct),
        Math.max(...inclinePct),
        rounded(meanOf(inclinePct), 1),
      ),
    );
  }
  if (series.strokeRateSpm !== undefined) {
    metrics.push(whole("stroke_rate", "Stroke Rate", "spm", at(series.strokeRateSpm), series.strokeRateSpm));
  }
  if (series.splitPaceMin !== undefined) {
    const moving = series.splitPaceMin.filter((split) => split !== null);
    const average = (series.lengthSec / 60 / series.distanceM) * 500;
    metrics.push(
      metric(
        "split_pace",
        "Pace",
        "min/500m",
        at(series.splitPaceMin),
        Math.min(...moving),
        rounded(average, 2),
      ),
    );
  }
  if (series.altitudeFt !== undefined) {
    const shown = at(series.altitudeFt).map((feet) => rounded(feet * units.height.perFt, 1));
    metrics.push(metric("altitude", "Altitude", units.height.unit, shown, null, null));
  }
  if (series.heartRateBpm !== undefined) metrics.push(heartRateMetric(series.heartRateBpm, at, isRow));
  return metrics;
}

function paceMetric(
  speedMph: readonly number[],
  at: <T>(values: readonly T[]) => T[],
  units: ShownUnits,
  speedEntry: JsonObject,
): JsonObject {
  const paceOf = (mph: number): number | null =>
    mph === 0 ? null : rounded((60 / mph) * units.pace.perMinMile, 2);
  const fastest = paceOf(Math.max(...speedMph));
  const average = paceOf(meanOf(speedMph));
  return {
    ...metric("pace", "Pace", units.pace.unit, at(speedMph.map(paceOf)), fastest, average),
    alternatives: [speedEntry],
  };
}

function heartRateMetric(
  values: readonly number[],
  at: <T>(values: readonly T[]) => T[],
  isRow: boolean,
): JsonObject {
  const seconds = heartRateZoneSeconds(values);
  const missing = values.filter((bpm) => bpm === 0).length;
  // Peloton's average sometimes counts the dropouts' zeros.
  const counted = values.length % 2 === 0 ? values : values.filter((bpm) => bpm > 0);
  return {
    ...metric("heart_rate", "Heart Rate", "bpm", at(values), Math.max(...values), mean(counted)),
    zones: heartRateZoneBounds().map(([low, high], zone) => ({
      display_name: `Zone ${zone + 1}`,
      slug: `zone${zone + 1}`,
      range: zone === 0 ? `<${high + 1} bpm` : zone === 4 ? `>=${low} bpm` : `${low}-${high} bpm`,
      duration: seconds[zone] ?? 0,
      max_value: high,
      min_value: low,
    })),
    // On a row it has been seen below zero.
    missing_data_duration: isRow ? missing - 53 : missing,
  };
}

function whole(
  slug: string,
  name: string,
  unit: string,
  shown: readonly number[],
  all: readonly number[],
): JsonObject {
  return metric(slug, name, unit, shown, Math.max(...all), mean(all));
}

function metric(
  slug: string,
  name: string,
  unit: string,
  values: readonly Json[],
  max: number | null,
  average: number | null,
): JsonObject {
  return { display_name: name, display_unit: unit, max_value: max, average_value: average, values, slug };
}

/** Rounded mean. */
export function mean(values: readonly number[]): number {
  return Math.round(meanOf(values));
}

/** Mean, 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
