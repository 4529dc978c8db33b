/** Rows on one page of the history. */
export const PAGE_SIZE = 50;

/** One page of a list: `page` is 1-based and lies in 1..pageCount whatever was asked for. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pageCount: number;
};

/** The asked page, or the nearest one there is; an empty list has one empty page. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number = PAGE_SIZE): Page<Item> {
  const pageCount = Math.max(1, Math.ceil(items.length / size));
  const within = Math.min(Math.max(1, page), pageCount);
  return { items: items.slice((within - 1) * size, within * size), page: within, pageCount };
}
