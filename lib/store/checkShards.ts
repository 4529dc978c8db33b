import type { Checking } from "./checking";
import { isAside } from "./damage";
import { openManifest } from "./manifestRow";
import { openOrNull } from "./opening";
import { rowsOfShard } from "./planWatched";
import { ONLY } from "./rowKeys";
import { MANIFEST } from "./storedManifest";
import { SHARDED, readShard, shardOf, shardPlace } from "./watchedRows";

/** Classes and instructors, each with the shard that names its rev; the shards themselves. */
export async function checkShards(checking: Checking): Promise<void> {
  for (const key of await shardKeys(checking)) await checkShard(checking, key);
}

async function shardKeys({ db, manifest, note }: Checking): Promise<ReadonlySet<string>> {
  const keys = new Set(Object.keys((await manifest())?.watched?.shards ?? {}));
  for (const table of SHARDED) {
    const there: readonly string[] = await db.sealed(table).toCollection().primaryKeys();
    for (const key of there) if (!isAside(key)) keys.add(shardOf(table, key));
  }
  const rows: readonly string[] = await db.sealed("manifest").toCollection().primaryKeys();
  for (const key of rows) {
    if (shardPlace(key) !== null) keys.add(key);
    else if (!isAside(key) && key !== MANIFEST && key !== ONLY.check)
      note({ table: "manifest", key }, "foreign");
  }
  return keys;
}

async function checkShard({ db, opening, note, judge, count }: Checking, key: string): Promise<void> {
  const place = shardPlace(key);
  if (place === null) return;
  const at = { table: "manifest", key } as const;
  const [manifestRow, row, rows] = await db.transaction(
    "r",
    ["manifest", place.table],
    async () =>
      await Promise.all([
        db.sealed("manifest").get(MANIFEST),
        db.sealed("manifest").get(key),
        rowsOfShard(db, place),
      ]),
  );
  const watched = (await openManifest(opening(), manifestRow))?.watched ?? null;
  const wrong = await judge(at, row, watched === null ? undefined : (watched.shards[key] ?? null));
  note(at, wrong);
  // One that is not what it was says nothing about its rows: they are only opened.
  const shard = wrong === null && watched !== null ? await openOrNull(opening(), at, row, readShard) : null;
  const lying = new Map(rows.map((one) => [one.key, one]));
  await Promise.all(
    [...new Set([...lying.keys(), ...Object.keys(shard?.revs ?? {})])].map(async (rowKey) => {
      const rowAt = { table: place.table, key: rowKey };
      note(
        rowAt,
        await judge(rowAt, lying.get(rowKey), shard === null ? undefined : (shard.revs[rowKey] ?? null)),
      );
    }),
  );
  await count(rows.length + (row === undefined ? 0 : 1));
}
