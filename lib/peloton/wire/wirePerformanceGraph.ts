import * as z from "zod/mini";
import { flag, list, listOf, nested, number, samples, text } from "./lenient";
import { wirePaceIntensities, wireSegments, wireTargetGraphs, wireTargetMetrics } from "./wireTargets";
import { wireEffortZones } from "./wireWorkout";

const figure = z.object({ slug: text, display_unit: text, value: number });

const alternative = listOf({
  slug: text,
  display_unit: text,
  max_value: number,
  average_value: number,
  values: samples,
});

const metric = z.object({
  slug: text,
  display_unit: text,
  max_value: number,
  average_value: number,
  values: samples,
  alternatives: alternative,
  zones: listOf({ slug: text, min_value: number, max_value: number, duration: number }),
});

/** GET /api/workout/{id}/performance_graph (PELOTON §3.1): every key may be missing. */
export const wirePerformanceGraph = z.object({
  duration: number,
  seconds_since_pedaling_start: samples,
  segment_list: wireSegments,
  average_summaries: list(figure),
  summaries: list(figure),
  metrics: list(metric),
  effort_zones: wireEffortZones,
  target_metrics_performance_data: nested({
    target_metrics: wireTargetMetrics,
    time_in_metric: listOf({ name: text, value: number }),
  }),
  target_performance_metrics: nested({
    target_graph_metrics: wireTargetGraphs,
    cadence_time_in_range: number,
    resistance_time_in_range: number,
  }),
  target_metrics_compliance: nested({
    workout_pace_level: text,
    pace_intensities_mapping: wirePaceIntensities,
  }),
  splits_data: nested({
    distance_marker_display_unit: text,
    elevation_change_display_unit: text,
    splits: listOf({
      order: number,
      distance_marker: number,
      seconds: number,
      elevation_change: number,
      is_best: flag,
    }),
  }),
  splits_metrics: nested({
    metrics: listOf({
      is_best: flag,
      data: listOf({ slug: text, value: number, unit: text }),
    }),
  }),
  caesar_metrics: nested({ detail: nested({ score: number }) }),
  muscle_group_score: listOf({ muscle_group: text, display_name: text, percentage: number }),
});

export type WirePerformanceGraph = z.infer<typeof wirePerformanceGraph>;
export type WireMetric = z.infer<typeof metric>;
export type WireFigure = z.infer<typeof figure>;
