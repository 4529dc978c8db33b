import type { UnitSystem } from "@/lib/domain/account";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import { HistoryCell } from "./HistoryCell";
import { SORT_COLUMNS, columnName, isTextColumn, sortAfterPress } from "./historyColumn";
import type { HistoryColumn, HistorySort } from "./historyColumn";
import type { HistoryEntry } from "./historyEntry";
import type { HistoryRow } from "./historyRow";
import { HistoryTitle } from "./HistoryTitle";
import { sessionText } from "./sessionText";
import "./HistoryTable.css";

type HistoryTableProps = {
  readonly entries: readonly HistoryEntry[];
  readonly units: UnitSystem;
  /** Null draws plain heads: the order is given. */
  readonly sort: HistorySort | null;
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
  /** Read to those who cannot see which table it is. */
  readonly caption: string;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onSort?: (sort: HistorySort) => void;
  readonly onRetry: (key: BlindKey) => void;
};

/**
 * Workouts as a table. Columns leave as width falls; below 600 px a row is two lines. The roles are spelled out
 * because a grid row would otherwise stop being a table row for readers.
 */
export function HistoryTable(props: HistoryTableProps) {
  const { entries, sort, caption, onSort } = props;
  return (
    <div class="history-frame">
      <table class="history-table" role="table" aria-label={caption}>
        <thead role="rowgroup">
          <tr role="row">
            {SORT_COLUMNS.map((column) => (
              <Head key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {isGrouped(entries) ? (
          entries.map((entry) => (
            <tbody key={entry.rows[0]?.key} role="rowgroup" class="history-group">
              {entry.rows.length > 1 ? <SessionRow entry={entry} /> : null}
              {entry.rows.map((row) => (
                <Row key={row.key} row={row} table={props} />
              ))}
            </tbody>
          ))
        ) : (
          <tbody role="rowgroup">
            {entries.map((entry) => entry.rows.map((row) => <Row key={row.key} row={row} table={props} />))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function isGrouped(entries: readonly HistoryEntry[]): boolean {
  return entries.some((entry) => entry.rows.length > 1);
}

type HeadProps = {
  readonly column: HistoryColumn;
  readonly sort: HistorySort | null;
  readonly onSort: ((sort: HistorySort) => void) | undefined;
};

function Head({ column, sort, onSort }: HeadProps) {
  const name = columnName(column);
  if (sort === null || onSort === undefined) {
    return (
      <th role="columnheader" scope="col" class={cellClass(column)}>
        <span class="history-head">{name}</span>
      </th>
    );
  }
  const direction = sort.column === column ? sort.direction : "none";
  return (
    <th role="columnheader" scope="col" class={cellClass(column)} aria-sort={direction}>
      <button type="button" class="history-head" onClick={() => onSort(sortAfterPress(sort, column))}>
        {name}
        <svg
          class={`history-arrow history-arrow-${direction}`}
          viewBox="0 0 8 8"
          width="8"
          height="8"
          aria-hidden="true"
        >
          <path d="M1 5.5 4 2.5 7 5.5" />
        </svg>
      </button>
    </th>
  );
}

function SessionRow({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <tr role="row" class="history-session">
      <th role="rowheader" scope="rowgroup" colSpan={SORT_COLUMNS.length}>
        {sessionText(entry)}
      </th>
    </tr>
  );
}

function Row({ row, table }: { readonly row: HistoryRow; readonly table: HistoryTableProps }) {
  return (
    <tr role="row" class={rowClass(row)}>
      {SORT_COLUMNS.map((column) => (
        <td key={column} role="cell" class={cellClass(column)}>
          {column === "title" ? (
            <HistoryTitle
              row={row}
              href={table.hrefOf(row.key)}
              failure={table.failures.get(row.key) ?? null}
              onRetry={table.onRetry}
            />
          ) : (
            <HistoryCell row={row} column={column} units={table.units} />
          )}
        </td>
      ))}
    </tr>
  );
}

function rowClass({ workout, leftOut }: HistoryRow): string {
  return workout.removedAtMs === null && leftOut === null ? "history-row" : "history-row history-aside";
}

function cellClass(column: HistoryColumn): string {
  const kind = isTextColumn(column) || column === "date" ? "words" : "figure";
  return `history-cell history-${kind}-cell history-col-${column}`;
}
