import { revOf } from "./sealedRow";
import type { Manifest } from "./storedManifest";
import { MANIFEST } from "./storedManifest";
import type { RowAt } from "./watchedRows";
import { rowName } from "./watchedRows";

/** What a page has before it of one moment: month rows by key and rev, and single rows as they lie. */
export type SeenRows = {
  readonly manifestRev: number | null;
  readonly months: readonly { readonly key: string; readonly rev: number }[];
  readonly singles: readonly (RowAt & { readonly row: object | undefined })[];
};

/**
 * `table/key` of the rows that are missing or older than the manifest of the same moment says, and of those that were
 * so before they were written over. A row newer than the manifest shows that the manifest is the older one.
 */
export function alteredNames(manifest: Manifest, seen: SeenRows): ReadonlySet<string> {
  const names = new Set(Object.keys(manifest.altered));
  const { manifestRev } = seen;
  const revs = new Map(seen.months.map(({ key, rev }) => [key, rev]));
  for (const [key, rev] of Object.entries(manifest.workouts)) {
    if ((revs.get(key) ?? -1) < rev) names.add(rowName({ table: "workouts", key }));
  }
  for (const at of seen.singles) {
    const expected = manifest.watched?.rows[rowName(at)];
    // One that has no rev that can be read does not open either, and is counted as that.
    if (expected === undefined || (at.row !== undefined && (revOf(at.row) ?? expected) >= expected)) continue;
    names.add(rowName(at));
  }
  const newest = Math.max(-1, ...revs.values(), ...seen.singles.map(({ row }) => revOf(row) ?? -1));
  if (manifestRev !== null && newest > manifestRev) names.add(rowName({ table: "manifest", key: MANIFEST }));
  return names;
}
