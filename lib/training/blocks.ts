import type { BandMetric, Block, TargetBand } from "@/lib/domain/target";
import { type RideAxis, knownValues } from "./axis";
import { bandPosition, isFasterLower } from "./bandPosition";
import { bandValues } from "./bandValue";
import { meanOf, meanPaceOf } from "./mean";

/** Blocks at least this long can be held, and are long enough to fade in. */
const HOLD_FROM_SEC = 30;
/** What a block's average leaves out at its start: legs and flywheel need that long. */
const SETTLE_SEC = 5;

/** The bands of one metric in order of time, neighbors with the same bounds joined: the blocks' outlines. */
export function outlinesOf(bands: readonly TargetBand[], metric: BandMetric): readonly TargetBand[] {
  const outlines: TargetBand[] = [];
  const own = bands.filter((band) => band.metric === metric).sort((a, b) => a.startSec - b.startSec);
  for (const band of own) {
    const last = outlines.at(-1);
    const joins =
      last !== undefined &&
      last.endSec >= band.startSec &&
      last.lower === band.lower &&
      last.upper === band.upper &&
      last.level === band.level;
    if (joins) outlines[outlines.length - 1] = { ...last, endSec: Math.max(last.endSec, band.endSec) };
    else outlines.push(band);
  }
  return outlines;
}

/** The blocks of one metric and what was ridden in them; blocks that were not measured have nulls. */
export function blocksOf(axis: RideAxis, bands: readonly TargetBand[], metric: BandMetric): readonly Block[] {
  return outlinesOf(bands, metric).map((band) => blockOf(axis, band));
}

function blockOf(axis: RideAxis, band: TargetBand): Block {
  const range = { fromSec: band.startSec, toSec: band.endSec };
  const values = bandValues(axis, band.metric, range);
  const shares = { in: 0, above: 0, below: 0 };
  for (const value of values) {
    const position = bandPosition(band, value);
    shares[position === 0 ? "in" : position === 1 ? "above" : "below"] += 1 / values.length;
  }
  return {
    metric: band.metric,
    startSec: band.startSec,
    endSec: band.endSec,
    label: band.label,
    level: band.level,
    lower: band.lower,
    upper: band.upper,
    average: bandMean(band.metric, values),
    averageHeartRateBpm: meanOf(knownValues(axis, "heartRate", range)),
    inShare: shares.in,
    aboveShare: shares.above,
    belowShare: shares.below,
    fade: fadeOf(band.metric, values),
    isHeld: isHeld(axis, band),
  };
}

/** The mean of a metric's values; paces average by distance. */
function bandMean(metric: BandMetric, values: ArrayLike<number>): number | null {
  return isFasterLower(metric) ? meanPaceOf(values) : meanOf(values);
}

/** How much weaker `last` is than `first`, as a share of `first`; negative when it is stronger. Null where `first` is nothing. */
export function fadeBetween(metric: BandMetric, first: number | null, last: number | null): number | null {
  if (first === null || last === null || first <= 0 || last <= 0 || !Number.isFinite(first)) return null;
  // A pace fades as its speed does: 1 − v2/v1 = 1 − p1/p2.
  return isFasterLower(metric) ? 1 - first / last : (first - last) / first;
}

function fadeOf(metric: BandMetric, values: Float64Array): number | null {
  if (values.length < HOLD_FROM_SEC) return null;
  const third = Math.floor(values.length / 3);
  return fadeBetween(
    metric,
    bandMean(metric, values.subarray(0, third)),
    bandMean(metric, values.subarray(values.length - third)),
  );
}

/** Null for blocks under 30 s and for those of which less than that was measured (the ride ended, the sensor failed). */
function isHeld(axis: RideAxis, band: TargetBand): boolean | null {
  if (band.endSec - band.startSec < HOLD_FROM_SEC) return null;
  const settled = bandValues(axis, band.metric, {
    fromSec: band.startSec + SETTLE_SEC,
    toSec: band.endSec,
  });
  if (settled.length < HOLD_FROM_SEC - SETTLE_SEC) return null;
  const average = bandMean(band.metric, settled);
  return average === null ? null : bandPosition(band, average) === 0;
}
