import { disciplineName } from "@/lib/domain/discipline";
import type { InstructorTaken } from "@/lib/training/instructorsTaken";
import type { LengthClass } from "@/lib/training/lengthClass";

import { sortList, type ListSort } from "../classes/listSort";

/** The lengths whose average output has a column: the ones most classes have. */
export const OUTPUT_LENGTHS = ["20", "30", "45", "60"] as const satisfies readonly LengthClass[];

/** The columns of the instructors in reading order. */
export const INSTRUCTOR_COLUMNS = [
  "name",
  "disciplines",
  "workouts",
  "time",
  ...OUTPUT_LENGTHS,
  "inTarget",
  "last",
] as const;

export type InstructorColumn = (typeof INSTRUCTOR_COLUMNS)[number];

const NAMES: Readonly<Record<InstructorColumn, string>> = {
  name: "Instructor",
  disciplines: "Disciplines",
  workouts: "Workouts",
  time: "Time",
  "20": "20 min",
  "30": "30 min",
  "45": "45 min",
  "60": "60 min",
  inTarget: "In target",
  last: "Last",
};

/** Most workouts first. */
const DEFAULT_SORT: ListSort<InstructorColumn> = { column: "workouts", direction: "descending" };

/** The words at the head of the column. */
export function instructorColumnName(column: InstructorColumn): string {
  return NAMES[column];
}

/** Columns of words are read from A on, figures and dates from the most and newest. */
export function isInstructorWords(column: InstructorColumn): boolean {
  return column === "name" || column === "disciplines";
}

/** Reads the part of an address after `?`; what makes no sense is left out. */
export function instructorSortOf(text: string): ListSort<InstructorColumn> {
  const given = new URLSearchParams(text);
  const column = INSTRUCTOR_COLUMNS.find((one) => one === given.get("sort")) ?? DEFAULT_SORT.column;
  return { column, direction: given.get("order") === "up" ? "ascending" : "descending" };
}

/** The shortest address part that reads back as the same order. */
export function formatInstructorSort({ column, direction }: ListSort<InstructorColumn>): string {
  const parts = new URLSearchParams();
  if (column !== DEFAULT_SORT.column) parts.set("sort", column);
  if (direction !== DEFAULT_SORT.direction) parts.set("order", "up");
  return parts.toString();
}

/** Average output in an instructor's cycling classes of one length, W; null without one. */
export function cyclingOutput(instructor: InstructorTaken, length: LengthClass): number | null {
  const found = instructor.outputs.find((one) => one.discipline === "cycling" && one.length === length);
  return found?.averageOutputW ?? null;
}

/** The instructors in the order of a column. */
export function sortedInstructors(
  instructors: readonly InstructorTaken[],
  { column, direction }: ListSort<InstructorColumn>,
): readonly InstructorTaken[] {
  return sortList(instructors, (one) => valueOf(one, column), direction);
}

function valueOf(instructor: InstructorTaken, column: InstructorColumn): number | string | null {
  switch (column) {
    case "name":
      return instructor.name;
    case "disciplines":
      return instructor.disciplines.map(({ discipline }) => disciplineName(discipline)).join(", ");
    case "workouts":
      return instructor.workouts;
    case "time":
      return instructor.durationSec;
    case "inTarget":
      return instructor.inShare;
    case "last":
      return instructor.lastAtMs;
    case "20":
    case "30":
    case "45":
    case "60":
      break;
  }
  return cyclingOutput(instructor, column);
}
