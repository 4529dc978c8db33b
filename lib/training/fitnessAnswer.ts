import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { Fitness } from "./fitness";
import type { FitnessDay } from "./fitnessLine";

/** "Am I fitter?" */
export type FitnessAnswer = {
  /** Today, with what was done so far. */
  readonly now: FitnessDay;
  /** The day before: form is its fitness less its fatigue. Null on the line's first day. */
  readonly yesterday: FitnessDay | null;
  readonly told:
    | {
        readonly type: "compared";
        readonly verdict: "fitter" | "holding" | "fading";
        /** Fitness six weeks ago. */
        readonly before: number;
      }
    /** The day six weeks ago was still settling; from `comparableFrom` on it no longer is. */
    | { readonly type: "settling"; readonly comparableFrom: LocalDay }
    /** Older workouts are still coming and would change the answer. */
    | { readonly type: "partial" };
  /** Fitness now − seven days ago; null while either day is settling. */
  readonly changeAWeek: number | null;
  /** It rises faster than most riders bear for long. Never said of a history that is not whole. */
  readonly isRisingFast: boolean;
};

/** What "six weeks ago" is, days. */
const COMPARED_DAYS = 42;
/** Less than this share of the fitness six weeks ago, or this much of it, is holding. */
const HOLDING_SHARE = 0.05;
const HOLDING_AT_LEAST = 1;
/** A rule of thumb among coaches: more than 8 a week is rarely borne for long. */
const FAST_A_WEEK = 8;

/** Compares today with six weeks ago; null without a line. */
export function fitnessAnswer({ line, isWhole }: Fitness): FitnessAnswer | null {
  const now = line?.days[line.todayIndex];
  if (line === null || now === undefined) return null;
  const settled = (daysAgo: number): FitnessDay | null => {
    const index = line.todayIndex - daysAgo;
    return index < line.settledIndex ? null : (line.days[index] ?? null);
  };
  const before = settled(COMPARED_DAYS);
  const weekAgo = settled(7);
  const changeAWeek = weekAgo === null ? null : now.fitness - weekAgo.fitness;
  return {
    now,
    yesterday: line.days[line.todayIndex - 1] ?? null,
    told: !isWhole
      ? { type: "partial" }
      : before === null
        ? { type: "settling", comparableFrom: comparableFrom(line) }
        : { type: "compared", verdict: verdictOf(now.fitness, before.fitness), before: before.fitness },
    changeAWeek,
    isRisingFast: isWhole && changeAWeek !== null && changeAWeek > FAST_A_WEEK,
  };
}

function verdictOf(now: number, before: number): "fitter" | "holding" | "fading" {
  const change = now - before;
  if (Math.abs(change) < Math.max(HOLDING_AT_LEAST, HOLDING_SHARE * before)) return "holding";
  return change > 0 ? "fitter" : "fading";
}

function comparableFrom({ days, settledIndex }: NonNullable<Fitness["line"]>): LocalDay {
  const [first] = days;
  if (first === undefined) throw new RangeError("a line has at least today");
  return dayOfNumber(dayNumber(first.day) + settledIndex + COMPARED_DAYS);
}
