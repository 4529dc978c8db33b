import type { HeartRateZone, PerformanceGraph } from "@/lib/domain/performance";
import type { MetricFigures, Totals, WorkoutFacts } from "@/lib/domain/workout";
import { read } from "../wire/lenient";
import { wirePerformanceGraph } from "../wire/wirePerformanceGraph";
import type { WirePerformanceGraph } from "../wire/wirePerformanceGraph";
import { wireRideDetails } from "../wire/wireRideDetails";
import type { WireWorkout } from "../wire/wireWorkout";
import { classTargets } from "./classTargets";
import { graphFigures, graphTotals } from "./graphFigures";
import { metricSeries, timeAxis } from "./metricSeries";
import { movements } from "./movements";
import { createNotes } from "./notes";
import { plainText } from "./plainText";
import { segments } from "./segments";
import { splits } from "./splits";
import { heartRateZoneSec } from "./workoutFacts";

/** What the graph adds to the facts of its workout; null where it says nothing. */
export type GraphAdditions = {
  readonly totals: Totals;
  readonly averages: MetricFigures;
  readonly maxima: MetricFigures;
  readonly striveScore: number | null;
  readonly heartRateZoneSec: WorkoutFacts["heartRateZoneSec"];
};

/** What the graph does not say of its workout. */
export type GraphContext = {
  readonly pedalingStartOffsetSec: number;
  /** The class's length; tells at which step target arrays come. Null = not known. */
  readonly lengthSec: number | null;
  /** Repetitions of strength classes lie in the workout's detail. */
  readonly movementTracker: WireWorkout["movement_tracker_data"];
};

/**
 * A performance graph in SI-like units, with the class's targets on the pedaling clock, and what it adds to the
 * facts. `rideRaw`: the class's details, null when there are none. Null when the answer is no graph at all.
 */
export function performanceGraph(
  raw: unknown,
  context: GraphContext,
  rideRaw: unknown,
): { readonly graph: PerformanceGraph; readonly figures: GraphAdditions } | null {
  const wire = isGraph(raw) ? read(wirePerformanceGraph, raw) : null;
  if (wire === null) return null;
  const notes = createNotes();
  const ride = read(wireRideDetails, rideRaw);
  const { seconds, positions } = timeAxis(wire.seconds_since_pedaling_start);
  const series = metricSeries(wire.metrics, positions, notes);
  const zones = heartRateZones(wire);
  const ownSegments = segments(wire.segment_list);
  const { averages, maxima } = graphFigures(series, wire.average_summaries, notes);
  const graph: PerformanceGraph = {
    durationSec: wire.duration,
    seconds,
    series: series.filter((one) => one.values.some((value) => value !== null)),
    segments: ownSegments.length > 0 ? ownSegments : segments(ride?.segments?.segment_list ?? []),
    heartRateZones: zones,
    targets: classTargets({
      graph: wire,
      ride,
      pedalingStartOffsetSec: context.pedalingStartOffsetSec,
      durationSec: wire.duration ?? context.lengthSec,
      notes,
    }),
    splits: splits(wire, notes),
    movements: movements(context.movementTracker, notes),
    muscleGroups: wire.muscle_group_score.flatMap((group) =>
      group.percentage === null
        ? []
        : [{ name: plainText(group.display_name ?? group.muscle_group, 40), percentage: group.percentage }],
    ),
    formScore: wire.caesar_metrics?.detail?.score ?? null,
    notUnderstood: [],
  };
  const figures: GraphAdditions = {
    totals: graphTotals(wire.summaries, notes),
    averages,
    maxima,
    striveScore: wire.effort_zones?.total_effort_points ?? null,
    heartRateZoneSec: heartRateZoneSec(wire.effort_zones) ?? secondsOf(zones),
  };
  return { graph: { ...graph, notUnderstood: notes.all() }, figures };
}

/** Whether an answer looks like a performance graph; a blank or foreign one must not pass for a workout without metrics. */
export function isGraph(raw: unknown): boolean {
  return (
    typeof raw === "object" &&
    raw !== null &&
    ["seconds_since_pedaling_start", "metrics", "summaries", "segment_list", "duration"].some(
      (key) => key in raw,
    )
  );
}

function heartRateZones(wire: WirePerformanceGraph): HeartRateZone[] {
  const heartRate = wire.metrics.find((metric) => metric.slug === "heart_rate");
  return (heartRate?.zones ?? []).flatMap((zone): HeartRateZone[] => {
    const number = /^zone([1-5])$/.exec(zone.slug ?? "");
    if (number === null || zone.min_value === null) return [];
    return [
      {
        zone: Number(number[1]) as HeartRateZone["zone"],
        minBpm: zone.min_value,
        maxBpm: zone.max_value,
        durationSec: zone.duration,
      },
    ];
  });
}

function secondsOf(zones: readonly HeartRateZone[]): WorkoutFacts["heartRateZoneSec"] {
  const seconds: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const { zone, durationSec } of zones) seconds[zone - 1] = durationSec ?? 0;
  return seconds.some((second) => second > 0) ? seconds : null;
}
