import { Dexie } from "dexie";
import type { Table } from "dexie";
import type { Bytes } from "@/lib/vault/bytes";
import type { DatabaseOptions } from "./database";
import type { SealedTable } from "./inventory";
import type { SealedRow } from "./sealedRow";

/** A piece of a backup, as it lies in the file: sealed under its passphrase. */
export type FilePiece = { readonly at: number; readonly bytes: Bytes };

/** A row sealed for the vault, before the transaction that moves it there. */
export type AheadRow = { readonly at?: number; readonly table: SealedTable; readonly row: SealedRow };

const STAGING_NAME = "restore";

/**
 * Where a restore lays things out before one transaction moves them into the vault; nothing in the clear ever lies
 * here. It lives no longer than one restore: what a killed one left is removed with the next start.
 */
export class StagingDatabase extends Dexie {
  declare readonly file: Table<FilePiece, number>;
  declare readonly ahead: Table<AheadRow, number>;

  constructor(options: DatabaseOptions) {
    super(STAGING_NAME, {
      cache: "disabled",
      ...(options.indexedDB === undefined ? {} : { indexedDB: options.indexedDB }),
      ...(options.IDBKeyRange === undefined ? {} : { IDBKeyRange: options.IDBKeyRange }),
    });
    this.version(1).stores({ file: "at", ahead: "++at" });
    this.on("versionchange").subscribe(() => {
      this.close();
      return false;
    });
    this.on("blocked").subscribe(() => false);
  }
}

/** Removes whatever an earlier restore laid out. Nothing where there is nothing. */
export async function removeStaging(options: DatabaseOptions = {}): Promise<void> {
  const staging = new StagingDatabase(options);
  await staging.delete();
}
