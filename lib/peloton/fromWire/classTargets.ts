import type { ClassTargets, TargetMetric, TargetSpan } from "@/lib/domain/target";
import type { WirePerformanceGraph } from "../wire/wirePerformanceGraph";
import type { WireRideDetails } from "../wire/wireRideDetails";
import type { Notes } from "./notes";
import { paceIntensities, paceLevelOf } from "./paceIntensities";
import {
  inOrder,
  spansOfInstructorCues,
  spansOfSubsegments,
  spansOfTargetGraphs,
  spansOfTargetMetrics,
  targetMetricNamed,
} from "./targetSpans";

/** The step of target arrays in ride details (PELOTON §3.6); in the graph it is that of its samples. */
const RIDE_ARRAY_STEP_SEC = 5;

/**
 * The targets of a class on the pedaling clock, from the first source that has any (PELOTON §4.1):
 * the graph's target metrics, the class's, the arrays of either, the cues, the class plan.
 */
export function classTargets(answers: {
  readonly graph: WirePerformanceGraph | null;
  readonly ride: WireRideDetails | null;
  readonly pedalingStartOffsetSec: number;
  readonly durationSec: number | null;
  readonly notes: Notes;
}): ClassTargets {
  const { graph, ride, pedalingStartOffsetSec: offset, durationSec, notes } = answers;
  const graphArrays = graph?.target_performance_metrics?.target_graph_metrics ?? [];
  const rideArrays = ride?.target_class_metrics?.target_graph_metrics ?? [];
  const sources: (() => TargetSpan[])[] = [
    () => spansOfTargetMetrics(graph?.target_metrics_performance_data?.target_metrics ?? [], offset, notes),
    () => spansOfTargetMetrics(ride?.target_metrics_data?.target_metrics ?? [], offset, notes),
    () => spansOfTargetGraphs(graphArrays, (length) => stepOf(length, durationSec, 1), notes),
    () =>
      spansOfTargetGraphs(rideArrays, (length) => stepOf(length, durationSec, RIDE_ARRAY_STEP_SEC), notes),
    () => spansOfInstructorCues(ride?.instructor_cues ?? [], offset),
    () => spansOfSubsegments([...(graph?.segment_list ?? []), ...(ride?.segments?.segment_list ?? [])]),
  ];
  let spans: TargetSpan[] = [];
  for (const source of sources) {
    spans = source();
    if (spans.length > 0) break;
  }

  const compliance = graph?.target_metrics_compliance;
  const paceLevel = paceLevelOf(compliance?.workout_pace_level ?? null);
  const ownIntensities = paceIntensities(compliance?.pace_intensities_mapping ?? [], paceLevel);
  return {
    spans: inOrder(spans),
    paceLevel,
    paceIntensities:
      ownIntensities.length > 0
        ? ownIntensities
        : paceIntensities(ride?.target_metrics_data?.pace_intensities ?? [], paceLevel),
    pelotonInRangePct: inRangePct(graph),
  };
}

// An array that is about as long as the class has one value a second, one that is a fifth as long every five.
function stepOf(length: number, durationSec: number | null, usual: number): number {
  const ratio = durationSec === null || length === 0 ? 0 : durationSec / length;
  if (ratio > 0.8 && ratio < 1.25) return 1;
  return ratio > 4 && ratio < 6.25 ? 5 : usual;
}

function inRangePct(graph: WirePerformanceGraph | null): ClassTargets["pelotonInRangePct"] {
  const shares: Partial<Record<TargetMetric, number>> = {};
  const arrays = graph?.target_performance_metrics;
  if (typeof arrays?.cadence_time_in_range === "number") shares.cadence = arrays.cadence_time_in_range;
  if (typeof arrays?.resistance_time_in_range === "number")
    shares.resistance = arrays.resistance_time_in_range;
  for (const { name, value } of graph?.target_metrics_performance_data?.time_in_metric ?? []) {
    const metric = targetMetricNamed(name);
    if (metric !== null && value !== null) shares[metric] = value;
  }
  return shares;
}
