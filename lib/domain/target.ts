/** What a class asks for, in the class's own terms. */
export type TargetMetric =
  | "powerZone"
  | "cadence"
  | "resistance"
  | "speed"
  | "pace"
  | "incline"
  | "paceIntensity"
  | "strokeRate"
  | "splitPace";

/** What a drawn band is measured against: a series on the rider's machine. */
export type BandMetric =
  | "output"
  | "cadence"
  | "resistance"
  | "speed"
  | "incline"
  | "strokeRate"
  | "splitPace";

/**
 * One target on the pedaling clock: it holds for every whole second t with `startSec <= t < endSec`.
 * `lower`/`upper`: zone 1–7, rpm, %, m/s, %, intensity index 0-based, spm, s/m; by metric.
 */
export type TargetSpan = {
  readonly metric: TargetMetric;
  readonly startSec: number;
  readonly endSec: number;
  readonly lower: number;
  readonly upper: number;
};

/** One intensity of a pace class at one level: speeds in m/s, `upperMps` null where it is open (Max). */
export type PaceIntensity = {
  readonly index: number;
  readonly name: string;
  readonly lowerMps: number;
  readonly upperMps: number | null;
};

/** The targets of a class as they came; empty spans = a class without targets. */
export type ClassTargets = {
  readonly spans: readonly TargetSpan[];
  /** The rider's pace level in this workout, 1–10; null when the answer does not say. */
  readonly paceLevel: number | null;
  /** The intensities at that level from the answer; empty = use the level table. */
  readonly paceIntensities: readonly PaceIntensity[];
  /** Peloton's own "% in range" by metric, whole percent. */
  readonly pelotonInRangePct: Readonly<Partial<Record<TargetMetric, number>>>;
};

export const NO_TARGETS: ClassTargets = {
  spans: [],
  paceLevel: null,
  paceIntensities: [],
  pelotonInRangePct: {},
};

/**
 * A target as it is drawn: seconds `startSec <= t < endSec` of the pedaling clock, bounds in the unit of `metric`
 * (W, rpm, %, m/s, %, spm, s/m). `upper` null = open. `upperIsExclusive`: a value equal to the harder bound is above; the
 * harder bound of a split pace is `lower`.
 */
export type TargetBand = {
  readonly metric: BandMetric;
  readonly startSec: number;
  readonly endSec: number;
  readonly lower: number;
  readonly upper: number | null;
  readonly upperIsExclusive: boolean;
  /** What the class calls it: "Zone 4", "Challenging", "80–100 rpm". */
  readonly label: string;
  /** Power zone 1–7 or intensity index; null for plain ranges. */
  readonly level: number | null;
};

/** The longest run of seconds with the same bounds for one metric, and what was ridden in it. */
export type Block = {
  readonly metric: BandMetric;
  readonly startSec: number;
  readonly endSec: number;
  readonly label: string;
  readonly level: number | null;
  readonly lower: number;
  readonly upper: number | null;
  /** In the unit of the metric; null when nothing was measured in it. */
  readonly average: number | null;
  readonly averageHeartRateBpm: number | null;
  /** Shares of the measured seconds, 0..1; all 0 when nothing was measured. */
  readonly inShare: number;
  readonly aboveShare: number;
  readonly belowShare: number;
  /** (first-third mean − last-third mean) / first-third mean; null when too short or not measured. */
  readonly fade: number | null;
  /** Average without the first 5 s inside the band; null for blocks under 30 s or unmeasured. */
  readonly isHeld: boolean | null;
};

/** Adherence of one metric, three figures never mixed. Shares are 0..1 of the seconds that had a target and a value. */
export type Adherence = {
  readonly metric: BandMetric;
  readonly targetSec: number;
  readonly strictIn: number;
  readonly strictAbove: number;
  readonly strictBelow: number;
  /** For 5 s after a change the old target also counts. */
  readonly lagTolerantIn: number;
  readonly heldBlocks: number;
  /** Blocks ≥ 30 s, the ones that can be held. */
  readonly blocks: number;
  /** Peloton's own figure, whole percent; null where it gives none. */
  readonly pelotonPct: number | null;
};
