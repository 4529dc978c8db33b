import type {
  ArchivedWorkout,
  MetricFigures,
  OpenedWorkout,
  Totals,
  WorkoutFacts,
} from "@/lib/domain/workout";
import { read } from "../wire/lenient";
import { wireRideDetails } from "../wire/wireRideDetails";
import { graphFits } from "./graphFits";
import { mergeFacts, mergedWorkout, isPowerZoneClassType, isWarmUp } from "./workoutFacts";
import { performanceGraph } from "./performanceGraph";

/** A test counts from 19 minutes of data on (TRAINING, "FTP at date"). */
const TEST_DATA_SEC = 1140;

/**
 * One workout from its archived answers, and the details of its class where there are some: the one gate from
 * Peloton's words to ours, for the sync and the pages alike. Null when neither the list item nor the detail has
 * an id and a time; the graph is null where there is none, or one that this version cannot read. Never throws.
 */
export function openWorkout(answers: ArchivedWorkout, rideRaw: unknown): OpenedWorkout | null {
  const facts = mergeFacts(answers.listItem, answers.detail);
  if (facts === null) return null;
  const opened = performanceGraph(
    graphFits(answers.graph) ? answers.graph : null,
    {
      pedalingStartOffsetSec: facts.pedalingStartOffsetSec,
      lengthSec: facts.lengthSec,
      movementTracker: mergedWorkout(answers.listItem, answers.detail)?.movement_tracker_data ?? null,
    },
    rideRaw,
  );
  const known = withRide(facts, rideRaw);
  if (opened === null) return { facts: known, graph: null };
  const { graph, figures } = opened;
  const measuredSec = (graph.seconds.at(-1) ?? 0) - (graph.seconds[0] ?? 0) + 1;
  return {
    graph,
    facts: {
      ...known,
      lengthSec: known.lengthSec ?? graph.durationSec,
      totals: filledTotals(known.totals, figures.totals),
      pelotonAverages: filledFigures(known.pelotonAverages, figures.averages),
      pelotonMaxima: filledFigures(known.pelotonMaxima, figures.maxima),
      striveScore: known.striveScore ?? figures.striveScore,
      heartRateZoneSec: known.heartRateZoneSec ?? figures.heartRateZoneSec,
      isPowerZone: known.isPowerZone || graph.targets.spans.some((span) => span.metric === "powerZone"),
      isFtpTest: known.isFtpTest && measuredSec >= TEST_DATA_SEC,
    },
  };
}

function withRide(facts: WorkoutFacts, rideRaw: unknown): WorkoutFacts {
  const ride = read(wireRideDetails, rideRaw);
  if (ride === null) return facts;
  const classTypeIds = ride.class_types.flatMap((type) => (type.id === null ? [] : [type.id]));
  return {
    ...facts,
    isPowerZone: facts.isPowerZone || ride.is_power_zone_class === true || isPowerZoneClassType(classTypeIds),
    isFtpTest: facts.isFtpTest || (ride.is_ftp_test === true && !isWarmUp(facts.title)),
  };
}

function filledTotals(first: Totals, second: Totals): Totals {
  return {
    workJ: first.workJ ?? second.workJ,
    distanceM: first.distanceM ?? second.distanceM,
    caloriesKcal: first.caloriesKcal ?? second.caloriesKcal,
    elevationM: first.elevationM ?? second.elevationM,
    strokes: first.strokes ?? second.strokes,
  };
}

function filledFigures(first: MetricFigures, second: MetricFigures): MetricFigures {
  return {
    outputW: first.outputW ?? second.outputW,
    cadenceRpm: first.cadenceRpm ?? second.cadenceRpm,
    resistancePct: first.resistancePct ?? second.resistancePct,
    speedMps: first.speedMps ?? second.speedMps,
    inclinePct: first.inclinePct ?? second.inclinePct,
    heartRateBpm: first.heartRateBpm ?? second.heartRateBpm,
    strokeRateSpm: first.strokeRateSpm ?? second.strokeRateSpm,
  };
}
