import type { ListSort } from "./listSort";

import "./ListTable.css";

type Props<Column extends string> = {
  readonly column: Column;
  readonly name: string;
  readonly sort: ListSort<Column>;
  readonly class: string;
  readonly onPress: (column: Column) => void;
};

/** The head of a sortable column: a button, and the order for readers. */
export function SortHead<Column extends string>({
  column,
  name,
  sort,
  class: className,
  onPress,
}: Props<Column>) {
  const direction = sort.column === column ? sort.direction : "none";
  return (
    <th role="columnheader" scope="col" class={className} aria-sort={direction}>
      <button type="button" class="list-head" onClick={() => onPress(column)}>
        {name}
        <svg
          class={`list-arrow list-arrow-${direction}`}
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
