import type { JsonObject } from "../json.ts";
import { secondsAxis } from "./axis.ts";
import type { ClassPlan } from "./classPlan.ts";
import { heartRateZoneSeconds } from "./drawWorkout.ts";
import { effectiveFtpWatts, type FtpEntry } from "./fitness.ts";
import { graphMetrics } from "./metrics.ts";
import { muscleGroupScore } from "./movements.ts";
import { locationData } from "./outdoorTrack.ts";
import { paceCompliance } from "./paceLevels.ts";
import { caesarMetrics } from "./rowForm.ts";
import type { WorkoutPlan } from "./schedule.ts";
import { segmentList } from "./segments.ts";
import type { Series } from "./series.ts";
import { rowSplitsMetrics, splitsData } from "./splits.ts";
import { averageSummaries, summaries } from "./summaries.ts";
import { targetMetrics, targetPerformance, timeInMetric } from "./targets.ts";
import { rounded, type ShownUnits } from "./units.ts";

/** GET /api/workout/{id}/performance_graph (PELOTON §3). */
export function performanceGraph(options: {
  readonly plan: WorkoutPlan;
  readonly series: Series;
  readonly ftp: FtpEntry;
  readonly everyN: number;
  readonly units: ShownUnits;
}): JsonObject {
  const { plan, series, ftp, everyN, units } = options;
  const { classPlan } = plan;
  const isRow = classPlan.equipment === "row";
  const isOutdoor = classPlan.equipment === "outdoor";
  const axis = plan.isImport ? [] : secondsAxis(plan, series.lengthSec, everyN);
  return {
    duration: series.lengthSec,
    is_class_plan_shown: classPlan.workoutType === "class",
    segment_list: segmentList(classPlan),
    seconds_since_pedaling_start: axis,
    average_summaries: averageSummaries(series, units, isRow),
    summaries: summaries(plan, series, units),
    metrics: graphMetrics(series, axis, everyN, units, isRow),
    has_apple_watch_metrics: isOutdoor,
    location_data: isOutdoor ? locationData(series, units, everyN) : [],
    is_location_data_accurate: isOutdoor ? true : null,
    ...(isRow
      ? { caesar_metrics: caesarMetrics(series), splits_metrics: rowSplitsMetrics(series) }
      : { splits_data: splitsData(classPlan, series, units) }),
    ...(classPlan.targets === "cadence_resistance"
      ? { target_performance_metrics: targetPerformance(classPlan, series, everyN) }
      : {}),
    target_metrics_performance_data: {
      target_metrics: targetMetrics(classPlan),
      time_in_metric: timeInMetric(classPlan, series, effectiveFtpWatts(ftp)),
    },
    ...(classPlan.targets === "pace"
      ? { target_metrics_compliance: paceCompliance(classPlan.fitnessDiscipline === "walking") }
      : {}),
    effort_zones: effortZones(series),
    ...(isScored(classPlan) ? { muscle_group_score: muscleGroupScore(classPlan.fitnessDiscipline) } : {}),
  };
}

/** `effort_zones`: Strive Score = 0.005 · (z1 + 2·z2 + 4·z3 + 8·z4 + 8·z5) seconds; null without heart rate. */
export function effortZones(series: Series): JsonObject | null {
  if (series.heartRateBpm === undefined) return null;
  const [z1 = 0, z2 = 0, z3 = 0, z4 = 0, z5 = 0] = heartRateZoneSeconds(series.heartRateBpm);
  return {
    total_effort_points: rounded(0.005 * (z1 + 2 * z2 + 4 * z3 + 8 * z4 + 8 * z5), 2),
    heart_rate_zone_durations: {
      heart_rate_z1_duration: z1,
      heart_rate_z2_duration: z2,
      heart_rate_z3_duration: z3,
      heart_rate_z4_duration: z4,
      heart_rate_z5_duration: z5,
    },
  };
}

function isScored(plan: ClassPlan): boolean {
  return plan.workoutType === "class" && !["meditation", "aqua_flow"].includes(plan.fitnessDiscipline);
}
