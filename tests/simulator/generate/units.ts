import { METERS_A_MILE } from "./series.ts";

export type UnitSystem = "us" | "metric";

/** How a quantity is shown to an account: what to multiply the US value by, and what `display_unit` says. */
export interface ShownUnits {
  readonly distance: { readonly unit: "mi" | "km"; readonly meters: number };
  readonly speed: { readonly unit: "mph" | "kph"; readonly perMph: number };
  readonly pace: { readonly unit: "min/mi" | "min/km"; readonly perMinMile: number };
  readonly height: { readonly unit: "ft" | "m"; readonly perFt: number };
  readonly weight: { readonly unit: "lb" | "kg"; readonly perLb: number };
}

const KM_A_MILE = METERS_A_MILE / 1000;

/** `min/km` was never seen in an answer; it is the obvious metric unit (PELOTON §3.3). */
export const SHOWN_UNITS: Readonly<Record<UnitSystem, ShownUnits>> = {
  us: {
    distance: { unit: "mi", meters: METERS_A_MILE },
    speed: { unit: "mph", perMph: 1 },
    pace: { unit: "min/mi", perMinMile: 1 },
    height: { unit: "ft", perFt: 1 },
    weight: { unit: "lb", perLb: 1 },
  },
  metric: {
    distance: { unit: "km", meters: 1000 },
    speed: { unit: "kph", perMph: KM_A_MILE },
    pace: { unit: "min/km", perMinMile: 1 / KM_A_MILE },
    height: { unit: "m", perFt: 0.3048 },
    weight: { unit: "kg", perLb: 0.453_592 },
  },
};

/** Rounded to so many decimals. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
