import type { BlindKey, LocalDay } from "./ids";
import type { DerivedFigures } from "./workout";
import type { Discipline } from "./discipline";

/** The loads of several workouts together. `value` null = none of them has one; `covered` = how many have. */
export type LoadSum = {
  readonly value: number | null;
  /** An estimate among them makes the sum one: shown with "≈". */
  readonly isEstimate: boolean;
  readonly covered: number;
};

/** One day's totals. `workJ` null when nothing measured work that day. */
export type DayTotals = {
  readonly day: LocalDay;
  readonly workouts: number;
  readonly durationSec: number;
  readonly workJ: number | null;
  readonly load: LoadSum;
};

/** All that the popup needs, in one small row: it opens one row and never the history. */
export type Glance = {
  /** The last 15 local days that had a workout, oldest first. */
  readonly days: readonly DayTotals[];
  /** Local day of the last workout begun on Peloton, and how many days in a row ended there; null before the first one. */
  readonly dailyStreak: { readonly lastDay: LocalDay; readonly days: number } | null;
  /** Monday week streak: Monday of the last week with a workout begun on Peloton, and how many weeks in a row ended there. */
  readonly weeklyStreak: { readonly lastMonday: LocalDay; readonly weeks: number } | null;
  readonly last: {
    readonly key: BlindKey;
    readonly title: string;
    readonly discipline: Discipline;
    readonly startedAtMs: number;
    readonly utcOffsetSec: number;
    readonly lengthSec: number | null;
    readonly workJ: number | null;
    readonly averageOutputW: number | null;
    readonly adherence: DerivedFigures["adherence"];
    readonly spark: readonly number[];
    /** Load of the workout; null when none can be told. */
    readonly load: number | null;
    /** Shown with "≈", as on every page. */
    readonly isLoadEstimate: boolean;
  } | null;
  readonly workoutCount: number;
};
