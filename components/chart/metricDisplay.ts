import type { UnitSystem } from "@/lib/domain/account";
import { isStanding, numberText, paceText } from "@/lib/domain/format";
import type { Metric } from "@/lib/domain/performance";
import { elevationIn, paceIn, speedIn, splitPaceIn } from "@/lib/domain/units";

/** How a metric is named, converted for the eye and written. */
export type MetricDisplay = {
  readonly name: string;
  readonly unit: string;
  /** From the unit of the series to the one that is read; pace becomes seconds a mile, kilometer or 500 m, standing infinity. */
  readonly convert: (value: number) => number;
  readonly format: (converted: number) => string;
  /** Pace: written as minutes:seconds, the fastest (smallest) at the top. */
  readonly isPace: boolean;
};

const whole = (value: number) => numberText(value);
const tenths = (value: number) => numberText(value, 1);

function plain(name: string, unit: string, format = whole): () => MetricDisplay {
  return () => ({ name, unit, convert: (value) => value, format, isPace: false });
}

const DISPLAYS: Readonly<Record<Metric, (units: UnitSystem) => MetricDisplay>> = {
  output: plain("Output", "W"),
  cadence: plain("Cadence", "rpm"),
  resistance: plain("Resistance", "%"),
  heartRate: plain("Heart rate", "bpm"),
  strokeRate: plain("Stroke rate", "spm"),
  incline: plain("Incline", "%", tenths),
  speed: (units) => ({
    name: "Speed",
    unit: units === "us" ? "mph" : "km/h",
    convert: (value) => speedIn(value, units),
    format: tenths,
    isPace: false,
  }),
  altitude: (units) => ({
    name: "Altitude",
    unit: units === "us" ? "ft" : "m",
    convert: (value) => elevationIn(value, units),
    format: whole,
    isPace: false,
  }),
  pace: (units) => ({
    name: "Pace",
    unit: units === "us" ? "min/mi" : "min/km",
    convert: (value) => (isStanding(value) ? Number.POSITIVE_INFINITY : paceIn(value, units)),
    format: paceText,
    isPace: true,
  }),
  splitPace: () => ({
    name: "Split pace",
    unit: "/500 m",
    convert: (value) => (isStanding(value) ? Number.POSITIVE_INFINITY : splitPaceIn(value)),
    format: paceText,
    isPace: true,
  }),
};

/** The display of a metric in the rider's units. */
export function metricDisplay(metric: Metric, units: UnitSystem): MetricDisplay {
  return DISPLAYS[metric](units);
}
