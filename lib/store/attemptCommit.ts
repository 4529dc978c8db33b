import { AppError } from "@/lib/domain/error";
import type { AheadRows } from "./aheadRows";
import type { DamagedRow } from "./damage";
import { asideKeyOf } from "./damage";
import type { VaultDatabase } from "./database";
import type { SealedTable, TableName } from "./inventory";
import { keyIdOfKeys, readKeyRows } from "./keyRows";
import { manifestAfter } from "./manifestAfter";
import type { Base } from "./manifestRow";
import type { MonthIndex } from "./monthIndex";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { planMonths } from "./planMonths";
import type { PlannedRow, ReadRow } from "./plannedWrites";
import { planRows, planSync } from "./planRows";
import { planWatched } from "./planWatched";
import type { SealedRow } from "./sealedRow";
import { revOf, sealRow } from "./sealedRow";
import type { Commit } from "./store";
import { MANIFEST } from "./storedManifest";
import type { SyncRow } from "./storedSync";
import type { RowAt } from "./watchedRows";

/** Everything one transaction writes, sealed beforehand: WebCrypto outlives a transaction. */
type Sealed = {
  readonly keyId: string;
  readonly base: Base;
  readonly rows: readonly { readonly table: SealedTable; readonly row: SealedRow }[];
  readonly reads: readonly ReadRow[];
  readonly asides: readonly DamagedRow[];
  readonly gone: readonly RowAt[];
  readonly sync: { readonly puts: readonly SyncRow[]; readonly deletes: readonly string[] };
  /** Rows that were sealed even before. */
  readonly ahead: AheadRows | undefined;
};

/**
 * Tries to write a commit on top of `base`. `changed`: another context wrote meanwhile and nothing was written here;
 * `keysGone`: the vault has other keys by now, or none.
 */
export async function attemptCommit(
  context: {
    readonly db: VaultDatabase;
    readonly opening: Opening;
    readonly index: MonthIndex;
    /** Rows that were sealed for this very attempt. */
    readonly ahead?: AheadRows;
  },
  base: Base,
  change: Commit,
): Promise<"done" | "changed" | "keysGone"> {
  const { db, opening, ahead } = context;
  const rev = base.rev + 1;
  const months = await planMonths(context, change, rev);
  const single = planRows(change);
  const replaced = await readReplaced(db, opening, single);
  const gone = change.takenAside ?? [];
  const taken = await readTaken(db, gone);
  const watch = await planWatched(context, base, {
    planned: [...single, ...(ahead?.planned() ?? [])],
    gone,
    rev,
  });
  const planned = [...months.rows, ...single, ...watch.rows];
  const reads = [...months.reads, ...replaced, ...watch.reads, ...taken.reads];
  const asides = [...opening.damage.pending(), ...taken.asides];
  const manifest = manifestAfter(
    base.manifest,
    {
      planned,
      reads,
      asides,
      gone,
      settled: [...gone, ...(change.settled ?? [])],
      watched: watch.watched,
      rev,
    },
    opening.damage,
  );
  const rows = await Promise.all(
    [...planned, { table: "manifest" as const, key: MANIFEST, value: manifest }].map(
      async ({ table, key, value }) => ({
        table,
        row: await sealRow(opening.keys, { table, key, rev }, value),
      }),
    ),
  );
  const { keyId } = opening.keys;
  const result = await write(db, {
    keyId,
    base,
    rows,
    reads,
    asides,
    gone,
    sync: planSync(change),
    ahead,
  });
  if (result === "done") {
    opening.damage.settle(asides);
    if (change.settled !== undefined) opening.damage.forgetAltered();
    opening.damage.noteSetAside(manifest.setAside, manifest.settled);
  }
  return result;
}

/** Opens the rows that are about to be replaced: one that does not open must be set aside first. */
async function readReplaced(
  db: VaultDatabase,
  opening: Opening,
  planned: readonly PlannedRow[],
): Promise<readonly ReadRow[]> {
  return await Promise.all(
    planned.map(async ({ table, key }) => {
      const row = await db.sealed(table).get(key);
      await openOrNull(opening, { table, key }, row, (value) => value);
      return { table, key, rev: revOf(row) };
    }),
  );
}

/** The rows that are taken away, as they lie: each is kept aside whole. */
async function readTaken(
  db: VaultDatabase,
  gone: readonly RowAt[],
): Promise<{ readonly reads: readonly ReadRow[]; readonly asides: readonly DamagedRow[] }> {
  const found = await Promise.all(
    gone.map(async ({ table, key }) => {
      const row: object | undefined = await db.sealed(table).get(key);
      const asides =
        row === undefined
          ? []
          : [{ table, key, row, asideKey: await asideKeyOf(key, row) } satisfies DamagedRow];
      return { read: { table, key, rev: revOf(row) }, asides };
    }),
  );
  return { reads: found.map(({ read }) => read), asides: found.flatMap(({ asides }) => asides) };
}

async function write(db: VaultDatabase, sealed: Sealed): Promise<"done" | "changed" | "keysGone"> {
  const tables = new Set<TableName>(["keys", "manifest", "sync"]);
  const ahead = sealed.ahead?.planned() ?? [];
  for (const { table } of [...sealed.rows, ...sealed.reads, ...sealed.asides, ...sealed.gone, ...ahead])
    tables.add(table);
  const native: { transaction: IDBTransaction | null } = { transaction: null };
  try {
    // Only its end says that the rows are there.
    return await db.transaction("rw", [...tables], async ({ idbtrans }) => {
      native.transaction = idbtrans;
      return await writeRows(db, sealed);
    });
  } catch (error) {
    // A single put may fail with no more than "aborted"; the transaction knows why.
    const why = native.transaction?.error?.name;
    throw why === "QuotaExceededError" ? new AppError("quotaExceeded", { cause: error }) : error;
  }
}

async function writeRows(db: VaultDatabase, sealed: Sealed): Promise<"done" | "changed" | "keysGone"> {
  if (keyIdOfKeys(await readKeyRows(db)) !== sealed.keyId) return "keysGone";
  if (revOf(await db.sealed("manifest").get(MANIFEST)) !== sealed.base.storedRev) return "changed";
  for (const { table, key, rev } of sealed.reads) {
    if (revOf(await db.sealed(table).get(key)) !== rev) return "changed";
  }
  for (const { table, row, asideKey } of sealed.asides) {
    if ((await db.sealed(table).get(asideKey)) === undefined) {
      await db.sealed(table).add({ ...(row as SealedRow), key: asideKey });
    }
  }
  for (const { table, key } of sealed.gone) await db.sealed(table).delete(key);
  for (const { table, row } of sealed.rows) await db.sealed(table).put(row);
  if (sealed.ahead?.isEmpty() === false) await sealed.ahead.moveInto(db);
  await db.sync.bulkPut([...sealed.sync.puts]);
  await db.sync.bulkDelete([...sealed.sync.deletes]);
  return "done";
}
