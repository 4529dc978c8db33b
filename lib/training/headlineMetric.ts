import type { BandMetric, TargetBand, TargetMetric } from "@/lib/domain/target";
import type { RideAxis } from "./axis";
import { knownValues } from "./axis";

// What a class is about, strongest first: where it asks for several, the first one that was measured is the headline.
const ORDER: readonly BandMetric[] = [
  "output",
  "speed",
  "splitPace",
  "cadence",
  "resistance",
  "strokeRate",
  "incline",
];

/** The metric a class's verdict speaks of: of its targets the first that was measured, else the first; null without targets. */
export function headlineMetric(axis: RideAxis, bands: readonly TargetBand[]): BandMetric | null {
  const asked = ORDER.filter((metric) => bands.some((band) => band.metric === metric));
  return asked.find((metric) => knownValues(axis, metric).length > 0) ?? asked[0] ?? null;
}

const PELOTON_NAMES: Readonly<Record<BandMetric, readonly TargetMetric[]>> = {
  output: ["powerZone"],
  cadence: ["cadence"],
  resistance: ["resistance"],
  speed: ["paceIntensity", "speed", "pace"],
  incline: ["incline"],
  strokeRate: ["strokeRate"],
  splitPace: ["splitPace", "paceIntensity", "pace"],
};

/** Peloton's own "% in range" for a metric; null where it gives none. */
export function pelotonPctOf(
  metric: BandMetric,
  pelotonInRangePct: Readonly<Partial<Record<TargetMetric, number>>>,
): number | null {
  const name = PELOTON_NAMES[metric].find((one) => pelotonInRangePct[one] !== undefined);
  return name === undefined ? null : (pelotonInRangePct[name] ?? null);
}
