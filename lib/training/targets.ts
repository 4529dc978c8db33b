import { type Discipline, hasCyclingPower } from "@/lib/domain/discipline";
import { numberText } from "@/lib/domain/format";
import type {
  BandMetric,
  ClassTargets,
  PaceIntensity,
  TargetBand,
  TargetMetric,
  TargetSpan,
} from "@/lib/domain/target";
import { paceLevelTable } from "./paceLevels";
import { powerZonesOf } from "./powerZones";

/** The rider a class's targets are made into bands for; `ftpWatts` null = not known: zones then have no bands. */
export type TargetRider = { readonly ftpWatts: number | null; readonly discipline: Discipline };

/** What a target is measured against on the rider's machine. */
function bandMetricOf(metric: TargetMetric, discipline: Discipline): BandMetric {
  if (metric === "powerZone") return "output";
  if (metric === "pace" || metric === "paceIntensity") return isRowing(discipline) ? "splitPace" : "speed";
  return metric;
}

/** Which metrics a class sets targets for, whether or not they can be measured or drawn. */
export function targetMetricsOf(targets: ClassTargets, discipline: Discipline): readonly BandMetric[] {
  return [...new Set(targets.spans.map((span) => bandMetricOf(span.metric, discipline)))];
}

/**
 * A class's targets as bands on the pedaling clock, by metric and time. Power zones need the FTP; pace intensities the
 * answer's own speeds, else a level. Spans that cannot be made into a band are left out (drawn as gaps).
 */
export function targetBands(targets: ClassTargets, rider: TargetRider): readonly TargetBand[] {
  const intensities = closedIntensities(targets, rider.discipline);
  return targets.spans
    .filter((span) => span.endSec > span.startSec)
    .flatMap((span) => {
      const bounds = boundsOf(span, rider, intensities);
      if (bounds === null) return [];
      const metric = bandMetricOf(span.metric, rider.discipline);
      return [{ metric, startSec: span.startSec, endSec: span.endSec, ...bounds }];
    })
    .sort((a, b) => (a.metric < b.metric ? -1 : a.metric > b.metric ? 1 : a.startSec - b.startSec));
}

type Bounds = Pick<TargetBand, "lower" | "upper" | "upperIsExclusive" | "label" | "level">;

function boundsOf(
  span: TargetSpan,
  rider: TargetRider,
  intensities: readonly PaceIntensity[],
): Bounds | null {
  const lower = Math.min(span.lower, span.upper);
  const upper = Math.max(span.lower, span.upper);
  const isRow = isRowing(rider.discipline);
  if (span.metric === "powerZone") return zoneBounds(lower, upper, rider);
  if (span.metric === "paceIntensity") return intensityBounds(lower, upper, { intensities, isRow });
  // Resistance is a float that the API truncates: a shown 40 is above a band that ends at 40 (Peloton's own 66 %).
  if (span.metric === "resistance") {
    return { ...plain(lower, upper, "%"), upperIsExclusive: upper > lower };
  }
  // A row's pace is drawn as pace, a Tread's as speed.
  if (span.metric === "pace" && !isRow) return lower > 0 ? plain(1 / upper, 1 / lower, "") : null;
  return plain(lower, upper, LABEL_UNITS[span.metric]);
}

// Speeds and paces are named by whoever draws them: the words depend on the rider's units.
const LABEL_UNITS: Readonly<
  Record<Exclude<TargetMetric, "powerZone" | "paceIntensity" | "resistance">, string>
> = {
  cadence: "rpm",
  incline: "%",
  strokeRate: "spm",
  speed: "",
  pace: "",
  splitPace: "",
};

function plain(lower: number, upper: number, unit: string): Bounds {
  const digits = Number.isInteger(lower) && Number.isInteger(upper) ? 0 : 1;
  const from = numberText(lower, digits);
  const range = lower === upper ? from : `${from}–${numberText(upper, digits)}`;
  return { lower, upper, upperIsExclusive: false, label: unit === "" ? "" : `${range} ${unit}`, level: null };
}

/** From the lower zone's bottom to the upper zone's top, W. An upper bound belongs to the lower zone (see `bandPosition`). */
function zoneBounds(lower: number, upper: number, rider: TargetRider): Bounds | null {
  if (rider.ftpWatts === null || rider.ftpWatts <= 0 || !hasCyclingPower(rider.discipline)) return null;
  const zones = powerZonesOf(rider.ftpWatts);
  const from = zones[lower - 1];
  const to = zones[upper - 1];
  if (from === undefined || to === undefined) return null;
  return {
    lower: from.lowerW,
    upper: to.upperW,
    upperIsExclusive: false,
    label: lower === upper ? `Zone ${lower}` : `Zone ${lower}–${upper}`,
    level: lower === upper ? lower : null,
  };
}

function intensityBounds(
  lower: number,
  upper: number,
  { intensities, isRow }: { readonly intensities: readonly PaceIntensity[]; readonly isRow: boolean },
): Bounds | null {
  const from = intensities.find((one) => one.index === lower);
  const to = intensities.find((one) => one.index === upper);
  if (from === undefined || to === undefined) return null;
  const label = lower === upper ? from.name : `${from.name}–${to.name}`;
  const level = lower === upper ? lower : null;
  if (!isRow) return { lower: from.lowerMps, upper: to.upperMps, upperIsExclusive: true, label, level };
  // A row machine shows its pace, where faster is less.
  return {
    lower: to.upperMps === null ? 0 : 1 / to.upperMps,
    upper: from.lowerMps > 0 ? 1 / from.lowerMps : null,
    upperIsExclusive: true,
    label,
    level,
  };
}

/**
 * The intensities without the gaps between Peloton's printed bounds: each runs up to, not including, the next one's lower
 * bound (6.0 km/h is 3.73 mph and falls between 3.7 and 3.8). The slowest begins at 0, the fastest is open.
 */
export function closedIntensities(
  targets: Pick<ClassTargets, "paceIntensities" | "paceLevel">,
  discipline: Discipline,
): readonly PaceIntensity[] {
  const kind = discipline === "walking" ? "walking" : "running";
  const known =
    targets.paceIntensities.length > 0 || targets.paceLevel === null || isRowing(discipline)
      ? targets.paceIntensities
      : paceLevelTable(kind, targets.paceLevel);
  const sorted = [...known].sort((a, b) => a.lowerMps - b.lowerMps);
  return sorted.map((one, i) => ({
    index: one.index,
    name: one.name,
    lowerMps: i === 0 ? 0 : one.lowerMps,
    upperMps: sorted[i + 1]?.lowerMps ?? null,
  }));
}

function isRowing(discipline: Discipline): boolean {
  return discipline === "rowing" || discipline === "rowBootcamp";
}
