import { Dexie } from "dexie";
import type { BlindKey } from "@/lib/domain/ids";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import type { VaultDatabase } from "./database";
import type { SealedTable } from "./inventory";
import type { PlannedRow } from "./plannedWrites";
import { sealRow } from "./sealedRow";
import type { AheadRow, StagingDatabase } from "./stagingDatabase";

/** The tables of the large rows: one of each is never held longer than it takes to seal it. */
type AheadTable = Extract<SealedTable, "archive" | "rides" | "instructors">;

/** Rows of a commit that were sealed before it and wait in the staging database. */
export type AheadRows = {
  readonly put: (table: AheadTable, key: BlindKey, value: unknown) => Promise<void>;
  /** All but the values, for the plan of the commit. */
  readonly planned: () => readonly PlannedRow[];
  readonly isEmpty: () => boolean;
  /** Writes what waits to be laid out. */
  readonly flush: () => Promise<void>;
  /** Inside the transaction of the commit: moves every row into its table, a slice at a time. */
  readonly moveInto: (db: VaultDatabase) => Promise<void>;
};

/** An archive row has some 3 kB. */
const SLICE_ROWS = 64;

/** Rows for the commit at the counter `rev`; a fresh one for every attempt. */
export function createAheadRows(staging: StagingDatabase, keys: VaultKeys, rev: number): AheadRows {
  const planned = new Map<string, PlannedRow>();
  let waiting: AheadRow[] = [];
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    if (rows.length > 0) await staging.ahead.bulkAdd(rows);
  };
  return {
    put: async (table, key, value) => {
      planned.set(`${table}/${key}`, { table, key, value: null });
      waiting.push({ table, row: await sealRow(keys, { table, key, rev }, value) });
      if (waiting.length >= SLICE_ROWS) await flush();
    },
    planned: () => [...planned.values()],
    isEmpty: () => planned.size === 0,
    flush,
    moveInto: async (db) => {
      for (let after = 0; ;) {
        // The other database has transactions of its own: ours is kept alive while it is read.
        const slice = await Dexie.waitFor(readSlice(staging, after));
        for (const { table, row } of slice) await db.sealed(table).put(row);
        const last = slice.at(-1)?.at;
        if (last === undefined) return;
        after = last;
      }
    },
  };
}

async function readSlice(staging: StagingDatabase, after: number): Promise<readonly AheadRow[]> {
  return await Dexie.ignoreTransaction(() =>
    staging.ahead.where("at").above(after).limit(SLICE_ROWS).toArray(),
  );
}
