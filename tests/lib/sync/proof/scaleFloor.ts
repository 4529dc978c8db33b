import { IDBFactory } from "fake-indexeddb";
import { INVENTORY } from "@/lib/store/inventory";
import { heldBytes } from "./scaleHeap";
import type { Written } from "./scaleMeter";

/** What the same writes cost without anything else. */
export type Floor = { readonly ms: number; readonly heldBytes: number };

/**
 * The floor: the same transactions into an empty database by bare puts, with rows of the same tables, keys and sizes.
 * Nothing is asked, read, understood or sealed. What the database then holds is as much as the real one does.
 */
export async function writeFloor(written: readonly Written[]): Promise<Floor> {
  const heldBefore = heldBytes();
  const db = await openFloor();
  const startMs = performance.now();
  for (const [at, { puts }] of written.entries()) {
    if (puts.length === 0) continue;
    const transaction = db.transaction([...new Set(puts.map(({ table }) => table))], "readwrite");
    for (const { table, key, bytes } of puts) {
      const env = { v: 1, keyId: "floor", iv: new Uint8Array(12), ct: new Uint8Array(bytes) };
      transaction.objectStore(table).put({ key, rev: at, env });
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
  }
  const ms = performance.now() - startMs;
  const floor = { ms, heldBytes: heldBytes() - heldBefore };
  db.close();
  return floor;
}

async function openFloor(): Promise<IDBDatabase> {
  const request = new IDBFactory().open("floor", 1);
  return await new Promise((resolve, reject) => {
    request.addEventListener("upgradeneeded", () => {
      for (const [table, { schema }] of Object.entries(INVENTORY)) {
        const [keyPath = "key", ...indexes] = schema.split(", ");
        const store = request.result.createObjectStore(table, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
      }
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
