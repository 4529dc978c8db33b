import type { RideAxis } from "./axis";

/** How far one attempt is ahead of another, second by second. */
export type CumulativeGap = {
  /** Second of the pedaling clock of `gapJ[0]`. */
  readonly startSec: number;
  /** Work done up to and with each second less the other's, J; positive = ahead. */
  readonly gapJ: Float64Array;
};

/**
 * The cumulative gap of one attempt on another over the seconds that both lasted. Seconds without a value (pauses, floor)
 * add nothing. Null where one of them has no output. Not for rows: their output is per stroke and does not add up to work.
 */
export function cumulativeGap(axis: RideAxis, other: RideAxis): CumulativeGap | null {
  if (axis.series.output === undefined || other.series.output === undefined) return null;
  const startSec = Math.min(axis.startSec, other.startSec);
  const endSec = Math.min(endOf(axis), endOf(other));
  const gapJ = new Float64Array(Math.max(0, endSec - startSec));
  let gap = 0;
  for (let i = 0; i < gapJ.length; i++) {
    gap += wattsAt(axis, startSec + i) - wattsAt(other, startSec + i);
    gapJ[i] = gap;
  }
  return gapJ.length === 0 ? null : { startSec, gapJ };
}

function endOf(axis: RideAxis): number {
  return axis.startSec + axis.lengthSec;
}

function wattsAt(axis: RideAxis, sec: number): number {
  return axis.valueAt("output", sec) ?? 0;
}
