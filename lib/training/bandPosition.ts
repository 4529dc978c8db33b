import type { BandMetric, TargetBand } from "@/lib/domain/target";

// Speeds come as mph or km/h and are compared in m/s: the same printed value must compare as equal.
const TOLERANCE = 1e-6;

/** The part of a band or block that says where it lies. */
export type Bounded = Pick<TargetBand, "metric" | "lower" | "upper"> & {
  readonly upperIsExclusive?: boolean;
};

/**
 * Where a value lies: 1 above, 0 in, −1 below the target. "Above" always means harder: for a row's split pace a smaller
 * value, so that the end which may be exclusive is its lower one. A power zone's lower bound belongs to the zone below.
 */
export function bandPosition(band: Bounded, value: number): -1 | 0 | 1 {
  const isPace = isFasterLower(band.metric);
  const lowerIsExclusive = isPace ? band.upperIsExclusive === true : band.metric === "output";
  const isUnder =
    lowerIsExclusive && band.lower > 0 ? value <= band.lower + TOLERANCE : value < band.lower - TOLERANCE;
  if (isUnder) return isPace ? 1 : -1;
  if (band.upper === null) return 0;
  const upperIsExclusive = !isPace && band.upperIsExclusive === true;
  const isOver = upperIsExclusive ? value >= band.upper - TOLERANCE : value > band.upper + TOLERANCE;
  return isOver ? (isPace ? -1 : 1) : 0;
}

/** Pace in time for a distance: less is more. */
export function isFasterLower(metric: BandMetric): boolean {
  return metric === "splitPace";
}
