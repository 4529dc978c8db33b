/** The columns of the history by name, in reading order. */
export type HistoryColumn =
  | "date"
  | "title"
  | "instructor"
  | "discipline"
  | "length"
  | "output"
  | "averageOutput"
  | "averageHeartRate"
  | "distance"
  | "calories"
  | "load"
  | "inTarget";

export type HistorySort = {
  readonly column: HistoryColumn;
  readonly direction: "ascending" | "descending";
};

const NAMES: Readonly<Record<HistoryColumn, string>> = {
  date: "Date",
  title: "Title",
  instructor: "Instructor",
  discipline: "Discipline",
  length: "Length",
  output: "Output",
  averageOutput: "Avg output",
  averageHeartRate: "Avg HR",
  distance: "Distance",
  calories: "Calories",
  load: "Load",
  inTarget: "In target",
};

export const SORT_COLUMNS = Object.keys(NAMES) as readonly HistoryColumn[];

/** Newest first. */
export const DEFAULT_SORT: HistorySort = { column: "date", direction: "descending" };

/** The words at the head of the column. */
export function columnName(column: HistoryColumn): string {
  return NAMES[column];
}

/** Columns of words read upward first (A to Z); figures and dates show the most or newest first. */
export function isTextColumn(column: HistoryColumn): boolean {
  return column === "title" || column === "instructor" || column === "discipline";
}

/** The sort after a press on a column's button: the other way round on the same column, its natural way on another. */
export function sortAfterPress(sort: HistorySort, column: HistoryColumn): HistorySort {
  if (sort.column !== column) return { column, direction: isTextColumn(column) ? "ascending" : "descending" };
  return { column, direction: sort.direction === "ascending" ? "descending" : "ascending" };
}
