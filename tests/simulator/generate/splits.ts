import type { JsonObject } from "../json.ts";
import type { ClassPlan } from "./classPlan.ts";
import { METERS_A_MILE, type Series } from "./series.ts";
import { climbedFeet } from "./summaries.ts";
import { rounded, type ShownUnits } from "./units.ts";

/** `splits_data`: one entry a mile or kilometre of a run or walk, the last one partial; {} for others (PELOTON §3.5). */
export function splitsData(plan: ClassPlan, series: Series, units: ShownUnits): JsonObject {
  const isOnFoot = ["running", "walking"].includes(plan.fitnessDiscipline);
  if (!isOnFoot) return {};
  const head = {
    distance_marker_display_unit: units.distance.unit,
    elevation_change_display_unit: units.height.unit,
  };
  const { speedMph } = series;
  if (speedMph === undefined) return { ...head, splits: [] };
  const splits: {
    seconds: number;
    distance_marker: number;
    elevation_change: number | null;
    order: number;
  }[] = [];
  let meters = 0;
  let from = 0;
  const close = (to: number, marker: number): void => {
    const feet = climbedFeet(series, from, to);
    splits.push({
      seconds: to - from,
      distance_marker: marker,
      elevation_change: feet === null ? null : Math.round(feet * units.height.perFt),
      order: splits.length + 1,
    });
    from = to;
  };
  for (const [at, mph] of speedMph.entries()) {
    meters += (mph * METERS_A_MILE) / 3600;
    if (meters >= units.distance.meters * (splits.length + 1)) close(at + 1, splits.length + 1);
  }
  const left = meters / units.distance.meters - splits.length;
  const whole = splits.length;
  if (left > 0.01) close(speedMph.length, rounded(left, 2));
  const best = Math.min(...splits.slice(0, Math.max(1, whole)).map(({ seconds }) => seconds));
  return {
    ...head,
    splits: splits.map((split) => Object.assign(split, { is_best: split.seconds === best })),
  };
}

/** `splits_metrics` of a row: every 500 m, the last one partial. */
export function rowSplitsMetrics(series: Series): JsonObject {
  const rows: JsonObject[] = [];
  const { splitPaceMin = [], strokeRateSpm = [], outputWatts = [] } = series;
  let meters = 0;
  let from = 0;
  const close = (to: number, marker: number, length: number): void => {
    const minutes = (to - from) / 60;
    const mean = (values: readonly number[]): number =>
      Math.round(values.slice(from, to).reduce((sum, value) => sum + value, 0) / Math.max(1, to - from));
    rows.push({
      is_best: rows.length === 0,
      has_floor_segment: splitPaceMin.slice(from, to).includes(null),
      data: [
        { slug: "meter", value: marker, unit: "m" },
        { slug: "total_time", value: rounded(to / 60, 2), unit: "min" },
        { slug: "pace", value: rounded((minutes / length) * 500, 2), unit: "min/500m" },
        { slug: "spm", value: mean(strokeRateSpm), unit: null },
        { slug: "avg_output", value: mean(outputWatts), unit: "w" },
        { slug: "form_score", value: 90, unit: "%" },
      ],
    });
    from = to;
  };
  for (const [at, split] of splitPaceMin.entries()) {
    meters += split === null ? 0 : 500 / (split * 60);
    if (meters >= 500 * (rows.length + 1)) close(at + 1, 500 * (rows.length + 1), 500);
  }
  const left = meters - 500 * rows.length;
  if (left > 5) close(splitPaceMin.length, left, left);
  return {
    header: [
      { slug: "meter", display_name: "Meters" },
      { slug: "total_time", display_name: "Total Time" },
      { slug: "pace", display_name: "min/500m" },
      { slug: "spm", display_name: "spm" },
      { slug: "avg_output", display_name: "Avg Output" },
      { slug: "form_score", display_name: "Form Rating" },
    ],
    metrics: rows,
  };
}
