/** Everything that was measured in a workout, one value a second; index i is second i + 1. US units. */
export interface Series {
  readonly lengthSec: number;
  readonly outputWatts?: readonly number[];
  readonly cadenceRpm?: readonly number[];
  readonly resistancePct?: readonly number[];
  readonly speedMph?: readonly number[];
  readonly inclinePct?: readonly number[];
  readonly strokeRateSpm?: readonly number[];
  /** Minutes for 500 m; null while the flywheel rests. */
  readonly splitPaceMin?: readonly (number | null)[];
  readonly altitudeFt?: readonly number[];
  /** 0 where the sensor dropped out. */
  readonly heartRateBpm?: readonly number[];
  /** Joules; on a rower less than the sum of `outputWatts` (PELOTON §3.4). */
  readonly totalWorkJ: number;
  readonly distanceM: number;
}

export const METERS_A_MILE = 1609.344;

/** The sum of the values. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
