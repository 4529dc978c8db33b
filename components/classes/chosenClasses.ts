import { searchWords } from "@/components/history/filterRows";
import { foldText } from "@/components/history/foldText";
import { disciplineName } from "@/lib/domain/discipline";
import type { ClassTaken } from "@/lib/training/classesTaken";
import { lengthClassOf } from "@/lib/training/lengthClass";
import type { ClassColumn } from "./classColumn";
import type { ClassesQuery } from "./classesQuery";
import { sortList } from "./listSort";

/** A class with its title and instructor folded for the search; made once per change of the vault. */
export type ClassRow = { readonly taken: ClassTaken; readonly searchText: string };

/** The rows of classes. */
export function classRowsOf(classes: readonly ClassTaken[]): readonly ClassRow[] {
  return classes.map((taken) => ({
    taken,
    searchText: foldText(`${taken.title} ${taken.instructor?.name ?? ""}`),
  }));
}

/** The classes that pass every filter and hold every word of the search, in the query's order. */
export function chosenClasses(
  rows: readonly ClassRow[],
  query: ClassesQuery,
  search: string,
): readonly ClassTaken[] {
  const words = searchWords(search);
  const found = rows
    .filter(
      ({ taken, searchText }) => passes(taken, query) && words.every((word) => searchText.includes(word)),
    )
    .map(({ taken }) => taken);
  return sortList(found, VALUES[query.sort.column], query.sort.direction);
}

function passes(taken: ClassTaken, query: ClassesQuery): boolean {
  return (
    (query.discipline === null || taken.discipline === query.discipline) &&
    (query.instructor === null || taken.instructor?.key === query.instructor) &&
    (query.length === null || lengthClassOf(taken.lengthSec) === query.length) &&
    (!query.isAgain || taken.times > 1)
  );
}

const VALUES: Readonly<Record<ClassColumn, (taken: ClassTaken) => number | string | null>> = {
  title: ({ title }) => title,
  instructor: ({ instructor }) => instructor?.name ?? null,
  discipline: ({ discipline }) => disciplineName(discipline),
  length: ({ lengthSec }) => lengthSec,
  times: ({ times }) => times,
  best: ({ bestWorkJ }) => bestWorkJ,
  last: ({ lastAtMs }) => lastAtMs,
};
