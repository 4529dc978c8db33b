import type { Adherence, BandMetric, Block, TargetBand } from "@/lib/domain/target";
import type { RideAxis } from "./axis";
import { bandPosition, isFasterLower } from "./bandPosition";
import { bandValueAt } from "./bandValue";
import { outlinesOf } from "./blocks";

/** For this long after a target changes, the old target counts too in the lag-tolerant figure. */
const LAG_SEC = 5;

/**
 * How well the targets of one metric were met, over the seconds that have a target and a value; null = not measured.
 * `pelotonPct`: Peloton's own figure for it, null where it gives none.
 */
export function adherenceOf(ride: {
  readonly axis: RideAxis;
  readonly bands: readonly TargetBand[];
  readonly blocks: readonly Block[];
  readonly metric: BandMetric;
  readonly pelotonPct: number | null;
}): Adherence | null {
  const { axis, bands, blocks, metric } = ride;
  const count = { in: 0, above: 0, below: 0, lagIn: 0 };
  let before: TargetBand | null = null;
  for (const band of outlinesOf(bands, metric)) {
    const old: TargetBand | null = before !== null && before.endSec === band.startSec ? before : null;
    for (let t = band.startSec; t < band.endSec; t++) {
      const value = bandValueAt(axis, metric, t);
      if (value === null) continue;
      const position = bandPosition(band, value);
      count[position === 0 ? "in" : position === 1 ? "above" : "below"]++;
      const isOldMet = old !== null && t < band.startSec + LAG_SEC && bandPosition(old, value) === 0;
      if (position === 0 || isOldMet) count.lagIn++;
    }
    before = band;
  }
  const targetSec = count.in + count.above + count.below;
  if (targetSec === 0) return null;
  const holdable = blocks.filter((block) => block.metric === metric && block.isHeld !== null);
  return {
    metric,
    targetSec,
    strictIn: count.in / targetSec,
    strictAbove: count.above / targetSec,
    strictBelow: count.below / targetSec,
    lagTolerantIn: count.lagIn / targetSec,
    heldBlocks: holdable.filter((block) => block.isHeld === true).length,
    blocks: holdable.length,
    pelotonPct: ride.pelotonPct,
  };
}

/** One target inside its own blocks; seconds. `askedSec` is the plan; the others are what was measured of it. */
export type TargetInBlocks = Pick<TargetBand, "metric" | "label" | "level" | "lower" | "upper"> & {
  readonly askedSec: number;
  readonly inSec: number;
  readonly aboveSec: number;
  readonly belowSec: number;
};

/**
 * "Asked 20:00, in 14:10, above 3:20, below 2:30" for each zone, intensity or range that the class asked for, the
 * hardest first.
 */
export function targetsInBlocks(
  axis: RideAxis,
  bands: readonly TargetBand[],
  metric: BandMetric,
): readonly TargetInBlocks[] {
  const targets = new Map<string, { band: TargetBand; asked: number; counts: [number, number, number] }>();
  for (const band of outlinesOf(bands, metric)) {
    const name = `${band.level} ${band.lower} ${band.upper}`;
    const target = targets.get(name) ?? { band, asked: 0, counts: [0, 0, 0] };
    targets.set(name, target);
    target.asked += band.endSec - band.startSec;
    for (let t = band.startSec; t < band.endSec; t++) {
      const value = bandValueAt(axis, metric, t);
      if (value !== null) (target.counts[bandPosition(band, value) + 1] as number)++;
    }
  }
  return [...targets.values()]
    .sort((a, b) => compareHardness(b.band, a.band))
    .map(({ band, asked, counts }) => ({
      metric,
      label: band.label,
      level: band.level,
      lower: band.lower,
      upper: band.upper,
      askedSec: asked,
      belowSec: counts[0],
      inSec: counts[1],
      aboveSec: counts[2],
    }));
}

/** Over zero where `one` is harder than `other`: by the easier bound, then by the harder one. */
function compareHardness(one: TargetBand, other: TargetBand): number {
  const [sign, open] = isFasterLower(one.metric) ? [-1, 0] : [1, Number.POSITIVE_INFINITY];
  const easier = (band: TargetBand) => (sign < 0 ? (band.upper ?? Number.MAX_VALUE) : band.lower);
  const harder = (band: TargetBand) => (sign < 0 ? band.lower : (band.upper ?? open));
  return sign * (easier(one) - easier(other)) || sign * (harder(one) - harder(other));
}
