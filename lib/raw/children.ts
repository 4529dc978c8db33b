/** What has values below it. */
export type Branch = readonly unknown[] | Readonly<Record<string, unknown>>;

/** So many values are looked at between two breaths: a few milliseconds on a slow machine. */
export const AT_ONCE = 1_500;

export function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}

/** A value's children by their name, in order; none for a leaf. An array's names are its indices. */
export function childrenOf(value: unknown): readonly (readonly [name: string | number, value: unknown])[] {
  if (!isBranch(value)) return [];
  return Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
}

export function countOf(value: unknown): number {
  if (!isBranch(value)) return 0;
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}
