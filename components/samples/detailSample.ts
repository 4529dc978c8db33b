import type { BlindKey, WorkoutId } from "@/lib/domain/ids";
import { NO_GRAPH, type PerformanceGraph } from "@/lib/domain/performance";
import { NO_FIGURES, type WorkoutFacts, type WorkoutSummary } from "@/lib/domain/workout";

/** A drawn workout of an invented rider: what the vault would give the detail page. */
export type DetailSample = {
  readonly summary: WorkoutSummary;
  readonly facts: WorkoutFacts;
  readonly graph: PerformanceGraph | null;
};

/** Fills in what a drawn workout does not mention: a 30 minute class on a Sunday morning, complete, with no figures. */
export function detailSample(
  number: number,
  facts: Partial<WorkoutFacts>,
  graph: Partial<PerformanceGraph> | null,
  summary: Partial<WorkoutSummary> = {},
): DetailSample {
  const lengthSec = facts.lengthSec === undefined ? 1800 : facts.lengthSec;
  const startedAtMs = facts.startedAtMs ?? Date.UTC(2026, 10, 15, 12, 30);
  const whole: WorkoutFacts = {
    id: String(number).padStart(32, "a") as WorkoutId,
    createdAtMs: startedAtMs - 60_000,
    startedAtMs,
    endedAtMs: startedAtMs + (lengthSec ?? 0) * 1000,
    utcOffsetSec: -5 * 3600,
    discipline: "cycling",
    disciplineSlug: "cycling",
    kind: "class",
    isPelotonOriginated: true,
    title: "30 min Ride",
    instructor: { id: null, name: "Alex Sample" },
    rideId: null,
    pedalingStartOffsetSec: 60,
    classTypeIds: [],
    isPowerZone: false,
    isFtpTest: false,
    lengthSec,
    device: "Bike",
    totals: { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
    pelotonAverages: NO_FIGURES,
    pelotonMaxima: NO_FIGURES,
    ftp: null,
    leaderboard: null,
    striveScore: null,
    heartRateZoneSec: null,
    ...facts,
  };
  const { rideId: _rideId, pedalingStartOffsetSec: _offset, instructor, ...shared } = whole;
  return {
    facts: whole,
    graph: graph === null ? null : { ...NO_GRAPH, durationSec: lengthSec, ...graph },
    summary: {
      ...shared,
      key: String(number).padStart(22, "k") as BlindKey,
      state: "complete",
      instructor: instructor === null ? null : { ...instructor, key: null },
      ride: null,
      derived: null,
      removedAtMs: null,
      ...summary,
    },
  };
}
