import * as z from "zod/mini";
import { list, listOf, nested, number, samples, text } from "./lenient";

const offsets = nested({ start: number, end: number });
const range = nested({ lower: number, upper: number });

/** Targets on the class clock, both ends inclusive (PELOTON §3.6). */
export const wireTargetMetrics = listOf({
  offsets,
  segment_type: text,
  metrics: listOf({ name: text, lower: number, upper: number, display_unit: text }),
});

/** Targets of cadence and resistance classes as arrays on the pedaling clock (PELOTON §3.6). */
export const wireTargetGraphs = listOf({
  type: text,
  graph_data: nested({ upper: samples, lower: samples }),
});

/** The older cycling shape: class clock, inclusive (PELOTON §4.1). */
export const wireInstructorCues = listOf({ offsets, resistance_range: range, cadence_range: range });

/** Pace levels by intensity; paces are minutes.seconds (PELOTON §3.7). */
export const wirePaceIntensities = listOf({
  value: number,
  display_name: text,
  pace_levels: listOf({ slug: text, fast_pace: number, slow_pace: number }),
});

const subsegments = listOf({
  display_name: text,
  name: text,
  length: number,
  offset: number,
  scheduled_offset: number,
});

/** The class plan on the pedaling clock (PELOTON §3.2). */
export const wireSegments = list(
  z.object({
    name: text,
    length: number,
    start_time_offset: number,
    metrics_type: text,
    subsegments_v2: subsegments,
  }),
);

export type WireTargetMetrics = z.infer<typeof wireTargetMetrics>;
export type WireTargetGraphs = z.infer<typeof wireTargetGraphs>;
export type WireInstructorCues = z.infer<typeof wireInstructorCues>;
export type WirePaceIntensities = z.infer<typeof wirePaceIntensities>;
export type WireSegments = z.infer<typeof wireSegments>;
