import { useCallback, useMemo, useRef } from "preact/hooks";
import type { UnitSystem } from "@/lib/domain/account";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import { isPending } from "@/lib/domain/syncCounts";
import { filterChoicesOf } from "./filterChoices";
import { filterRows, searchWords } from "./filterRows";
import { sessionEntries, singleEntries } from "./historyEntry";
import { historyCount } from "./historyCount";
import { HistoryFilters } from "./HistoryFilters";
import { HistoryPages } from "./HistoryPages";
import { EMPTY_QUERY, isFiltered } from "./historyQuery";
import type { HistoryQuery } from "./historyQuery";
import type { HistoryRow } from "./historyRow";
import { HistoryTable } from "./HistoryTable";
import { pageOf } from "./pageOf";
import { sortEntries } from "./sortEntries";
import { useHistoryKeys } from "./useHistoryKeys";
import "./HistoryView.css";

type HistoryViewProps = {
  /** Every workout of the vault, newest first. */
  readonly rows: readonly HistoryRow[];
  readonly query: HistoryQuery;
  readonly search: string;
  readonly units: UnitSystem;
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
  /** Single keys act wherever the focus is. */
  readonly hasShortcuts?: boolean;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onSearch: (search: string) => void;
  readonly onQuery: (query: HistoryQuery) => void;
  readonly onRetry: (key: BlindKey) => void;
  /** Opens the export. `shown`: what filters and search left; null = they are not in use. */
  readonly onExport?: (shown: readonly HistoryRow[] | null) => void;
};

/** The whole history: filters, table, pages. Everything is filtered and sorted in memory. */
export function HistoryView(props: HistoryViewProps) {
  const { rows, query, search, units, failures, hasShortcuts = true, hrefOf } = props;
  const { onSearch, onQuery, onRetry, onExport } = props;
  const searchRef = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => filterChoicesOf(rows), [rows]);
  const pending = useMemo(() => rows.filter((row) => isPending(row.workout)).length, [rows]);
  const found = useMemo(() => filterRows(rows, query, search), [rows, query, search]);
  const entries = useMemo(
    () => sortEntries(query.groupSessions ? sessionEntries(rows, found) : singleEntries(found), query.sort),
    [rows, found, query.groupSessions, query.sort],
  );
  const page = pageOf(entries, query.page);

  const clearSearch = useCallback(() => onSearch(""), [onSearch]);
  useHistoryKeys({ searchRef, onClear: clearSearch, hasShortcuts });

  const isNarrowed = isFiltered(query) || searchWords(search).length > 0;
  const clearAll = () => {
    onSearch("");
    onQuery({ ...EMPTY_QUERY, sort: query.sort, groupSessions: query.groupSessions });
  };

  return (
    <div class="history-view">
      <header class="history-top">
        <h1>Workouts</h1>
        <p class="muted figure" role="status">
          {historyCount({ total: rows.length, shown: found.length, pending, isNarrowed })}
        </p>
        {onExport === undefined ? null : (
          <button
            type="button"
            class="quiet history-export"
            onClick={() => onExport(isNarrowed && found.length > 0 ? found : null)}
          >
            Export
          </button>
        )}
      </header>
      <HistoryFilters
        query={query}
        search={search}
        choices={choices}
        searchRef={searchRef}
        hasShortcuts={hasShortcuts}
        onSearch={onSearch}
        onChange={(change) => onQuery({ ...query, ...change, page: 1 })}
      />
      {found.length === 0 ? (
        <div class="history-empty">
          <p>No workout matches these filters.</p>
          <button type="button" onClick={clearAll}>
            Clear filters
          </button>
        </div>
      ) : (
        <>
          <HistoryTable
            entries={page.items}
            units={units}
            sort={query.sort}
            failures={failures}
            caption="Workouts"
            hrefOf={hrefOf}
            onSort={(sort) => onQuery({ ...query, sort, page: 1 })}
            onRetry={onRetry}
          />
          <HistoryPages
            page={page.page}
            pageCount={page.pageCount}
            onPage={(next) => onQuery({ ...query, page: next })}
          />
        </>
      )}
    </div>
  );
}
