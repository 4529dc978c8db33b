import { dayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import {
  figureText,
  heartRateFigure,
  numberText,
  powerFigure,
  shareFigure,
  signedDifferenceText,
  type Figure,
} from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { classTypeName, classTypeOf } from "@/lib/training/classType";
import {
  COMPARABLE_FROM,
  comparisonOf,
  type ComparedRow,
  type Comparison,
  type ComparisonChoice,
} from "@/lib/training/compare";
import type { ComparedName } from "@/lib/training/compareFigures";
import { compareSentence } from "@/lib/training/compareSentence";
import { lengthClassName, lengthClassOf } from "@/lib/training/lengthClass";
import { loadSourceText } from "@/components/common/loadText";
import { NO_LOAD } from "@/lib/training/load";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { workoutDay } from "@/lib/training/workoutTime";

/** One workout's dot of a row; `value` null = nothing to draw there. */
type CompareDot = {
  readonly value: number | null;
  readonly text: string;
  /** On another device than this workout. */
  readonly isOtherDevice: boolean;
};

/** One compared figure as it is read. */
export type CompareRow = {
  readonly name: string;
  readonly own: Figure;
  readonly median: Figure;
  readonly difference: Figure;
  readonly medianValue: number;
  /** Oldest first, this workout last. */
  readonly dots: readonly CompareDot[];
  readonly sentence: string;
};

/** What the section draws. */
export type CompareModel = {
  /** The answer in words; null where nothing can be compared. */
  readonly sentence: string | null;
  /** Why nothing can be compared; null where something can. */
  readonly refusal: string | null;
  readonly rows: readonly CompareRow[];
  readonly others: readonly { readonly key: BlindKey; readonly text: string; readonly title: string }[];
  /** Dots at which another device begins. */
  readonly changes: readonly { readonly index: number; readonly text: string }[];
  readonly notes: readonly string[];
};

type Written = {
  readonly name: string;
  readonly figure: (value: number) => Figure;
  readonly difference: (own: number, median: number) => Figure;
};

const points = (own: number, median: number): Figure => ({
  value: signedDifferenceText(own * 100, median * 100),
  unit: "points",
});

const WRITTEN: Readonly<Record<ComparedName, Written>> = {
  averageOutput: { name: "Average output", figure: powerFigure, difference: signed("W", 0) },
  normalizedPower: { name: "Normalized power", figure: powerFigure, difference: signed("W", 0) },
  averageHeartRate: { name: "Average heart rate", figure: heartRateFigure, difference: signed("bpm", 0) },
  efficiency: {
    name: "Efficiency",
    figure: (value) => ({ value: numberText(value, 2), unit: "W/bpm" }),
    difference: signed("W/bpm", 2),
  },
  load: {
    name: "Load",
    figure: (value) => ({ value: numberText(value), unit: "" }),
    difference: signed("", 0),
  },
  inTarget: { name: "In target", figure: shareFigure, difference: points },
  held: { name: "Held blocks", figure: shareFigure, difference: points },
};

function signed(unit: string, digits: 0 | 2): Written["difference"] {
  return (own, median) => ({ value: signedDifferenceText(own, median, digits), unit });
}

/** A workout beside earlier ones, in words and figures. */
export function compareModel(
  history: Pick<RiderHistory, "counted" | "loads" | "isWhole">,
  summary: WorkoutSummary,
  choice: ComparisonChoice,
): CompareModel {
  const comparison = comparisonOf(history, summary, choice);
  const { others, rows, deviceChanges, pending } = comparison;
  const load = loadSourceText(history.loads.get(summary.key) ?? NO_LOAD);
  return {
    sentence: compareSentence(comparison),
    refusal: refusalOf(comparison, summary),
    rows: rows.map((row) => compareRow(row, comparison, summary)),
    others: others.map((other) => ({
      key: other.key,
      text: dayText(workoutDay(other)),
      title: other.title,
    })),
    changes: deviceChanges.map(({ index, day, from, to }) => ({
      index,
      text:
        index === others.length
          ? `this one was on the ${to}, those before it on the ${from}`
          : `among these, ${from} before ${dayText(day)} and ${to} since`,
    })),
    notes: [
      ...(pending === 0 ? [] : [`The details of ${numberText(pending)} of them are on their way.`]),
      ...(history.isWhole ? [] : ["Older workouts are still coming: this may change."]),
      ...(load !== null && rows.some(({ name }) => name === "load") ? [`Load ${load}.`] : []),
    ],
  };
}

function refusalOf({ others, rows, choice, pending }: Comparison, summary: WorkoutSummary): string | null {
  if (choice === "thisClass" && summary.ride === null) return "This workout followed no class.";
  if (others.length < COMPARABLE_FROM) return tooFewText(others.length, choice, summary);
  if (rows.length > 0) return null;
  return pending > 0
    ? "The details of these workouts are on their way. They are compared as soon as they are here."
    : "Nothing was measured in this one that two of the others have too.";
}

function tooFewText(count: number, choice: ComparisonChoice, summary: WorkoutSummary): string {
  const found = count === 0 ? "There is no earlier one" : "There is only one earlier one";
  const what = choice === "thisClass" ? "of this class" : `like it (${likeText(summary)})`;
  const when = choice === "lastMonth" ? " in the month before" : choice === "thisYear" ? " in that year" : "";
  return `${found} ${what}${when}. Two are needed to compare.`;
}

/** "Cycling, Power Zone, 45 min": what makes others like it. */
function likeText(summary: WorkoutSummary): string {
  const length = lengthClassOf(summary.lengthSec);
  return [
    disciplineName(summary.discipline),
    classTypeName(classTypeOf(summary)),
    length === null ? "length not known" : length === "other" ? "about as long" : lengthClassName(length),
  ].join(", ");
}

function compareRow(row: ComparedRow, { others }: Comparison, summary: WorkoutSummary): CompareRow {
  const { name, figure, difference } = WRITTEN[row.name];
  const values = [...row.values, row.own];
  const dots = [...others, summary].map((workout, index): CompareDot => {
    const value = values[index] ?? null;
    const written = value === null ? "not compared" : figureText(figure(value));
    return {
      value,
      text: `${dayText(workoutDay(workout))}: ${written}${workout.device === "" ? "" : `, ${workout.device}`}`,
      isOtherDevice: workout.device !== "" && summary.device !== "" && workout.device !== summary.device,
    };
  });
  const read = row.values.flatMap((value) => (value === null ? [] : [figure(value).value]));
  return {
    name,
    own: figure(row.own),
    median: figure(row.median),
    difference: difference(row.own, row.median),
    medianValue: row.median,
    dots,
    sentence: `${name}: ${read.join(", ")}, this one ${figureText(figure(row.own))}`,
  };
}
