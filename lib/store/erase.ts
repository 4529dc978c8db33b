import { AppError } from "@/lib/domain/error";
import type { DatabaseOptions, VaultDatabase } from "./database";
import { DATABASE_NAME } from "./database";
import { removeStaging } from "./stagingDatabase";

/**
 * Deletes the vault and what a restore laid out, and looks that nothing is left. A page that is open may make an empty one again at once.
 * Throws `unexpected` when a row is still there.
 */
export async function eraseDatabase(db: VaultDatabase, options: DatabaseOptions): Promise<void> {
  await db.delete();
  await removeStaging(options);
  const factory = options.indexedDB ?? indexedDB;
  const name = options.name ?? DATABASE_NAME;
  const left = (await factory.databases()).some((database) => database.name === name);
  if (left && (await countRows(factory, name)) > 0) throw new AppError("unexpected");
}

async function countRows(factory: IDBFactory, name: string): Promise<number> {
  const db = await settled(factory.open(name));
  try {
    const tables = [...db.objectStoreNames];
    if (tables.length === 0) return 0;
    const transaction = db.transaction(tables, "readonly");
    const counts = await Promise.all(
      tables.map(async (table) => await settled(transaction.objectStore(table).count())),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    db.close();
  }
}

async function settled<T>(request: IDBRequest<T>): Promise<T> {
  return await new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new AppError("unexpected", { cause: request.error })));
  });
}
