import type { Profile } from "@/lib/domain/account";
import type { HeartRateZone } from "@/lib/domain/performance";

const LOWER_PCT = [65, 75, 85, 95] as const;
const DEFAULT_RESTING_BPM = 60;
/** The least that a maximum is above resting: TRIMP is exponential in what it divides by this. */
const LEAST_RESERVE_BPM = 20;
const LTHR_SHARE = 0.85;
// Banister's weights; c cancels in hrSS and k does not.
const MALE = { c: 0.64, k: 1.92 } as const;
const FEMALE = { c: 0.86, k: 1.67 } as const;
const STRIVE_WEIGHTS = [1, 2, 4, 8, 8] as const;
const STRIVE_PER_SEC = 0.005;
const ZONE_ESTIMATE_SHARES = [0.58, 0.7, 0.8, 0.9, 0.97] as const;

/** What loads by heart rate need. */
export type HeartRateSettings = {
  readonly maxBpm: number;
  /** Nobody entered or measured it: flagged. */
  readonly isMaxDefault: boolean;
  readonly restingBpm: number;
  readonly isRestingDefault: boolean;
  /** Only for load; null = not said, and the male weights are used as everywhere. */
  readonly sex: "female" | "male" | null;
  /** Heart rate at threshold; null = resting + 0.85 · (max − resting). */
  readonly thresholdBpm: number | null;
  /** The rider's own lower bounds of zones 2–5, bpm; null = the answer's, else Peloton's rule. */
  readonly ownBounds: HeartRateBounds | null;
};

/** Lower bounds of zones 2–5, bpm. */
export type HeartRateBounds = readonly [number, number, number, number];

export type HeartRateZoneSeconds = readonly [number, number, number, number, number];

/** The lower bounds of zones 2–5, bpm: floor(0.65, 0.75, 0.85, 0.95 × max) as Peloton does. */
export function heartRateZoneBounds(maxBpm: number): HeartRateBounds {
  // Percent first: 0.65 · 180 is 117.00000000000001 or 116.99… depending on the factor, 65 · 180 / 100 is 117.
  return LOWER_PCT.map((pct) => Math.floor((pct * maxBpm) / 100)) as [number, number, number, number];
}

/**
 * The lower bounds of zones 2–5 of one workout: the rider's own, else the ranges of its answer, else by the rule; null
 * when none is known.
 */
export function boundsOfWorkout(
  zones: readonly HeartRateZone[],
  settings: HeartRateSettings | null,
): HeartRateBounds | null {
  if (settings?.ownBounds != null) return settings.ownBounds;
  const own = [2, 3, 4, 5].map((zone) => zones.find((one) => one.zone === zone)?.minBpm);
  if (own.every((bpm) => bpm !== undefined && bpm > 0)) return own as [number, number, number, number];
  return settings === null ? null : heartRateZoneBounds(settings.maxBpm);
}

/** The zone of a heart rate. */
export function heartRateZoneOf(bpm: number, bounds: HeartRateBounds): 1 | 2 | 3 | 4 | 5 {
  return (1 + bounds.filter((lower) => bpm >= lower).length) as 1 | 2 | 3 | 4 | 5;
}

/** Seconds in each zone of [bpm, seconds] pairs; they sum to the pairs' seconds. */
export function secondsInHeartRateZones(
  bpmSeconds: readonly (readonly [number, number])[],
  bounds: HeartRateBounds,
): HeartRateZoneSeconds {
  const seconds: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const [bpm, count] of bpmSeconds) {
    const index = heartRateZoneOf(bpm, bounds) - 1;
    seconds[index] = (seconds[index] as number) + count;
  }
  return seconds;
}

/** Peloton's Strive Score: 0.005 · (z1 + 2·z2 + 4·z3 + 8·z4 + 8·z5) seconds. The weight of zone 5 is unproved. */
export function striveScore(zoneSec: HeartRateZoneSeconds): number {
  return STRIVE_PER_SEC * zoneSec.reduce((sum, sec, i) => sum + sec * (STRIVE_WEIGHTS[i] as number), 0);
}

/** TRIMP (Banister): Σ Δmin · x · c·e^(k·x), x = (HR − rest) / (max − rest), not below 0. */
export function trimp(
  bpmSeconds: readonly (readonly [number, number])[],
  settings: HeartRateSettings,
): number {
  return bpmSeconds.reduce((sum, [bpm, sec]) => sum + (sec / 60) * weight(bpm, settings), 0);
}

function weight(bpm: number, settings: HeartRateSettings): number {
  const { c, k } = settings.sex === "female" ? FEMALE : MALE;
  const x = Math.max(0, (bpm - settings.restingBpm) / (settings.maxBpm - settings.restingBpm));
  return x * c * Math.exp(k * x);
}

/** hrSS: 100 · TRIMP / the TRIMP of an hour at threshold. */
export function heartRateStressScore(trimpValue: number, settings: HeartRateSettings): number {
  return (100 * trimpValue) / (60 * weight(thresholdOf(settings), settings));
}

/** The heart rate at threshold, bpm, unrounded: the rider's own, else resting + 0.85 · (maximum − resting). */
export function thresholdOf({ thresholdBpm, restingBpm, maxBpm }: HeartRateSettings): number {
  return thresholdBpm ?? restingBpm + LTHR_SHARE * (maxBpm - restingBpm);
}

/** hrSS from the seconds in the five zones alone, each taken at 58, 70, 80, 90, 97 % of maximum: an estimate, "≈". */
export function heartRateStressOfZones(zoneSec: HeartRateZoneSeconds, settings: HeartRateSettings): number {
  const pairs = zoneSec.map(
    (sec, i) => [(ZONE_ESTIMATE_SHARES[i] as number) * settings.maxBpm, sec] as const,
  );
  return heartRateStressScore(trimp(pairs, settings), settings);
}

/**
 * The settings in force: maximum = own entry, else the answer's zone 5 maximum, else the account's customized one, else
 * its default (flagged); resting = own entry, else 60 (flagged). Null when no maximum is known or it is not well above resting.
 */
export function heartRateSettingsOf(known: {
  readonly ownMaxBpm?: number | null;
  readonly ownRestingBpm?: number | null;
  readonly ownThresholdBpm?: number | null;
  readonly ownBounds?: HeartRateBounds | null;
  readonly sex?: HeartRateSettings["sex"];
  readonly zones?: readonly HeartRateZone[];
  readonly profile: Pick<Profile, "maxHeartRateBpm"> | null;
}): HeartRateSettings | null {
  const answered = known.zones?.find((zone) => zone.zone === 5)?.maxBpm ?? null;
  const measured = known.ownMaxBpm ?? answered ?? known.profile?.maxHeartRateBpm.customized ?? null;
  const maxBpm = measured ?? known.profile?.maxHeartRateBpm.default ?? null;
  const restingBpm = known.ownRestingBpm ?? DEFAULT_RESTING_BPM;
  if (maxBpm === null || maxBpm < restingBpm + LEAST_RESERVE_BPM) return null;
  return {
    maxBpm,
    isMaxDefault: measured === null,
    restingBpm,
    isRestingDefault: (known.ownRestingBpm ?? null) === null,
    sex: known.sex ?? null,
    thresholdBpm: between(known.ownThresholdBpm ?? null, restingBpm, maxBpm),
    ownBounds: known.ownBounds ?? null,
  };
}

/** Entries of several days may contradict each other; a threshold at or below resting would make every load infinite. */
function between(thresholdBpm: number | null, restingBpm: number, maxBpm: number): number | null {
  return thresholdBpm !== null && thresholdBpm > restingBpm && thresholdBpm < maxBpm ? thresholdBpm : null;
}
