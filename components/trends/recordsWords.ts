import type { UnitSystem } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import type { Discipline } from "@/lib/domain/discipline";
import {
  clockText,
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
import { paceIn, splitPaceIn } from "@/lib/domain/units";
import type { TrainingRecord } from "@/lib/training/recordOf";
import type { RecordMeasure } from "@/lib/training/records";
import { workoutDay } from "@/lib/training/workoutTime";
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

/** "Since 3 Mar 2025, 12 kJ over 4 Jan 2025": since when it stands and what it beat, as far as that can be told. */
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
  const before = dayText(workoutDay(record.previous.workout));
  return `${when}, ${gainText(kind, record, reading)} ${before}`;
}

function gainText(kind: RecordKind, { value, previous }: TrainingRecord, reading: Reading): string {
  const before = previous?.value ?? value;
  if (kind !== "speed") return `${gainFigure(kind, value - before, reading)} over`;
  const pace = isRowing(reading.discipline)
    ? (speed: number) => splitPaceIn(1 / speed)
    : (speed: number) => paceIn(1 / speed, reading.units);
  const sec = pace(before) - pace(value);
  return sec < 0.5 ? "under a second faster than" : `${clockText(sec)} faster than`;
}

/** A gain that rounds to nothing is still one. */
function gainFigure(kind: RecordKind, gain: number, reading: Reading): string {
  const figure = recordFigure(kind, gain, reading);
  return /[1-9]/.test(figure.value) ? figureText(figure) : `under 1 ${figure.unit}`;
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
