import { Dexie } from "dexie";
import type { Table } from "dexie";
import { AppError } from "@/lib/domain/error";
import type { SealedTable, TableName } from "./inventory";
import { INVENTORY } from "./inventory";
import type { SealedRow } from "./sealedRow";
import type { SyncRow } from "./storedSync";

/** Version of the database's tables and indexes. Only ever additive. */
const DATABASE_VERSION = 1;
// Dexie multiplies its versions by ten for the browser.
const NATIVE_VERSION = DATABASE_VERSION * 10;

export const DATABASE_NAME = "vault";

/** Which IndexedDB to use: the platform's where nothing is given. */
export type DatabaseOptions = {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
};

/** Why the connection was lost: another context deletes the vault, or opens a newer version of it. */
export type Lost = "deleted" | "upgraded";

/** The tables of `INVENTORY`, typed. What is read is checked by a schema all the same. */
export class VaultDatabase extends Dexie {
  declare readonly keys: Table<{ readonly key: string }, string>;
  declare readonly sync: Table<SyncRow, string>;

  constructor(options: DatabaseOptions, onLost: (why: Lost) => void) {
    super(options.name ?? DATABASE_NAME, {
      chromeTransactionDurability: "strict",
      // No copies of sealed rows in memory.
      cache: "disabled",
      ...(options.indexedDB === undefined ? {} : { indexedDB: options.indexedDB }),
      ...(options.IDBKeyRange === undefined ? {} : { IDBKeyRange: options.IDBKeyRange }),
    });
    // Live queries look whether the platform has an IndexedDB at all, even where another one was given.
    if (options.indexedDB !== undefined) Dexie.dependencies.indexedDB ??= options.indexedDB;
    const schemas = Object.entries(INVENTORY).map(([table, entry]) => [table, entry.schema]);
    this.version(DATABASE_VERSION).stores(Object.fromEntries(schemas) as Record<TableName, string>);
    // Handlers run newest first and stop at false: Dexie's own would log and open the database again by itself.
    this.on("versionchange").subscribe((event: IDBVersionChangeEvent) => {
      this.close();
      onLost(event.newVersion === null || event.newVersion === 0 ? "deleted" : "upgraded");
      return false;
    });
    this.on("blocked").subscribe(() => false);
    this.on("ready", () => {
      // Dexie opens a newer database without complaint; older code must not write into it.
      if (this.backendDB().version > NATIVE_VERSION) throw new AppError("vaultBlocked");
    });
  }

  sealed(table: SealedTable): Table<SealedRow, string> {
    return this.table(table);
  }
}
