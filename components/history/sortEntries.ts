import { disciplineName } from "@/lib/domain/discipline";
import type { HistoryColumn, HistorySort } from "./historyColumn";
import type { HistoryEntry } from "./historyEntry";
import type { HistoryRow } from "./historyRow";

type SortValue = number | string | null;

const words = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * Entries in the order of a column, in a new list. What is not known comes last both ways; equal ones stand newest
 * first. A session counts with the sum of its parts where sums make sense, else with its longest part.
 */
export function sortEntries(entries: readonly HistoryEntry[], sort: HistorySort): readonly HistoryEntry[] {
  const sign = sort.direction === "ascending" ? 1 : -1;
  return entries
    .map((entry) => ({ entry, value: entryValue(entry, sort.column), createdAtMs: newestOf(entry) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== b.value) return a.value === null ? 1 : -1;
      } else {
        const order = compare(a.value, b.value);
        if (order !== 0) return order * sign;
      }
      return b.createdAtMs - a.createdAtMs;
    })
    .map(({ entry }) => entry);
}

/** The value a column sorts a row by; null when it is not known. */
export function sortValue(row: HistoryRow, column: HistoryColumn): SortValue {
  return VALUES[column](row);
}

const VALUES: Readonly<Record<HistoryColumn, (row: HistoryRow) => SortValue>> = {
  date: ({ workout }) => workout.startedAtMs,
  title: ({ workout }) => workout.title,
  instructor: ({ workout }) => workout.instructor?.name ?? null,
  discipline: ({ workout }) => disciplineName(workout.discipline),
  length: (row) => row.durationSec,
  output: ({ workout }) => workout.totals.workJ,
  averageOutput: (row) => row.averageOutputW,
  averageHeartRate: (row) => row.averageHeartRateBpm,
  distance: ({ workout }) => workout.totals.distanceM,
  calories: ({ workout }) => workout.totals.caloriesKcal,
  load: (row) => row.load.value,
  inTarget: (row) => row.inTarget,
};

const SUMMED: ReadonlySet<HistoryColumn> = new Set(["length", "output", "distance", "calories", "load"]);

function entryValue({ rows }: HistoryEntry, column: HistoryColumn): SortValue {
  if (rows.length > 1 && SUMMED.has(column)) {
    const known = rows.map((row) => sortValue(row, column)).filter((value) => typeof value === "number");
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  }
  if (rows.length === 1 && rows[0] !== undefined) return sortValue(rows[0], column);
  const main = rows.toSorted((a, b) => (b.durationSec ?? 0) - (a.durationSec ?? 0))[0];
  return main === undefined ? null : sortValue(main, column);
}

function newestOf({ rows }: HistoryEntry): number {
  return rows.reduce((newest, row) => Math.max(newest, row.workout.createdAtMs), Number.NEGATIVE_INFINITY);
}

function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
}
