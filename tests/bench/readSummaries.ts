import { openKeysFrom } from "@/lib/store/deviceKeysRow";
import { openRow } from "@/lib/store/sealedRow";

/**
 * The floor of the history: the same sealed rows read by bare IndexedDB, decrypted and parsed, nothing else.
 * Runs in a page of the extension's origin; gives the milliseconds it took and what it read.
 */
export async function readSummaries(): Promise<{ ms: number; rows: number; characters: number }> {
  const from = performance.now();
  const database = await opened(indexedDB.open("vault"));
  const [[device], rows] = await Promise.all([all(database, "keys"), all(database, "workouts")]);
  const keys = await openKeysFrom(device, undefined);
  if (keys === null) throw new Error("no vault here");
  const values = await Promise.all(
    rows.map(async (row) =>
      openRow(keys, { table: "workouts", key: (row as { key: string }).key }, row, (value) => value),
    ),
  );
  database.close();
  const ms = performance.now() - from;
  return { ms, rows: rows.length, characters: JSON.stringify(values).length };
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
