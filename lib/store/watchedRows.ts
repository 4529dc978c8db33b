import * as z from "zod/mini";
import type { SealedTable } from "./inventory";
import { numbersByKey } from "./lenient";
import { ONLY } from "./rowKeys";

/** A sealed row by where it lies. */
export type RowAt = { readonly table: SealedTable; readonly key: string };

/** Tables of many rows whose revs the manifest holds in shards: a commit rewrites only the few it touches. */
export const SHARDED = ["rides", "instructors"] as const;

export type ShardedTable = (typeof SHARDED)[number];

/** The rows of which there is one of a kind; the manifest holds their revs itself. */
export const SINGLES: readonly RowAt[] = [
  { table: "account", key: ONLY.member },
  { table: "account", key: ONLY.tokens },
  { table: "glance", key: ONLY.glance },
  { table: "yours", key: ONLY.yours },
  { table: "sync", key: ONLY.log },
  { table: "manifest", key: ONLY.check },
];

/** How manifest and findings name a row. */
export function rowName({ table, key }: RowAt): string {
  return `${table}/${key}`;
}

export function isSingle(at: RowAt): boolean {
  return SINGLES.some(({ table, key }) => table === at.table && key === at.key);
}

export function isSharded(table: SealedTable): table is ShardedTable {
  return table === "rides" || table === "instructors";
}

/** The row of the table `manifest` that holds a row's rev: one for each first character of the blind key. */
export function shardOf(table: ShardedTable, key: string): string {
  return `${table}:${key.slice(0, 1)}`;
}

/** The table and the first character of a shard's key; null where it is none. */
export function shardPlace(key: string): { readonly table: ShardedTable; readonly start: string } | null {
  const [table, start] = key.split(":");
  const known = SHARDED.find((one) => one === table);
  return known === undefined || start === undefined ? null : { table: known, start };
}

const shard = z.looseObject({ revs: numbersByKey });

/** Row key to rev. */
export type Shard = { readonly revs: Readonly<Record<string, number>> };

export function readShard(value: unknown): Shard {
  return shard.parse(value);
}
