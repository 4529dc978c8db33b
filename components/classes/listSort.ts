/** The order of a list: by which column, which way. */
export type ListSort<Column extends string> = {
  readonly column: Column;
  readonly direction: "ascending" | "descending";
};

type SortValue = number | string | null;

const words = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Items in the order of a value, in a new list: what is not known comes last both ways, equal ones keep their order. */
export function sortList<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => SortValue,
  direction: ListSort<string>["direction"],
): readonly Item[] {
  const sign = direction === "ascending" ? 1 : -1;
  return items
    .map((item) => ({ item, value: valueOf(item) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return a.value === b.value ? 0 : a.value === null ? 1 : -1;
      }
      return sign * compare(a.value, b.value);
    })
    .map(({ item }) => item);
}

/** The sort after a press on a column's button: the other way round on the same one; on another words from A, figures from the most. */
export function sortAfter<Column extends string>(
  sort: ListSort<Column>,
  column: Column,
  isWords: boolean,
): ListSort<Column> {
  if (sort.column !== column) return { column, direction: isWords ? "ascending" : "descending" };
  return { column, direction: sort.direction === "ascending" ? "descending" : "ascending" };
}

function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
}
