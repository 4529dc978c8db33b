import { NO_TARGETS } from "./target";
import type { ClassTargets } from "./target";

/** What a machine or sensor measures once a second. */
export type Metric =
  | "output"
  | "cadence"
  | "resistance"
  | "speed"
  | "pace"
  | "incline"
  | "heartRate"
  | "altitude"
  | "strokeRate"
  | "splitPace";

export const METRICS: readonly Metric[] = [
  "output",
  "cadence",
  "resistance",
  "speed",
  "pace",
  "incline",
  "heartRate",
  "altitude",
  "strokeRate",
  "splitPace",
];

/**
 * One metric as it was recorded, parallel to `PerformanceGraph.seconds`.
 * Units: output W, cadence rpm, resistance %, speed m/s, pace and splitPace s/m, incline %, heartRate bpm,
 * altitude m, strokeRate spm. Null = not known (standing still, for pace). Heart rate 0 is a dropout and stays 0 here.
 */
export type MetricSeries = {
  readonly metric: Metric;
  readonly values: readonly (number | null)[];
  /** Peloton's own average and maximum in the same units (for pace the maximum is the best, smallest one). */
  readonly pelotonAverage: number | null;
  readonly pelotonMax: number | null;
};

/** Peloton's heart-rate zone: bounds in bpm, both inclusive; seconds in it as Peloton counted them. */
export type HeartRateZone = {
  readonly zone: 1 | 2 | 3 | 4 | 5;
  readonly minBpm: number;
  readonly maxBpm: number | null;
  readonly durationSec: number | null;
};

/** A part of the class plan on the pedaling clock. `isFloor`: off the machine. */
export type Segment = {
  readonly name: string;
  readonly startSec: number;
  readonly lengthSec: number;
  readonly isFloor: boolean;
};

export type Split = {
  readonly order: number;
  /** Distance at its end, m. */
  readonly distanceM: number;
  readonly durationSec: number;
  readonly elevationM: number | null;
  readonly isBest: boolean;
};

/** A movement of a strength class: repetitions, or seconds where `isHold`. */
export type Movement = {
  readonly name: string;
  readonly isHold: boolean;
  readonly completed: number;
  readonly startSec: number;
  readonly lengthSec: number;
  /** The weight in kg; null for bodyweight or when unknown. */
  readonly weightKg: number | null;
};

export type MuscleGroup = { readonly name: string; readonly percentage: number };

/** Everything the performance graph (and the class's details) told about one workout, in domain words and SI-like units. */
export type PerformanceGraph = {
  readonly durationSec: number | null;
  /** `seconds_since_pedaling_start` as it came: starts at 0, 1 or 7 and has holes. Never an index. */
  readonly seconds: readonly number[];
  readonly series: readonly MetricSeries[];
  readonly segments: readonly Segment[];
  readonly heartRateZones: readonly HeartRateZone[];
  readonly targets: ClassTargets;
  readonly splits: readonly Split[];
  readonly movements: readonly Movement[];
  readonly muscleGroups: readonly MuscleGroup[];
  /** Rowing form score 0–100; null where there is none. */
  readonly formScore: number | null;
  /** Plain words for what came but was not understood ("metric “torque”", "unit “furlong” of distance"). Nothing is lost: the archive keeps it. */
  readonly notUnderstood: readonly string[];
};

/** A workout of which nothing was recorded. */
export const NO_GRAPH: PerformanceGraph = {
  durationSec: null,
  seconds: [],
  series: [],
  segments: [],
  heartRateZones: [],
  targets: NO_TARGETS,
  splits: [],
  movements: [],
  muscleGroups: [],
  formScore: null,
  notUnderstood: [],
};
