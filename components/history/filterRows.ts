import { foldText } from "./foldText";
import type { HistoryQuery } from "./historyQuery";
import type { HistoryRow } from "./historyRow";

/** The rows that pass every filter and hold every word of the search (title, instructor, note; accents and case aside), in their order. */
export function filterRows(
  rows: readonly HistoryRow[],
  query: HistoryQuery,
  search: string,
): readonly HistoryRow[] {
  const words = searchWords(search);
  return rows.filter((row) => passes(row, query) && words.every((word) => row.searchText.includes(word)));
}

/** The words a search text asks for; empty when it is blank. */
export function searchWords(search: string): readonly string[] {
  return foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "");
}

function passes(row: HistoryRow, query: HistoryQuery): boolean {
  const { workout } = row;
  return (
    (query.discipline === null || workout.discipline === query.discipline) &&
    (query.instructor === null || workout.instructor?.key === query.instructor) &&
    (query.length === null || row.lengthClass === query.length) &&
    (query.classType === null || row.classType === query.classType) &&
    (query.device === null || workout.device === query.device) &&
    (query.from === null || row.day >= query.from) &&
    (query.to === null || row.day <= query.to) &&
    (!query.hasTargets || row.hasTargets)
  );
}
