import { type Discipline, hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { MetricFigures } from "@/lib/domain/workout";
import { type RideAxis, knownValues } from "./axis";
import { figuresOf } from "./derive";
import { NO_LOAD, type WorkoutLoad } from "./load";
import { maxOf, meanOf } from "./mean";
import { normalizedPower, trainingStressScore } from "./power";

/** A stretch of the pedaling clock: whole seconds `fromSec <= t < toSec`. */
export type Range = { readonly fromSec: number; readonly toSec: number };

/** The figures of a stretch. Work and distance are sums of the series, so they are ours, not Peloton's. */
export type RangeFigures = {
  readonly durationSec: number;
  /** Seconds of it without pauses and floor. */
  readonly activeSec: number;
  readonly averages: MetricFigures;
  readonly maxima: MetricFigures;
  /** J; null without output, and for rows (their output is per stroke). */
  readonly workJ: number | null;
  /** m; null without speed or pace. */
  readonly distanceM: number | null;
  /** W; null without cycling power or under 5 minutes. */
  readonly normalizedPowerW: number | null;
  readonly climbM: number | null;
};

/** The figures of a stretch of a ride (dragging selects one); bounds outside of the axis are cut. */
export function rangeFigures(axis: RideAxis, range: Range, discipline: Discipline): RangeFigures {
  const fromSec = Math.max(range.fromSec, axis.startSec);
  const toSec = Math.max(fromSec, Math.min(range.toSec, axis.startSec + axis.lengthSec));
  const cut = { fromSec, toSec };
  const isRow = discipline === "rowing" || discipline === "rowBootcamp";
  const output = knownValues(axis, "output", cut);
  const speed = knownValues(axis, "speed", cut);
  return {
    durationSec: toSec - fromSec,
    activeSec: activeIn(axis, cut),
    averages: figuresOf(axis, meanOf, isRow, cut),
    maxima: figuresOf(axis, maxOf, isRow, cut),
    workJ: isRow ? null : sumOf(output),
    distanceM: sumOf(speed),
    normalizedPowerW: hasCyclingPower(discipline) ? normalizedPower(output) : null,
    climbM: climbOf(knownValues(axis, "altitude", cut)),
  };
}

/** The Load of a stretch, by power alone: by heart rate or effort a stretch has none of its own. */
export function rangeLoad(
  { activeSec, normalizedPowerW }: Pick<RangeFigures, "activeSec" | "normalizedPowerW">,
  ride: { readonly discipline: Discipline; readonly ftpWatts: number | null },
): WorkoutLoad {
  const { discipline, ftpWatts } = ride;
  if (normalizedPowerW === null || ftpWatts === null || ftpWatts <= 0) return NO_LOAD;
  return {
    value: trainingStressScore({ activeSec, normalizedPowerW, ftpWatts }),
    source: "power",
    isBikePartOnly: isBootcamp(discipline),
  };
}

function sumOf(values: Float64Array): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
}

function activeIn(axis: RideAxis, { fromSec, toSec }: Range): number {
  let count = 0;
  for (let i = fromSec - axis.startSec; i < toSec - axis.startSec; i++) {
    if (axis.isPause[i] === 0 && axis.isFloor[i] === 0) count++;
  }
  return count;
}

function climbOf(altitude: Float64Array): number | null {
  if (altitude.length === 0) return null;
  let climb = 0;
  for (let i = 1; i < altitude.length; i++) {
    climb += Math.max(0, (altitude[i] as number) - (altitude[i - 1] as number));
  }
  return climb;
}
