import type { JsonObject } from "../json.ts";
import { mean, meanOf } from "./metrics.ts";
import type { WorkoutPlan } from "./schedule.ts";
import { type Series, sumOf } from "./series.ts";
import { rounded, type ShownUnits } from "./units.ts";

/** Since 2024 the distance has five decimals instead of two (PELOTON §3.3). */
const FINE_DISTANCE_FROM_SEC = 1_704_067_200;

/** `average_summaries[]` */
export function averageSummaries(series: Series, units: ShownUnits, isRow: boolean): JsonObject[] {
  const list: JsonObject[] = [];
  const add = (slug: string, name: string, unit: string, value: number): void => {
    list.push({ display_name: name, display_unit: unit, value, slug });
  };
  const { outputWatts, cadenceRpm, resistancePct, speedMph, inclinePct, strokeRateSpm } = series;
  if (outputWatts) add("avg_output", isRow ? "Avg Stroke Output" : "Avg Output", "watts", mean(outputWatts));
  if (cadenceRpm) add("avg_cadence", "Avg Cadence", "rpm", mean(cadenceRpm));
  if (resistancePct) add("avg_resistance", "Avg Resistance", "%", mean(resistancePct));
  if (speedMph && !cadenceRpm) {
    const pace = (60 / meanOf(speedMph)) * units.pace.perMinMile;
    add("avg_pace", "Avg Pace", units.pace.unit, rounded(pace, 2));
  }
  if (inclinePct) add("avg_incline", "Avg Incline", "%", rounded(meanOf(inclinePct), 1));
  if (speedMph)
    add("avg_speed", "Avg Speed", units.speed.unit, rounded(meanOf(speedMph) * units.speed.perMph, 1));
  if (strokeRateSpm) {
    add("avg_stroke_rate", "Avg Stroke Rate", "spm", mean(strokeRateSpm));
    add(
      "avg_split_pace",
      "Avg Pace",
      "min/500m",
      rounded((series.lengthSec / 60 / series.distanceM) * 500, 2),
    );
  }
  return list;
}

/** `summaries[]` */
export function summaries(plan: WorkoutPlan, series: Series, units: ShownUnits): JsonObject[] {
  const list: JsonObject[] = [];
  const add = (slug: string, name: string, unit: string | null, value: number): void => {
    list.push({ display_name: name, display_unit: unit, value, slug });
  };
  const { classPlan, createdAtSec } = plan;
  if (series.outputWatts) add("total_output", "Total Output", "kj", Math.round(series.totalWorkJ / 1000));
  if (series.strokeRateSpm) {
    add("distance", "Distance", "m", rounded(series.distanceM, 2));
    add("stroke_count", "Strokes", null, Math.round(sumOf(series.strokeRateSpm) / 60));
  } else if (series.distanceM > 0) {
    const decimals = createdAtSec >= FINE_DISTANCE_FROM_SEC ? 5 : 2;
    add(
      "distance",
      "Distance",
      units.distance.unit,
      rounded(series.distanceM / units.distance.meters, decimals),
    );
  }
  if (classPlan.fixedDistanceKm !== null)
    add("duration", "Duration", "min", rounded(series.lengthSec / 60, 2));
  const climbedFt = climbedFeet(series);
  if (climbedFt !== null)
    add("elevation", "Elevation", units.height.unit, Math.round(climbedFt * units.height.perFt));
  const kcal = calories(plan, series);
  if (kcal > 0) add("calories", "Calories", "kcal", kcal);
  return list;
}

/** Feet climbed, null where nothing tells. */
export function climbedFeet(series: Series, from = 0, to = series.lengthSec): number | null {
  const { inclinePct, speedMph, altitudeFt } = series;
  if (inclinePct !== undefined && speedMph !== undefined) {
    let feet = 0;
    for (let at = from; at < to; at += 1) {
      feet += (((speedMph[at] ?? 0) * 5280) / 3600) * ((inclinePct[at] ?? 0) / 100);
    }
    return feet;
  }
  if (altitudeFt === undefined) return null;
  let feet = 0;
  for (let at = from + 1; at < to; at += 1)
    feet += Math.max(0, (altitudeFt[at] ?? 0) - (altitudeFt[at - 1] ?? 0));
  return feet;
}

function calories(plan: WorkoutPlan, series: Series): number {
  const { classPlan } = plan;
  if (classPlan.fitnessDiscipline === "meditation" || classPlan.key === "gym" || plan.isImport) return 0;
  if (series.outputWatts !== undefined)
    return Math.round((series.totalWorkJ / 1000) * 1.6 + series.lengthSec / 40);
  return Math.round(series.lengthSec / (series.heartRateBpm === undefined ? 9 : 8));
}
