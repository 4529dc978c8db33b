import type { OpenedAttempt } from "@/components/classes/openedAttempt";
import { NO_GRAPH, type MetricSeries, type PerformanceGraph } from "@/lib/domain/performance";
import type { RideDetails } from "@/lib/domain/ride";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { ClassAttempt } from "@/lib/training/attempts";
import { rideAxis } from "@/lib/training/axis";
import { DETAIL_POWER_ZONE_RIDE } from "./detailPowerZoneRide";
import { sampleWorkout } from "./historySummary";

const GRAPH = DETAIL_POWER_ZONE_RIDE.graph ?? NO_GRAPH;

/** The strengths at which one drawn ride was done again, the latest first: shares of it and watts of FTP. */
const TIMES: readonly (readonly [share: number, ftpWatts: number])[] = [
  [1.04, 205],
  [1, 200],
  [0.93, 195],
  [1.12, 210],
  [0.9, 190],
  [0.86, 180],
];

/** One drawn Power Zone ride, done again every ten weeks. */
export const SAMPLE_ATTEMPTS: readonly OpenedAttempt[] = TIMES.map(([share, ftpWatts], index) => {
  const graph = strongerBy(share, index);
  const watts = graph.series.find(({ metric }) => metric === "output")?.values ?? [];
  const workJ = watts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const summary: WorkoutSummary = sampleWorkout(index * 70, {
    title: "45 min Power Zone Ride",
    lengthSec: 2700,
    device: index < 3 ? "Bike+" : "Bike",
    totals: { workJ, distanceM: 21_000, caloriesKcal: 500, elevationM: null, strokes: null },
  });
  const attempt: ClassAttempt = {
    summary,
    averageOutputW: workJ / 2700,
    averageHeartRateBpm: 150 - index,
    ftpWatts,
    isCounted: true,
    isBest: index === 3,
    isOtherDevice: index === 2,
  };
  return { attempt, graph, axis: rideAxis(graph) };
});

/** The drawn ride at a share of its power, its last third a little weaker the older the attempt is. */
function strongerBy(share: number, index: number): PerformanceGraph {
  return {
    ...GRAPH,
    series: GRAPH.series
      .filter(({ metric }) => metric === "output" || metric === "heartRate")
      .map((one) => (one.metric === "output" ? strongerSeries(one, share, index) : one)),
  };
}

function strongerSeries(output: MetricSeries, share: number, index: number): MetricSeries {
  const values = output.values.map((value, second) => {
    const drift = 1 + (0.06 * index * (900 - second)) / 2700;
    return value === null ? null : Math.round(value * share * drift);
  });
  return { ...output, values };
}

/** The class of the drawn ride. */
export const SAMPLE_RIDE: RideDetails = {
  id: "b".repeat(32) as RideDetails["id"],
  title: "45 min Power Zone Ride",
  description: "Four blocks of five minutes in zone 4 with easy riding between them, and a minute in zone 5.",
  disciplineSlug: "cycling",
  lengthSec: 2700,
  pedalingStartOffsetSec: 60,
  instructorId: null,
  classTypes: [{ id: "power", name: "Power Zone" }],
  difficulty: 8,
  originalAirTimeMs: null,
  isFtpTest: false,
  isPowerZone: true,
  segments: GRAPH.segments,
  targets: GRAPH.targets,
  averageOutputW: 150,
  averageWorkKj: 405,
  songs: [],
};
