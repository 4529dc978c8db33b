/** What has values below it. */
export type Branch = readonly unknown[] | Readonly<Record<string, unknown>>;

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

/** JSON's name of a value's type. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
