import { type RideAxis, knownValues } from "./axis";
import { meanOf } from "./mean";

// NP, IF and TSS are trademarks of TrainingPeaks; the definitions are Coggan's.

const WINDOW_SEC = 30;
const NP_FROM_SEC = 300;
const NP_ROUGH_UNDER_SEC = 1200;
const DECOUPLING_SKIP_SEC = 600;
const DECOUPLING_MIN_SEC = 1800;
const DECOUPLING_HR_COVER = 0.9;
const STEADY_VI = 1.05;

/**
 * The formula alone, W: trailing 30 s means of 1 Hz power from the first full window on, the 4th root of the mean of
 * their 4th powers. Null under 30 s.
 */
export function normalizedPowerFormula(powerW: ArrayLike<number>): number | null {
  if (powerW.length < WINDOW_SEC) return null;
  let window = 0;
  let sum = 0;
  for (let i = 0; i < powerW.length; i++) {
    window += powerW[i] as number;
    if (i >= WINDOW_SEC) window -= powerW[i - WINDOW_SEC] as number;
    if (i >= WINDOW_SEC - 1) sum += (window / WINDOW_SEC) ** 4;
  }
  return (sum / (powerW.length - WINDOW_SEC + 1)) ** 0.25;
}

/** Normalized power of a ride's seconds without pauses, W; null under 5 minutes. Head units, too, join what lies around a pause. */
export function normalizedPower(powerW: ArrayLike<number>): number | null {
  return powerW.length < NP_FROM_SEC ? null : normalizedPowerFormula(powerW);
}

/** Under 20 minutes normalized power says little: it is marked. */
export function isRoughNormalizedPower(activeSec: number): boolean {
  return activeSec < NP_ROUGH_UNDER_SEC;
}

/** NP / FTP. */
export function intensityFactor(normalizedPowerW: number, ftpWatts: number): number {
  return normalizedPowerW / ftpWatts;
}

/** s/3600 · IF² · 100; `activeSec` without pauses. */
export function trainingStressScore(ride: {
  readonly activeSec: number;
  readonly normalizedPowerW: number;
  readonly ftpWatts: number;
}): number {
  return (ride.activeSec / 3600) * intensityFactor(ride.normalizedPowerW, ride.ftpWatts) ** 2 * 100;
}

/** NP / average power; null without power. */
export function variabilityIndex(normalizedPowerW: number, averageW: number): number | null {
  return averageW > 0 ? normalizedPowerW / averageW : null;
}

/** NP / average heart rate, W per bpm; null without heart rate. */
export function efficiencyFactor(normalizedPowerW: number, averageHeartRateBpm: number): number | null {
  return averageHeartRateBpm > 0 ? normalizedPowerW / averageHeartRateBpm : null;
}

/** J / (average heart rate · minutes): the work of one heartbeat; null without heart rate or time. */
export function joulesPerHeartbeat(ride: {
  readonly workJ: number;
  readonly averageHeartRateBpm: number;
  readonly activeSec: number;
}): number | null {
  const beats = (ride.averageHeartRateBpm * ride.activeSec) / 60;
  return beats > 0 ? ride.workJ / beats : null;
}

/** 100 · (r1 − r2) / r1, r = power / heart rate of each half (Friel). Percent; positive = the heart drifted up. */
export function decouplingFormula(
  first: { readonly powerW: number; readonly heartRateBpm: number },
  second: { readonly powerW: number; readonly heartRateBpm: number },
): number {
  const r1 = first.powerW / first.heartRateBpm;
  const r2 = second.powerW / second.heartRateBpm;
  return (100 * (r1 - r2)) / r1;
}

export type Decoupling = {
  readonly pct: number;
  /** VI ≤ 1.05: worth a headline. Otherwise it is folded away as "not a steady ride". */
  readonly isSteady: boolean;
};

/**
 * Decoupling of a ride: the first 10 minutes left out, the rest at least 30 minutes with heart rate on 90 % of it,
 * halves by time, NP over mean heart rate. Null where a condition fails.
 */
export function decouplingOf(axis: RideAxis): Decoupling | null {
  const power = axis.series.output;
  const heartRate = axis.series.heartRate;
  if (power === undefined || heartRate === undefined) return null;
  const seconds: number[] = [];
  for (let i = 0; i < axis.lengthSec; i++) if (!Number.isNaN(power[i])) seconds.push(i);
  const rest = seconds.slice(DECOUPLING_SKIP_SEC);
  if (rest.length < DECOUPLING_MIN_SEC) return null;
  const withHeartRate = rest.filter((i) => !Number.isNaN(heartRate[i])).length;
  if (withHeartRate < DECOUPLING_HR_COVER * rest.length) return null;
  const half = Math.floor(rest.length / 2);
  const first = ofHalf(power, heartRate, rest.slice(0, half));
  const second = ofHalf(power, heartRate, rest.slice(half));
  const all = rest.map((i) => power[i] as number);
  const average = meanOf(all);
  const np = normalizedPowerFormula(all);
  if (first === null || second === null || average === null || np === null || average <= 0) return null;
  return { pct: decouplingFormula(first, second), isSteady: np / average <= STEADY_VI };
}

function ofHalf(
  power: Float64Array,
  heartRate: Float64Array,
  seconds: readonly number[],
): { powerW: number; heartRateBpm: number } | null {
  const powerW = normalizedPowerFormula(seconds.map((i) => power[i] as number));
  const heartRateBpm = meanOf(seconds.map((i) => heartRate[i] as number).filter((bpm) => !Number.isNaN(bpm)));
  return powerW === null || powerW === 0 || heartRateBpm === null ? null : { powerW, heartRateBpm };
}

/** 1 Hz power without pauses and floor, W: what all power maths is made of. */
export function ridingPower(axis: RideAxis): Float64Array {
  return knownValues(axis, "output");
}
