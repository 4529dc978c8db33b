import { STAYS_LOCKED, openKeysFrom } from "@/lib/store/keyRows";
import { openRow } from "@/lib/store/sealedRow";

/** The tables that pages over the whole history open. */
type ReadTable = "workouts" | "efforts";

/**
 * The floor of a page over the whole history: the same sealed rows read by bare IndexedDB, decrypted and parsed, nothing
 * else. Runs in a page of the extension's origin; gives the milliseconds it took and what it read.
 */
export async function readRows(
  tables: readonly ReadTable[],
): Promise<{ ms: number; rows: number; characters: number }> {
  const from = performance.now();
  const database = await opened(indexedDB.open("vault"));
  const [[device], ...found] = await Promise.all([
    all(database, "keys"),
    ...tables.map(async (table) => await all(database, table)),
  ]);
  const keys = await openKeysFrom({ device, lock: undefined, retired: undefined }, [], STAYS_LOCKED);
  if (keys === null) throw new Error("no vault here");
  const values = await Promise.all(
    tables.flatMap((table, at) =>
      (found[at] ?? []).map(
        async (row) =>
          await openRow(keys, { table, key: (row as { key: string }).key }, row, (value) => value),
      ),
    ),
  );
  database.close();
  const ms = performance.now() - from;
  return { ms, rows: values.length, characters: JSON.stringify(values).length };
}

/** Bytes of sealed text in a table. */
export async function sealedBytes(table: string): Promise<number> {
  const database = await opened(indexedDB.open("vault"));
  const rows = (await all(database, table)) as { env: { ct: Uint8Array } }[];
  database.close();
  return rows.reduce((sum, row) => sum + row.env.ct.byteLength, 0);
}

async function all(database: IDBDatabase, table: string): Promise<unknown[]> {
  return opened(database.transaction(table).objectStore(table).getAll());
}

async function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB refused")));
  });
}
