import type { BlindKey } from "./ids";

/** An FTP the rider entered: valid from that local day on. */
export type OwnFtp = { readonly from: string; readonly watts: number };

/** Heart-rate limits the rider entered: valid from that local day on, each until a later entry names it. Null = not said. */
export type OwnHeartRate = {
  readonly from: string;
  readonly maxBpm: number | null;
  readonly restingBpm: number | null;
  /** Heart rate at threshold; null = resting + 0.85 · (maximum − resting). */
  readonly thresholdBpm: number | null;
};

/** What the rider says of one workout. */
export type OwnWorkout = {
  /** How hard it was, whole, 1–10; null = not said. */
  readonly effort: number | null;
  /** Empty = none. */
  readonly note: string;
  /** Left out of records and trends, and why (may be empty); null = it counts. */
  readonly leftOut: string | null;
};

/** What the rider says of themselves. */
export type Rider = {
  /** For load by heart rate alone; null = not said. */
  readonly sex: "female" | "male" | null;
  /** Lower bounds of heart-rate zones 2–5, bpm; null = by Peloton's rule. */
  readonly heartRateBounds: readonly [number, number, number, number] | null;
  /** Where the fitness line starts, when the rider knows better than 0. */
  readonly fitnessSeed: {
    readonly day: string;
    readonly fitness: number;
    readonly fatigue: number;
  } | null;
  /** How a value typed into Peloton is to be read: it was asked about once. Null = not answered. */
  readonly manualFtp: { readonly watts: number; readonly reading: "twentyMinutes" | "ftp" } | null;
};

/** What only the rider knows. Never lost by a sync, a recompute or a sign-out. */
export type Yours = {
  readonly ftp: readonly OwnFtp[];
  readonly heartRate: readonly OwnHeartRate[];
  /** Only workouts of which something is said. */
  readonly workouts: Readonly<Partial<Record<BlindKey, OwnWorkout>>>;
  readonly rider: Rider;
};

export const NOTHING_SAID: OwnWorkout = { effort: null, note: "", leftOut: null };

export const NO_RIDER: Rider = { sex: null, heartRateBounds: null, fitnessSeed: null, manualFtp: null };

export const NOTHING_YOURS: Yours = { ftp: [], heartRate: [], workouts: {}, rider: NO_RIDER };
