import type { UnitSystem } from "./account";
import type { Discipline } from "./discipline";
import {
  METERS_PER_MILE,
  distanceIn,
  elevationIn,
  kilojoules,
  paceIn,
  speedIn,
  splitPaceIn,
  weightIn,
} from "./units";

/** A number as the eye sees it, and its unit apart so that it can be drawn smaller. `unit` may be empty. */
export type Figure = { readonly value: string; readonly unit: string };

/** What stands where a number is not known. */
const NOT_KNOWN = "–";

const formatters: readonly Intl.NumberFormat[] = [0, 1, 2, 3].map(
  (digits) =>
    new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** "1,234", "1,234.5": US grouping, `digits` (0–3) decimals, never "-0", halves away from zero; a dash for what is no number. */
export function numberText(value: number, digits: 0 | 1 | 2 | 3 = 0): string {
  if (!Number.isFinite(value)) return NOT_KNOWN;
  const text = (formatters[digits] as Intl.NumberFormat).format(value);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** "+9", "−6", "0": a difference. */
export function signedText(value: number, digits: 0 | 1 | 2 | 3 = 0): string {
  const text = numberText(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The signed difference of two values as they are read, so that whoever subtracts them finds the same. */
export function signedDifferenceText(value: number, before: number, digits: 0 | 1 | 2 = 0): string {
  const unit = 10 ** digits;
  return signedText((Math.round(value * unit) - Math.round(before * unit)) / unit, digits);
}

/** "1,234": how many. */
export function countText(count: number): string {
  return numberText(Math.round(count));
}

/** A figure as one string: "168 W". */
export function figureText(figure: Figure): string {
  return figure.unit === "" ? figure.value : `${figure.value} ${figure.unit}`;
}

/** Meters as "6.21 mi" or "10.00 km"; rowing counts meters whatever the units. */
export function distanceFigure(meters: number, units: UnitSystem, discipline?: Discipline): Figure {
  if (discipline === "rowing" || discipline === "rowBootcamp")
    return { value: numberText(meters), unit: "m" };
  return { value: numberText(distanceIn(meters, units), 2), unit: units === "us" ? "mi" : "km" };
}

/** Meters a second as "18.6 mph" or "29.9 km/h". */
export function speedFigure(metersPerSec: number, units: UnitSystem): Figure {
  return { value: numberText(speedIn(metersPerSec, units), 1), unit: units === "us" ? "mph" : "km/h" };
}

/** Slower than an hour a mile (18:38 for 500 m) is a belt or a flywheel coming to rest, not a pace. */
const SLOWEST_PACE_SEC_PER_METER = 3600 / METERS_PER_MILE;

/** Whether a pace, seconds a meter, says that somebody stands; nothing known (NaN) is not standing. */
export function isStanding(secPerMeter: number): boolean {
  return secPerMeter > SLOWEST_PACE_SEC_PER_METER;
}

/** Seconds a meter as "9:41 min/mi" or "6:01 min/km"; standing is a dash. */
export function paceFigure(secPerMeter: number, units: UnitSystem): Figure {
  return {
    value: isStanding(secPerMeter) ? NOT_KNOWN : paceText(paceIn(secPerMeter, units)),
    unit: units === "us" ? "min/mi" : "min/km",
  };
}

/** Meters a second as a pace. */
export function paceOfSpeedFigure(metersPerSec: number, units: UnitSystem): Figure {
  return paceFigure(1 / metersPerSec, units);
}

/** Seconds a meter as "2:05 /500 m". */
export function splitPaceFigure(secPerMeter: number): Figure {
  return { value: isStanding(secPerMeter) ? NOT_KNOWN : paceText(splitPaceIn(secPerMeter)), unit: "/500 m" };
}

/** "9:41": a pace already converted to seconds a mile, kilometer or 500 m; 0 and what is not finite is a dash. */
export function paceText(sec: number): string {
  return Number.isFinite(sec) && sec > 0 ? clockText(sec) : NOT_KNOWN;
}

/** Meters of climbing as "404 ft" or "123 m". */
export function elevationFigure(meters: number, units: UnitSystem): Figure {
  return { value: numberText(elevationIn(meters, units)), unit: units === "us" ? "ft" : "m" };
}

/** Kilograms as "25 lb" or "11.5 kg"; a decimal only where there is one. */
export function weightFigure(kg: number, units: UnitSystem): Figure {
  const tenths = Math.round(weightIn(kg, units) * 10) / 10;
  return { value: numberText(tenths, Number.isInteger(tenths) ? 0 : 1), unit: units === "us" ? "lb" : "kg" };
}

/** Joules as "257 kJ". */
export function workFigure(joules: number): Figure {
  return { value: numberText(kilojoules(joules)), unit: "kJ" };
}

/** "168 W". */
export function powerFigure(watts: number): Figure {
  return { value: numberText(watts), unit: "W" };
}

/** "142 bpm". */
export function heartRateFigure(bpm: number): Figure {
  return { value: numberText(bpm), unit: "bpm" };
}

/** "86 rpm". */
export function cadenceFigure(rpm: number): Figure {
  return { value: numberText(rpm), unit: "rpm" };
}

/** "24 spm". */
export function strokeRateFigure(strokesPerMin: number): Figure {
  return { value: numberText(strokesPerMin), unit: "spm" };
}

/** A percentage that already is one (resistance, incline): "43 %", "3.5 %". */
export function percentFigure(percent: number, digits: 0 | 1 | 2 = 0): Figure {
  return { value: numberText(percent, digits), unit: "%" };
}

/** A share 0..1 as "68 %". */
export function shareFigure(share: number): Figure {
  return percentFigure(share * 100);
}

/** "412 kcal". */
export function caloriesFigure(kcal: number): Figure {
  return { value: numberText(kcal), unit: "kcal" };
}

/** "12:40", "1:02:03": whole seconds as a clock. */
export function clockText(durationSec: number): string {
  const total = Math.max(0, Math.round(durationSec));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** How long one workout is: "45 min" when it is whole minutes, else "12:40" or "1:02:03" without a unit. */
export function lengthFigure(durationSec: number): Figure {
  const sec = Math.round(durationSec);
  return sec >= 60 && sec % 60 === 0
    ? { value: countText(sec / 60), unit: "min" }
    : { value: clockText(sec), unit: "" };
}

/** A sum of time: "45 min", "12 h 30 min", from 100 hours on "1,234 h". */
export function timeFigure(durationSec: number): Figure {
  const minutes = Math.round(durationSec / 60);
  if (minutes < 60) return { value: String(minutes), unit: "min" };
  if (minutes >= 6000) return { value: countText(minutes / 60), unit: "h" };
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return rest === 0 ? { value: String(hours), unit: "h" } : { value: `${hours} h ${rest}`, unit: "min" };
}

/** "1 workout", "12 workouts". `many` when it is not the word with an s. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${Math.round(count) === 1 ? one : many}`;
}
