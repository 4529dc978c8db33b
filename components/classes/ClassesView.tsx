import { useMemo } from "preact/hooks";

import { HistoryPages } from "@/components/history/HistoryPages";
import { pageOf } from "@/components/history/pageOf";
import { countOf, countText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { ClassTaken } from "@/lib/training/classesTaken";

import { chosenClasses, classRowsOf } from "./chosenClasses";
import { classChoicesOf } from "./classChoices";
import { ClassesFilters } from "./ClassesFilters";
import { ALL_CLASSES, type ClassesQuery } from "./classesQuery";
import { ClassesTable } from "./ClassesTable";

import "./ClassesView.css";

type Props = {
  /** Every class taken. Keep its identity while nothing changes. */
  readonly classes: readonly ClassTaken[];
  /** What the list rests on while the history is not whole; null once it is. */
  readonly base: string | null;
  readonly query: ClassesQuery;
  readonly search: string;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onSearch: (search: string) => void;
  readonly onQuery: (query: ClassesQuery) => void;
};

/** Every class taken: filters, table, pages. All in memory. */
export function ClassesView({ classes, base, query, search, hrefOf, onSearch, onQuery }: Props) {
  const rows = useMemo(() => classRowsOf(classes), [classes]);
  const choices = useMemo(() => classChoicesOf(classes), [classes]);
  const found = useMemo(() => chosenClasses(rows, query, search), [rows, query, search]);
  const page = pageOf(found, query.page);
  const clear = () => {
    onSearch("");
    onQuery({ ...ALL_CLASSES, sort: query.sort });
  };
  return (
    <div class="classes-view">
      <header class="classes-top">
        <h1>Classes</h1>
        <p class="muted figure" role="status">
          {found.length === classes.length
            ? countOf(classes.length, "class", "classes")
            : `${countText(found.length)} of ${countOf(classes.length, "class", "classes")}`}
        </p>
        {base === null ? null : <p class="muted small">{base}</p>}
      </header>
      {classes.length === 0 ? (
        <p class="muted">
          No class among your workouts yet. Rides without a class, such as Just Ride, are in your workouts.
        </p>
      ) : (
        <>
          <ClassesFilters
            choices={choices}
            query={query}
            search={search}
            onSearch={onSearch}
            onChange={(change) => onQuery({ ...query, ...change, page: 1 })}
          />
          {found.length === 0 ? (
            <div class="classes-empty">
              <p>No class matches these filters.</p>
              <button type="button" onClick={clear}>
                Clear filters
              </button>
            </div>
          ) : (
            <>
              <ClassesTable
                classes={page.items}
                sort={query.sort}
                hrefOf={hrefOf}
                onSort={(sort) => onQuery({ ...query, sort, page: 1 })}
              />
              <HistoryPages
                page={page.page}
                pageCount={page.pageCount}
                onPage={(next) => onQuery({ ...query, page: next })}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
