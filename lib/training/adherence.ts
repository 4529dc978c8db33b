import type { Adherence, BandMetric, Block, TargetBand } from "@/lib/domain/target";
import type { RideAxis } from "./axis";
import { bandPosition } from "./bandPosition";
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
      const value = axis.valueAt(metric, t);
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

/** One zone or intensity inside its own blocks; seconds. `askedSec` is the plan; the others are what was measured of it. */
export type ZoneInBlocks = {
  readonly level: number;
  readonly label: string;
  readonly askedSec: number;
  readonly inSec: number;
  readonly aboveSec: number;
  readonly belowSec: number;
};

/** "Asked 20:00, in 14:10, above 3:20, below 2:30" for each zone or intensity that the class asked for, by level. */
export function zonesInBlocks(
  axis: RideAxis,
  bands: readonly TargetBand[],
  metric: BandMetric,
): readonly ZoneInBlocks[] {
  const zones = new Map<number, { label: string; asked: number; counts: [number, number, number] }>();
  for (const band of outlinesOf(bands, metric)) {
    if (band.level === null) continue;
    const zone = zones.get(band.level) ?? { label: band.label, asked: 0, counts: [0, 0, 0] };
    zones.set(band.level, zone);
    zone.asked += band.endSec - band.startSec;
    for (let t = band.startSec; t < band.endSec; t++) {
      const value = axis.valueAt(metric, t);
      if (value !== null) (zone.counts[bandPosition(band, value) + 1] as number)++;
    }
  }
  return [...zones]
    .sort(([a], [b]) => a - b)
    .map(([level, { label, asked, counts }]) => ({
      level,
      label,
      askedSec: asked,
      belowSec: counts[0],
      inSec: counts[1],
      aboveSec: counts[2],
    }));
}
