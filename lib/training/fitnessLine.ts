import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

/** One local calendar day of a fitness line. */
export type FitnessDay = {
  readonly day: LocalDay;
  /** The sum of the day's loads; 0 on a rest day. */
  readonly load: number;
  /** After the day's load; as `fatigue`. */
  readonly fitness: number;
  readonly fatigue: number;
  /** Fitness − fatigue of the day before: what the rider went into the day with. */
  readonly form: number;
};

export type FitnessLine = {
  /** Every calendar day from the first one on, rest days too; oldest first, the days ahead last. */
  readonly days: readonly FitnessDay[];
  /** Index of today in `days`: what follows is ahead, "if you rest". */
  readonly todayIndex: number;
  /** Index of the first day that is no longer settling; 0 on a line whose start the rider gave. May lie beyond the end. */
  readonly settledIndex: number;
};

/** Where a line starts: fitness and fatigue going into its first day, as the rider knows them. */
export type FitnessStart = { readonly fitness: number; readonly fatigue: number };

/** Days after which a line that began at 0 is no longer marked as settling. */
const SETTLING_DAYS = 42;
/** Days over which fitness and fatigue forget: 1/e is left after so many. */
const FITNESS_DAYS = 42;
const FATIGUE_DAYS = 7;
const FITNESS_SHARE = 1 - Math.exp(-1 / FITNESS_DAYS);
const FATIGUE_SHARE = 1 - Math.exp(-1 / FATIGUE_DAYS);

/**
 * Fitness, fatigue and form day by day: v += (s − v)(1 − e^(−1/τ)) with τ 42 and 7 days (Banister's impulse-response
 * model as Coggan simplified it), s the day's load. `from` to `today` and `aheadDays` more, both days included; a `from`
 * after today gives today alone. `start` null = from 0, settling for 42 days. Cost in proportion to the days.
 */
export function fitnessLine(given: {
  /** The sum of the loads of each local day; days without a workout may be absent. */
  readonly loads: ReadonlyMap<LocalDay, number>;
  readonly start: FitnessStart | null;
  readonly from: LocalDay;
  readonly today: LocalDay;
  readonly aheadDays: number;
}): FitnessLine {
  const { loads, start, aheadDays } = given;
  const today = dayNumber(given.today);
  const first = Math.min(dayNumber(given.from), today);
  const days: FitnessDay[] = [];
  let fitness = start?.fitness ?? 0;
  let fatigue = start?.fatigue ?? 0;
  for (let number = first; number <= today + aheadDays; number += 1) {
    const day = dayOfNumber(number);
    const load = loads.get(day) ?? 0;
    const form = fitness - fatigue;
    fitness += (load - fitness) * FITNESS_SHARE;
    fatigue += (load - fatigue) * FATIGUE_SHARE;
    days.push({ day, load, fitness, fatigue, form });
  }
  return { days, todayIndex: today - first, settledIndex: start === null ? SETTLING_DAYS : 0 };
}
