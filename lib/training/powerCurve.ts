import type { RideAxis } from "./axis";

const LONGEST_SEC = 4 * 3600;

/** The durations of every stored curve: 1–60 s each, then 5 s steps to 5 min, 10 s to 10, 20 s to 30, 60 s to 4 hours. */
export const CURVE_DURATIONS_SEC: readonly number[] = [
  ...steps(1, 60, 1),
  ...steps(65, 300, 5),
  ...steps(310, 600, 10),
  ...steps(620, 1800, 20),
  ...steps(1860, LONGEST_SEC, 60),
];

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, i) => from + i * by);
}

/** A best effort: its mean power and the second of the pedaling clock at which it began. */
export type BestEffort = { readonly watts: number; readonly startSec: number };

/** A ride may lack so many seconds, and no larger share, of a duration and still tell it. */
const LONGEST_LACK_SEC = 5;
const LARGEST_LACK_SHARE = 0.005;

/**
 * Best mean power over consecutive seconds for each of `CURVE_DURATIONS_SEC` that fits, W, unrounded; never across a
 * pause. Because each is the mean of exactly that many seconds, a longer one may be a touch above a shorter one.
 *
 * A 45 minute class is often recorded as 2,699 s: its first or last second is missing. A ride that lacks at most 5 s and
 * half a percent of a duration still tells it, and the seconds it lacks count as 0 W: the value is the work that was
 * recorded over the whole duration, never more than was ridden. Only at the two ends of a ride, never at a pause.
 */
export function powerCurve(axis: RideAxis): readonly number[] {
  const ride = stretchesOf(axis);
  const curve: number[] = [];
  for (const durationSec of CURVE_DURATIONS_SEC) {
    const best = bestIn(ride, durationSec);
    if (best === null) break;
    curve.push(best.watts);
  }
  return curve;
}

/** The best mean power over any number of consecutive seconds, as in the curve; null when no stretch is that long. */
export function bestEffort(axis: RideAxis, durationSec: number): BestEffort | null {
  const best = bestIn(stretchesOf(axis), durationSec);
  return best === null ? null : { watts: best.watts, startSec: best.index + axis.startSec };
}

/** The value a stored curve has for a duration; null when the ride was shorter or the duration is none of its steps. */
export function curveAt(curveW: readonly number[], durationSec: number): number | null {
  const index = CURVE_DURATIONS_SEC.indexOf(durationSec);
  return index < 0 ? null : (curveW[index] ?? null);
}

type Stretches = {
  readonly lengthSec: number;
  /** sums[i] = joules before index i. */
  readonly sums: Float64Array;
  /** Runs of known power, as [from, to) indices. */
  readonly runs: readonly (readonly [number, number])[];
};

function stretchesOf(axis: RideAxis): Stretches {
  const power = axis.series.output ?? new Float64Array(0);
  const sums = new Float64Array(power.length + 1);
  const runs: [number, number][] = [];
  for (let i = 0; i < power.length; i++) {
    const watts = power[i] as number;
    const isKnown = !Number.isNaN(watts);
    sums[i + 1] = (sums[i] as number) + (isKnown ? watts : 0);
    const last = runs.at(-1);
    if (isKnown && last !== undefined && last[1] === i) last[1] = i + 1;
    else if (isKnown) runs.push([i, i + 1]);
  }
  return { lengthSec: power.length, sums, runs };
}

function bestIn(
  { lengthSec, sums, runs }: Stretches,
  durationSec: number,
): { watts: number; index: number } | null {
  const lackSec = Math.min(LONGEST_LACK_SEC, durationSec * LARGEST_LACK_SHARE);
  let bestJ = Number.NEGATIVE_INFINITY;
  let index = -1;
  for (const [from, to] of runs) {
    if (to - from < durationSec) {
      const isAtAnEnd = from === 0 || to === lengthSec;
      const joules = (sums[to] as number) - (sums[from] as number);
      if (!isAtAnEnd || durationSec - (to - from) > lackSec || joules <= bestJ) continue;
      bestJ = joules;
      index = from;
      continue;
    }
    for (let i = from; i + durationSec <= to; i++) {
      const joules = (sums[i + durationSec] as number) - (sums[i] as number);
      if (joules > bestJ) {
        bestJ = joules;
        index = i;
      }
    }
  }
  return index < 0 ? null : { watts: bestJ / durationSec, index };
}
