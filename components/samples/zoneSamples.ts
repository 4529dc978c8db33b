import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { OwnHeartRate } from "@/lib/domain/yours";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { sampleEfforts } from "./effortSamples";

/** Limits of an invented heart, known from the beginning. */
export const SAMPLE_HEART: OwnHeartRate = {
  from: "2015-01-01",
  maxBpm: 185,
  restingBpm: 55,
  thresholdBpm: null,
};

/** What a Power Zone class asks for: zone and its part of the time. */
const ASKED: readonly (readonly [zone: number, share: number])[] = [
  [1, 0.12],
  [2, 0.38],
  [3, 0.22],
  [4, 0.2],
  [5, 0.06],
  [6, 0.02],
];
/** The middle of each zone as a share of FTP. */
const MIDDLES = [0.45, 0.65, 0.83, 0.98, 1.12, 1.32, 1.6];
/** How a rider keeps to a power: share of it, and the part of the time. */
const SPREAD: readonly (readonly [of: number, share: number])[] = [
  [0.8, 0.06],
  [0.91, 0.14],
  [0.98, 0.36],
  [1.03, 0.26],
  [1.09, 0.12],
  [1.22, 0.06],
];
const FTP_WATTS = 200;

/** Efforts of a history with seconds at each power and heart rate: zones are kept to, more or less, at an FTP of 200 W. */
export function sampleZoneEfforts(
  workouts: readonly WorkoutSummary[],
): ReadonlyMap<BlindKey, Omit<WorkoutEfforts, "version" | "key">> {
  const curves = sampleEfforts(workouts);
  return new Map(
    workouts.map((workout, index) => {
      const { key, state, discipline, pelotonAverages } = workout;
      const isHere = state === "complete";
      const powerCurveW = curves.get(key)?.powerCurveW ?? [];
      const hasPower = isHere && hasCyclingPower(discipline) && pelotonAverages.outputW !== null;
      const bpm = isHere ? pelotonAverages.heartRateBpm : null;
      return [
        key,
        {
          powerCurveW,
          wattSeconds: hasPower ? wattSecondsOf(workout, index) : [],
          bpmSeconds: bpm === null ? [] : bpmSecondsOf(bpm, workout.lengthSec ?? 0),
        },
      ];
    }),
  );
}

function wattSecondsOf(
  { isPowerZone, lengthSec, pelotonAverages }: WorkoutSummary,
  index: number,
): WorkoutEfforts["wattSeconds"] {
  const form = 0.97 + (index % 5) * 0.015;
  const parts = isPowerZone
    ? ASKED.map(([zone, share]) => ({ zone, share, watts: (MIDDLES[zone - 1] ?? 1) * FTP_WATTS * form }))
    : [{ zone: 0, share: 1, watts: pelotonAverages.outputW ?? 0 }];
  return parts.flatMap(({ zone, share, watts }) =>
    SPREAD.map(
      ([of, part]) => [zone, Math.round(watts * of), Math.round((lengthSec ?? 0) * share * part)] as const,
    ),
  );
}

function bpmSecondsOf(bpm: number, lengthSec: number): WorkoutEfforts["bpmSeconds"] {
  return [
    [bpm - 25, Math.round(lengthSec * 0.2)],
    [bpm - 10, Math.round(lengthSec * 0.25)],
    [bpm, Math.round(lengthSec * 0.25)],
    [bpm + 12, Math.round(lengthSec * 0.2)],
    [bpm + 25, Math.round(lengthSec * 0.1)],
  ];
}
