import type { RideAxis } from "./axis";
import type { CriticalPower } from "./criticalPower";

/**
 * W′ balance at the end of each second of a power series at 1 Hz, J; the differential form of Froncioni, Skiba and
 * Clarke: above CP it falls by the work above CP, below it rises by (CP − P) · (W′ − balance) / W′, so that it never
 * passes W′. It may fall below 0: the fit was then too low for this ride. NaN (a pause, the floor, nothing recorded)
 * counts as 0 W, rest.
 */
export function wPrimeBalance(
  powerW: ArrayLike<number>,
  { cpWatts, wPrimeJ }: Pick<CriticalPower, "cpWatts" | "wPrimeJ">,
): Float64Array {
  const balance = new Float64Array(powerW.length);
  let left = wPrimeJ;
  for (let i = 0; i < powerW.length; i++) {
    const watts = powerW[i] as number;
    const above = (Number.isNaN(watts) ? 0 : watts) - cpWatts;
    left -= above > 0 ? above : (above * (wPrimeJ - left)) / wPrimeJ;
    balance[i] = left;
  }
  return balance;
}

/** The balance of one ride along its axis and where it was lowest. */
export type RideBalance = {
  /** Parallel to the axis. */
  readonly balanceJ: Float64Array;
  readonly lowestJ: number;
  /** Second of the pedaling clock. */
  readonly lowestSec: number;
};

/** W′ balance over a ride; null without power. */
export function rideBalance(axis: RideAxis, fit: CriticalPower): RideBalance | null {
  const power = axis.series.output;
  if (power === undefined || power.length === 0) return null;
  const balanceJ = wPrimeBalance(power, fit);
  let at = 0;
  for (let i = 1; i < balanceJ.length; i++) {
    if ((balanceJ[i] as number) < (balanceJ[at] as number)) at = i;
  }
  return { balanceJ, lowestJ: balanceJ[at] as number, lowestSec: axis.startSec + at };
}
