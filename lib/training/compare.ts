import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { classTypeOf } from "./classType";
import { COMPARED, comparedFigures } from "./compareFigures";
import type { ComparedName } from "./compareFigures";
import { lengthClassOf } from "./lengthClass";
import { NO_LOAD } from "./load";
import type { RiderHistory } from "./riderHistory";
import { workoutDay } from "./workoutTime";

/** What a workout is compared with: always earlier ones. */
export type ComparisonChoice = "lastFive" | "lastMonth" | "thisYear" | "thisClass";

/** Every choice in the order in which it is offered. */
export const COMPARISON_CHOICES: readonly ComparisonChoice[] = [
  "lastFive",
  "lastMonth",
  "thisYear",
  "thisClass",
];

const LAST_FEW = 5;
const MONTH_DAYS = 30;
/** A median of fewer says nothing. */
export const COMPARABLE_FROM = 2;
// Free rides end when the rider does: 26:33 and 28:00 are alike.
const OTHER_LENGTH_SHARE = 0.1;

/** One figure of this workout beside those of the others; units as in `ComparedFigures`. */
export type ComparedRow = {
  readonly name: ComparedName;
  readonly own: number;
  /** Parallel to `Comparison.others`; null = not measured, or measured against something else. */
  readonly values: readonly (number | null)[];
  /** Of the others that have it, at least two. */
  readonly median: number;
  /** This one less the median. */
  readonly difference: number;
};

/** Where the machine changed along the others and this one: outputs before and after are not the same measure. */
export type DeviceChange = {
  /** The first workout on the new device: an index of `others`; its length stands for this one. */
  readonly index: number;
  readonly day: LocalDay;
  readonly from: string;
  readonly to: string;
};

/** One workout beside earlier ones like it. */
export type Comparison = {
  readonly choice: ComparisonChoice;
  /** Oldest first. */
  readonly others: readonly WorkoutSummary[];
  /** Figures that this workout and at least two of the others have, in reading order. */
  readonly rows: readonly ComparedRow[];
  readonly deviceChanges: readonly DeviceChange[];
  /** Details of so many of them are on their way. */
  readonly pending: number;
};

/**
 * The earlier workouts that a workout is compared with, oldest first: those of the same discipline, class type and length
 * (the last five, of the 30 days before, of the same calendar year), or of the same class. Without those that the rider
 * left out or Peloton no longer has.
 */
export function comparables(
  history: Pick<RiderHistory, "counted">,
  summary: WorkoutSummary,
  choice: ComparisonChoice,
): readonly WorkoutSummary[] {
  const before = history.counted.filter(
    (other) => other.key !== summary.key && other.startedAtMs < summary.startedAtMs,
  );
  const found = chosen(before, summary, choice).toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  return choice === "lastFive" ? found.slice(-LAST_FEW) : found;
}

function chosen(
  before: readonly WorkoutSummary[],
  summary: WorkoutSummary,
  choice: ComparisonChoice,
): readonly WorkoutSummary[] {
  if (choice === "thisClass") {
    const key = summary.ride?.key;
    return before.filter((other) => key !== undefined && other.ride?.key === key);
  }
  const like = before.filter((other) => isLike(other, summary));
  const day = workoutDay(summary);
  switch (choice) {
    case "lastMonth":
      return like.filter((other) => dayNumber(workoutDay(other)) >= dayNumber(day) - MONTH_DAYS);
    case "thisYear":
      return like.filter((other) => workoutDay(other).slice(0, 4) === day.slice(0, 4));
    case "lastFive":
      break;
  }
  return like;
}

function isLike(other: WorkoutSummary, summary: WorkoutSummary): boolean {
  return (
    other.discipline === summary.discipline &&
    // Output of unknown slugs is nothing that "other" has in common.
    other.disciplineSlug === summary.disciplineSlug &&
    classTypeOf(other) === classTypeOf(summary) &&
    isSameLength(other.lengthSec, summary.lengthSec)
  );
}

function isSameLength(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  const lengthClass = lengthClassOf(one);
  if (lengthClass !== lengthClassOf(other)) return false;
  return lengthClass !== "other" || Math.abs(one - other) <= OTHER_LENGTH_SHARE * Math.max(one, other);
}

/** Puts a workout beside its comparables. */
export function comparisonOf(
  history: Pick<RiderHistory, "counted" | "loads">,
  summary: WorkoutSummary,
  choice: ComparisonChoice,
): Comparison {
  const others = comparables(history, summary, choice);
  const all = [...others, summary];
  const figures = all.map((one) => comparedFigures(one, history.loads.get(one.key) ?? NO_LOAD));
  const rows = COMPARED.flatMap((name): ComparedRow[] => {
    const own = figures.at(-1)?.[name] ?? null;
    const values = others.map((other, index) =>
      isSameMeasure(history, { name, one: other, other: summary }) ? (figures[index]?.[name] ?? null) : null,
    );
    const known = values.filter((value) => value !== null);
    const median = known.length < COMPARABLE_FROM ? null : medianOf(known);
    return own === null || median === null ? [] : [{ name, own, values, median, difference: own - median }];
  });
  return {
    choice,
    others,
    rows,
    deviceChanges: deviceChangesOf(all),
    pending: all.filter((one) => one.state === "listed").length,
  };
}

/** Shares are of one target metric only, loads of one source only: a load from power and one from heart rate differ by themselves. */
function isSameMeasure(
  history: Pick<RiderHistory, "loads">,
  pair: { readonly name: ComparedName; readonly one: WorkoutSummary; readonly other: WorkoutSummary },
): boolean {
  const { name, one, other } = pair;
  if (name === "load") return history.loads.get(one.key)?.source === history.loads.get(other.key)?.source;
  if (name !== "inTarget" && name !== "held") return true;
  return one.derived?.adherence?.metric === other.derived?.adherence?.metric;
}

/** Every change of device along workouts in order of time; where no device is named nothing is known to have changed. */
export function deviceChangesOf(workouts: readonly WorkoutSummary[]): readonly DeviceChange[] {
  const changes: DeviceChange[] = [];
  let before = "";
  for (const [index, { device, ...workout }] of workouts.entries()) {
    if (device === "") continue;
    if (before !== "" && device !== before) {
      changes.push({ index, day: workoutDay(workout), from: before, to: device });
    }
    before = device;
  }
  return changes;
}

/** The middle of values, of an even number the mean of the two middle ones; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
