import { disciplineOf } from "@/lib/domain/discipline";
import type { BlindKey, WorkoutId } from "@/lib/domain/ids";
import { type DerivedFigures, NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";

const HOUR_MS = 3_600_000;

/** An invented workout: 30 minutes of cycling at a UTC time, with what a test gives it. The key is the time unless given. */
export function summaryAt(utc: string, given: Partial<WorkoutSummary> = {}): WorkoutSummary {
  const startedAtMs = Date.parse(utc);
  return {
    key: utc as BlindKey,
    id: utc as WorkoutId,
    state: "complete",
    createdAtMs: startedAtMs,
    startedAtMs,
    endedAtMs: startedAtMs + HOUR_MS / 2,
    utcOffsetSec: 0,
    discipline: disciplineOf(given.disciplineSlug ?? "cycling"),
    disciplineSlug: "cycling",
    kind: "class",
    isPelotonOriginated: true,
    title: "30 min Example Ride",
    instructor: null,
    ride: null,
    classTypeIds: [],
    isPowerZone: false,
    isFtpTest: false,
    lengthSec: 1800,
    device: "Bike",
    totals: { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
    pelotonAverages: NO_FIGURES,
    pelotonMaxima: NO_FIGURES,
    ftp: null,
    leaderboard: null,
    striveScore: null,
    heartRateZoneSec: null,
    derived: null,
    removedAtMs: null,
    ...given,
  };
}

/** Derived figures with what a test gives them. */
export function derivedOf(given: Partial<DerivedFigures> = {}): DerivedFigures {
  return {
    version: 1,
    activeSec: 1800,
    normalizedPowerW: null,
    best20MinW: null,
    averages: NO_FIGURES,
    maxima: NO_FIGURES,
    spark: [],
    targetMetrics: [],
    adherence: null,
    ftpWattsUsed: null,
    heartRateLoad: null,
    ...given,
  };
}
