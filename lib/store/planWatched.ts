import { isAside } from "./damage";
import type { VaultDatabase } from "./database";
import type { Base } from "./manifestRow";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import type { PlannedRow, ReadRow } from "./plannedWrites";
import { revOf } from "./sealedRow";
import type { Watched } from "./storedManifest";
import { NOTHING_WATCHED } from "./storedManifest";
import type { RowAt, Shard, ShardedTable } from "./watchedRows";
import {
  SHARDED,
  SINGLES,
  isSharded,
  isSingle,
  readShard,
  rowName,
  shardOf,
  shardPlace,
} from "./watchedRows";

/** What a commit says of the rows beside the months, and the shards it rewrites for it. */
export type PlannedWatch = {
  readonly watched: Watched;
  readonly rows: readonly PlannedRow[];
  readonly reads: readonly ReadRow[];
};

/**
 * Notes the counter `rev` for the planned rows, and that nothing is expected any more where a row was taken away.
 * The rows of a vault that were never watched are taken over as they lie; so is a shard that cannot be read.
 */
export async function planWatched(
  { db, opening }: { readonly db: VaultDatabase; readonly opening: Opening },
  base: Base,
  change: { readonly planned: readonly PlannedRow[]; readonly gone: readonly RowAt[]; readonly rev: number },
): Promise<PlannedWatch> {
  const { planned, gone, rev } = change;
  const before: Watched = base.manifest.watched ?? {
    atRev: 0,
    ...NOTHING_WATCHED,
    rows: await singlesAsTheyLie(db),
  };
  const rows = { ...before.rows };
  for (const at of planned) if (isSingle(at)) rows[rowName(at)] = rev;
  for (const at of gone) delete rows[rowName(at)];

  const touched = new Set<string>(base.manifest.watched === null ? await shardsAsTheyLie(db) : []);
  for (const { table, key } of [...planned, ...gone]) {
    if (isSharded(table)) touched.add(shardOf(table, key));
    if (table === "manifest" && shardPlace(key) !== null) touched.add(key);
  }
  const shards = await Promise.all(
    [...touched].map(async (key) => {
      const row = await db.sealed("manifest").get(key);
      const isWatched = before.shards[key] !== undefined && before.shards[key] === revOf(row);
      const stored = isWatched ? await openOrNull(opening, { table: "manifest", key }, row, readShard) : null;
      const revs: Record<string, number> = { ...(stored ?? (await shardAsItLies(db, key))).revs };
      for (const at of planned)
        if (isSharded(at.table) && shardOf(at.table, at.key) === key) revs[at.key] = rev;
      for (const at of gone)
        if (isSharded(at.table) && shardOf(at.table, at.key) === key) delete revs[at.key];
      return { key, readRev: revOf(row), value: { revs } satisfies Shard };
    }),
  );
  return {
    watched: {
      atRev: rev,
      rows,
      shards: { ...before.shards, ...Object.fromEntries(shards.map(({ key }) => [key, rev] as const)) },
    },
    rows: shards.map(({ key, value }) => ({ table: "manifest", key, value })),
    reads: shards.map(({ key, readRev }) => ({ table: "manifest", key, rev: readRev })),
  };
}

async function singlesAsTheyLie(db: VaultDatabase): Promise<Readonly<Record<string, number>>> {
  const found = await Promise.all(
    SINGLES.map(async (at) => [rowName(at), revOf(await db.sealed(at.table).get(at.key))] as const),
  );
  return Object.fromEntries(found.filter((one): one is readonly [string, number] => one[1] !== null));
}

async function shardsAsTheyLie(db: VaultDatabase): Promise<readonly string[]> {
  const found = await Promise.all(
    SHARDED.map(async (table) => {
      const keys: readonly string[] = await db.sealed(table).toCollection().primaryKeys();
      return keys.filter((key) => !isAside(key)).map((key) => shardOf(table, key));
    }),
  );
  return found.flat();
}

async function shardAsItLies(db: VaultDatabase, key: string): Promise<Shard> {
  const place = shardPlace(key);
  if (place === null) return { revs: {} };
  return {
    revs: Object.fromEntries((await rowsOfShard(db, place)).map((row) => [row.key, revOf(row) ?? 0])),
  };
}

/** The rows whose revs a shard holds, as they lie. */
export async function rowsOfShard(
  db: VaultDatabase,
  { table, start }: { readonly table: ShardedTable; readonly start: string },
) {
  const rows = await db.sealed(table).where("key").startsWith(start).toArray();
  return rows.filter((row) => !isAside(row.key));
}
