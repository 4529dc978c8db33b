import type { Preferences, UnitSystem } from "./account";

/** Exact by definition (international yard and pound agreement of 1959). */
export const METERS_PER_MILE = 1609.344;
const METERS_PER_FOOT = 0.3048;
const KG_PER_POUND = 0.45359237;
export const MPS_PER_MPH = 0.44704;
const JOULES_PER_KILOJOULE = 1000;
const MPS_PER_KMH = 1 / 3.6;

/** The units to show: the rider's choice, else the account's, else US as Peloton's default. */
export function unitSystemOf(preference: Preferences["units"], account: UnitSystem | null): UnitSystem {
  return preference === "account" ? (account ?? "us") : preference;
}

/** Meters as miles or kilometers, unrounded. */
export function distanceIn(meters: number, units: UnitSystem): number {
  return units === "us" ? meters / METERS_PER_MILE : meters / 1000;
}

/** Meters a second as mph or km/h, unrounded. */
export function speedIn(metersPerSec: number, units: UnitSystem): number {
  return metersPerSec / (units === "us" ? MPS_PER_MPH : MPS_PER_KMH);
}

/** Seconds a meter as seconds a mile or seconds a kilometer, unrounded. */
export function paceIn(secPerMeter: number, units: UnitSystem): number {
  return secPerMeter * (units === "us" ? METERS_PER_MILE : 1000);
}

/** Seconds a meter as seconds for 500 m, unrounded. */
export function splitPaceIn(secPerMeter: number): number {
  return secPerMeter * 500;
}

/** Meters of climbing as feet or meters, unrounded. */
export function elevationIn(meters: number, units: UnitSystem): number {
  return units === "us" ? meters / METERS_PER_FOOT : meters;
}

/** Kilograms as pounds or kilograms, unrounded. */
export function weightIn(kg: number, units: UnitSystem): number {
  return units === "us" ? kg / KG_PER_POUND : kg;
}

/** Joules as kilojoules, unrounded. */
export function kilojoules(joules: number): number {
  return joules / JOULES_PER_KILOJOULE;
}
