const METERS_A_MILE = 1609.344;

/** What is measured, and with it which units can occur. */
export type Quantity =
  | "power"
  | "rate"
  | "percent"
  | "heartRate"
  | "speed"
  | "pace"
  | "distance"
  | "energy"
  | "calories"
  | "weight"
  | "time";

/** Factors to W, 1/min, %, bpm, m/s, s/m, m, J, kcal, kg, s. Units in lower case without spaces (PELOTON §3.3). */
const FACTORS: Readonly<Record<Quantity, Readonly<Record<string, number>>>> = {
  power: { watts: 1, watt: 1, w: 1 },
  rate: { rpm: 1, spm: 1 },
  percent: { "%": 1, percent: 1 },
  heartRate: { bpm: 1 },
  speed: { mph: METERS_A_MILE / 3600, kph: 1 / 3.6, "km/h": 1 / 3.6, kmh: 1 / 3.6, "m/s": 1 },
  pace: {
    "min/mi": 60 / METERS_A_MILE,
    "min/mile": 60 / METERS_A_MILE,
    "min/km": 60 / 1000,
    "min/500m": 60 / 500,
  },
  distance: {
    mi: METERS_A_MILE,
    miles: METERS_A_MILE,
    km: 1000,
    m: 1,
    meters: 1,
    ft: 0.3048,
    feet: 0.3048,
    yd: 0.9144,
  },
  energy: { kj: 1000, j: 1 },
  calories: { kcal: 1, cal: 1 },
  weight: { lb: 0.45359237, lbs: 0.45359237, kg: 1 },
  time: { min: 60, s: 1, sec: 1 },
};

/** Quantities whose unit is never in doubt: one that is missing is read as this. */
const CERTAIN: Readonly<Partial<Record<Quantity, number>>> = {
  power: 1,
  rate: 1,
  percent: 1,
  heartRate: 1,
  calories: 1,
};

/** What a value in this unit is multiplied with to be SI-like; null for a unit that is missing or not known. */
export function siFactor(quantity: Quantity, unit: string | null): number | null {
  if (unit === null || unit.trim() === "") return CERTAIN[quantity] ?? null;
  const name = unit.toLowerCase().replace(/\s+/g, "");
  return Object.hasOwn(FACTORS[quantity], name) ? (FACTORS[quantity][name] ?? null) : null;
}
