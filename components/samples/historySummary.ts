import type { BlindKey, InstructorId, RideId, WorkoutId } from "@/lib/domain/ids";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { DerivedFigures, WorkoutSummary } from "@/lib/domain/workout";

/** Noon UTC of a Wednesday: the "now" of every sample. */
export const SAMPLE_NOW_MS = Date.UTC(2025, 10, 19, 12);

/** A blind key that reads as its number. */
export function sampleKey(number: number): BlindKey {
  return `sample${String(number).padStart(16, "0")}` as BlindKey;
}

/** An invented instructor. */
export function sampleInstructor(name: string): NonNullable<WorkoutSummary["instructor"]> {
  const key = `${name.replace(/[^A-Za-z]/g, "")}${"i".repeat(22)}`.slice(0, 22);
  return { id: key as InstructorId, key: key as BlindKey, name };
}

export const SAMPLE_DERIVED: DerivedFigures = {
  version: 1,
  activeSec: 1800,
  normalizedPowerW: 180,
  best20MinW: 175,
  averages: { ...NO_FIGURES, outputW: 170, cadenceRpm: 85, heartRateBpm: 145 },
  maxima: { ...NO_FIGURES, outputW: 300, cadenceRpm: 110, heartRateBpm: 170 },
  spark: [
    90, 100, 120, 130, 150, 200, 210, 205, 140, 130, 210, 215, 208, 140, 135, 212, 218, 205, 140, 130, 205,
    190, 120, 90,
  ],
  targetMetrics: ["output"],
  adherence: {
    metric: "output",
    inShare: 0.7,
    aboveShare: 0.2,
    belowShare: 0.1,
    heldBlocks: 5,
    blocks: 6,
  },
  ftpWattsUsed: 200,
  heartRateLoad: null,
};

/** A whole 30 minute Power Zone ride on a Wednesday morning, with what differs laid over it. */
export function sampleWorkout(number: number, change: Partial<WorkoutSummary> = {}): WorkoutSummary {
  const startedAtMs = change.startedAtMs ?? SAMPLE_NOW_MS - number * 86_400_000 - 5 * 3_600_000;
  const lengthSec = change.lengthSec === undefined ? 1800 : change.lengthSec;
  return {
    key: sampleKey(number),
    id: String(number).padStart(32, "a") as WorkoutId,
    state: "complete",
    createdAtMs: startedAtMs - 60_000,
    startedAtMs,
    endedAtMs: startedAtMs + (lengthSec ?? 0) * 1000,
    utcOffsetSec: 0,
    discipline: "cycling",
    disciplineSlug: "cycling",
    kind: "class",
    isPelotonOriginated: true,
    title: "30 min Power Zone Ride",
    instructor: sampleInstructor("Robin Hale"),
    ride: { id: "1".repeat(32) as RideId, key: sampleKey(900_000 + number) },
    classTypeIds: [],
    isPowerZone: true,
    isFtpTest: false,
    lengthSec,
    device: "Bike+",
    totals: { workJ: 300_000, distanceM: 15_000, caloriesKcal: 400, elevationM: null, strokes: null },
    pelotonAverages: { ...NO_FIGURES, outputW: 170, cadenceRpm: 85, heartRateBpm: 145 },
    pelotonMaxima: { ...NO_FIGURES, outputW: 300, cadenceRpm: 110, heartRateBpm: 170 },
    ftp: { watts: 200, source: "test", workoutId: null },
    leaderboard: { rank: 1500, users: 3500 },
    striveScore: 40,
    heartRateZoneSec: [100, 400, 700, 500, 100],
    derived: SAMPLE_DERIVED,
    removedAtMs: null,
    ...change,
  };
}
