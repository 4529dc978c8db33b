import type { UnitSystem } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import type { Discipline } from "@/lib/domain/discipline";
import {
  countOf,
  distanceFigure,
  figureText,
  paceOfSpeedFigure,
  powerFigure,
  splitPaceFigure,
  timeFigure,
  workFigure,
} from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { BestEffortRecord } from "@/lib/training/bestEfforts";
import type { TrainingRecord } from "@/lib/training/recordOf";
import type { RecordMeasure } from "@/lib/training/records";
import { workoutDay } from "@/lib/training/workoutTime";
import { durationName } from "./powerWords";
import type { RecordsScope } from "./recordsModel";

/** What a record is measured in: a class length's measures, a best effort, the longest. */
export type RecordKind = RecordMeasure | "effort" | "longest";

const NAMES: Readonly<Record<RecordMeasure, string>> = {
  totalOutput: "Total output",
  averageOutput: "Average output",
  distance: "Distance",
  speed: "Average pace",
};

/** The heading of a measure's column. */
export function measureName(measure: RecordMeasure): string {
  return NAMES[measure];
}

type Reading = { readonly units: UnitSystem; readonly discipline: Discipline };

/** A record's value for the eye. */
export function recordFigure(kind: RecordKind, value: number, { units, discipline }: Reading): Figure {
  switch (kind) {
    case "totalOutput":
      return workFigure(value);
    case "averageOutput":
    case "effort":
      return powerFigure(value);
    case "distance":
      return distanceFigure(value, units, discipline);
    case "speed":
      return isRowing(discipline) ? splitPaceFigure(1 / value) : paceOfSpeedFigure(value, units);
    case "longest":
      break;
  }
  return timeFigure(value);
}

/** "Since 3 Mar 2025, before 500 kJ": since when it stands and what it took the place of, as far as that can be told. */
export function recordWords(
  kind: RecordKind,
  record: TrainingRecord,
  scope: RecordsScope,
  reading: Reading,
): string {
  const day = dayText(workoutDay(record.workout));
  if (!scope.isWhole) return day;
  const when = scope.isAllTime ? `Since ${day}` : day;
  if (record.previous === null) return when;
  const before = figureText(recordFigure(kind, record.previous.value, reading));
  const isSame = before === figureText(recordFigure(kind, record.value, reading));
  // A record that rounds to the one before it was broken all the same.
  return `${when}, before ${isSame ? (kind === "speed" ? "a little slower" : "a little less") : before}`;
}

/** Why a longer effort stands above a shorter one, where one does: it looks like a mistake and is none; else null. */
export function effortRiseText(efforts: readonly BestEffortRecord[]): string | null {
  const longer = efforts.find(
    ({ record }, index) =>
      Math.round(record.value) > Math.round(efforts[index - 1]?.record.value ?? Infinity),
  );
  const shorter = longer === undefined ? undefined : efforts[efforts.indexOf(longer) - 1];
  if (longer === undefined || shorter === undefined) return null;
  return (
    `${durationName(longer.durationSec)} stands above ${durationName(shorter.durationSec)}: ` +
    "hard, easy, hard again averages more than any shorter part that holds the easy."
  );
}

function isRowing(discipline: Discipline): boolean {
  return discipline === "rowing" || discipline === "rowBootcamp";
}

/** What stands above the records while workouts are still coming. */
export function recordsBaseText(workouts: number): string {
  return `Best of ${countOf(workouts, "workout")} so far. Others are still coming, so nothing is called a record yet.`;
}

/** What the rider left out is not forgotten; null when nothing was. */
export function leftOutText(count: number): string | null {
  if (count === 0) return null;
  return `${countOf(count, "workout")} that you left out of records and trends ${count === 1 ? "is" : "are"} not in here.`;
}
