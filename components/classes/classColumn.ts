/** The columns of the classes by name, in reading order. */
export type ClassColumn = "title" | "instructor" | "discipline" | "length" | "times" | "best" | "last";

const NAMES: Readonly<Record<ClassColumn, string>> = {
  title: "Class",
  instructor: "Instructor",
  discipline: "Discipline",
  length: "Length",
  times: "Times",
  best: "Best output",
  last: "Last",
};

export const CLASS_COLUMNS = Object.keys(NAMES) as readonly ClassColumn[];

/** The words at the head of the column. */
export function classColumnName(column: ClassColumn): string {
  return NAMES[column];
}

/** Columns of words are read from A on, figures and dates from the most and newest. */
export function isClassWords(column: ClassColumn): boolean {
  return column === "title" || column === "instructor" || column === "discipline";
}
