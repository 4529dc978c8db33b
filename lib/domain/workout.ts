import type { Discipline } from "./discipline";
import type { BlindKey, InstructorId, RideId, WorkoutId } from "./ids";
import type { PerformanceGraph } from "./performance";
import type { BandMetric } from "./target";

/**
 * How far a workout has come: `listed` (title, time and totals are known, details are on their way),
 * `complete`, `failed` (details could not be fetched; the reason is in its sync row),
 * `unread` (kept as it came, this version cannot read it).
 */
export type WorkoutState = "listed" | "complete" | "failed" | "unread";

/** Where a workout came from. */
export type WorkoutKind = "class" | "scenic" | "justRide" | "game" | "outdoor" | "import" | "other";

/** The instructor as a list shows it. `id` and `key` are null where Peloton names one without an id. */
type InstructorRef = {
  readonly id: InstructorId | null;
  readonly key: BlindKey | null;
  readonly name: string;
};

/** The class that was taken; null on a workout without one (Just Ride, Lanebreak, imports). */
type RideRef = { readonly id: RideId; readonly key: BlindKey };

/** Peloton's FTP going into a workout, as it came (a manual value is a 20 minute average). */
export type FtpInfo = {
  readonly watts: number;
  readonly source: "test" | "manual" | "estimated" | "unknown";
  readonly workoutId: WorkoutId | null;
};

/** Averages and maxima by metric, SI-like: W, rpm, %, m/s, bpm, strokes a minute. Null = not measured. */
export type MetricFigures = {
  readonly outputW: number | null;
  readonly cadenceRpm: number | null;
  readonly resistancePct: number | null;
  readonly speedMps: number | null;
  readonly inclinePct: number | null;
  readonly heartRateBpm: number | null;
  readonly strokeRateSpm: number | null;
};

export const NO_FIGURES: MetricFigures = {
  outputW: null,
  cadenceRpm: null,
  resistancePct: null,
  speedMps: null,
  inclinePct: null,
  heartRateBpm: null,
  strokeRateSpm: null,
};

/** Peloton's own totals, SI: J, m, kcal, m. Null = not given. */
export type Totals = {
  readonly workJ: number | null;
  readonly distanceM: number | null;
  readonly caloriesKcal: number | null;
  readonly elevationM: number | null;
  readonly strokes: number | null;
};

/** What we derived from the series on completion; made by `lib/training`, recomputed when its version rises. */
export type DerivedFigures = {
  readonly version: number;
  /** Seconds on the axis without pauses. */
  readonly activeSec: number;
  /** Normalized power, W; null without cycling power or under 5 minutes. */
  readonly normalizedPowerW: number | null;
  /** Best 20 minutes, W; null when shorter. */
  readonly best20MinW: number | null;
  readonly averages: MetricFigures;
  readonly maxima: MetricFigures;
  /** About 24 values of the main metric for the sparkline (output, else speed, else heart rate); empty without one. */
  readonly spark: readonly number[];
  /** Which metrics the class set targets for; empty for a class without. */
  readonly targetMetrics: readonly BandMetric[];
  /** The headline target's adherence: the targeted metric, share in target 0..1, blocks held of blocks ≥ 30 s. Null = no target or not measured. */
  readonly adherence: {
    readonly metric: BandMetric;
    readonly inShare: number;
    readonly aboveShare: number;
    readonly belowShare: number;
    readonly heldBlocks: number;
    readonly blocks: number;
  } | null;
  /** FTP used for the adherence above, W; null when none was needed or known. */
  readonly ftpWattsUsed: number | null;
  /**
   * Load by heart rate (hrSS), so that every page shows the same one without opening the series; null = heart rate on
   * less than 80 % of the time.
   */
  readonly heartRateLoad: {
    /** Null = no maximum heart rate is known. */
    readonly load: number | null;
    /** The maximum that the workout's own answer named, bpm. */
    readonly answerMaxBpm: number | null;
    /** Names the rider's settings it was made with: with others it is made again, from the efforts. */
    readonly settings: string;
  } | null;
};

/** One workout as lists, totals and the popup need it: at most about 1 kB. One row a month holds all of its summaries. */
export type WorkoutSummary = {
  readonly key: BlindKey;
  readonly id: WorkoutId;
  readonly state: WorkoutState;
  /** When the record was created on Peloton; the order of the list. */
  readonly createdAtMs: number;
  /** When pedaling (moving) started. */
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  /** Local time minus UTC where the workout was done; seconds. */
  readonly utcOffsetSec: number;
  readonly discipline: Discipline;
  /** The slug as it came, so that unknown ones can be named. */
  readonly disciplineSlug: string;
  readonly kind: WorkoutKind;
  /** Begun on Peloton (counts for streaks); false for imports. */
  readonly isPelotonOriginated: boolean;
  readonly title: string;
  readonly instructor: InstructorRef | null;
  readonly ride: RideRef | null;
  /** Peloton's class type ids of the ride. */
  readonly classTypeIds: readonly string[];
  readonly isPowerZone: boolean;
  readonly isFtpTest: boolean;
  /** The class's length (rounded by Peloton), else the time that was spent; null when neither is known. */
  readonly lengthSec: number | null;
  /** "Bike", "Bike+", "Tread", "Row", "App", "Import" …; as Peloton names it. */
  readonly device: string;
  readonly totals: Totals;
  /** Peloton's own averages and maxima, where the graph gave them. */
  readonly pelotonAverages: MetricFigures;
  readonly pelotonMaxima: MetricFigures;
  readonly ftp: FtpInfo | null;
  readonly leaderboard: { readonly rank: number; readonly users: number } | null;
  readonly striveScore: number | null;
  /** Seconds in heart-rate zones 1–5 as Peloton counted them. */
  readonly heartRateZoneSec: readonly [number, number, number, number, number] | null;
  readonly derived: DerivedFigures | null;
  /** Set when a full check no longer found it on Peloton; the workout is kept. */
  readonly removedAtMs: number | null;
};

/**
 * What Peloton's answers say of a workout, before the vault gives it keys and a state: the work of `fromWire`.
 * The list item, the detail and the graph each add what they have; later ones fill gaps, never blank what is known.
 */
export type WorkoutFacts = Omit<
  WorkoutSummary,
  "key" | "state" | "derived" | "removedAtMs" | "instructor" | "ride"
> & {
  readonly instructor: { readonly id: InstructorId | null; readonly name: string } | null;
  readonly rideId: RideId | null;
  /** Class seconds before pedaling starts: subtract it from targets on the class clock. */
  readonly pedalingStartOffsetSec: number;
};

/**
 * What trends and records need of one workout's series; one row a month, beside the summaries.
 * Watts and seconds are whole numbers.
 */
export type WorkoutEfforts = {
  readonly key: BlindKey;
  readonly version: number;
  /** Best mean power for each of `CURVE_DURATIONS_SEC` that fits the workout, W; empty without cycling power. */
  readonly powerCurveW: readonly number[];
  /** Seconds at each watt value, split by the power zone the class asked for at that second (0 = none): [zone, watts, seconds]. */
  readonly wattSeconds: readonly (readonly [number, number, number])[];
  /** Seconds at each heart rate: [bpm, seconds]. */
  readonly bpmSeconds: readonly (readonly [number, number])[];
};

/** Peloton's original answers for one workout: the source of truth. Null = not fetched (yet). */
export type ArchivedWorkout = {
  readonly listItem: unknown;
  readonly detail: unknown;
  readonly graph: unknown;
};

/** One workout opened from its archived answers. */
export type OpenedWorkout = {
  readonly facts: WorkoutFacts;
  readonly graph: PerformanceGraph | null;
};
