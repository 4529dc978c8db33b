import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import { SEALED_TABLES } from "./asides";
import { placeKeyOf } from "./damage";
import type { VaultDatabase } from "./database";
import type { SealedTable } from "./inventory";
import type { RetiredRow } from "./keyRows";
import { RETIRED, keyIdOfKeys, openKeysFrom, readKeyRows, readRetiredRow } from "./keyRows";
import type { SealedRow } from "./sealedRow";
import { resealRow, sealedRowOf } from "./sealedRow";

/** Rows in one transaction: an archive row has some 3 kB, so a slice takes a few milliseconds. */
const SLICE_ROWS = 48;

type Context = {
  readonly db: VaultDatabase;
  readonly keys: VaultKeys;
  /** Throws `stopped`, `vaultLocked`. */
  readonly checkOn: () => Promise<void>;
};

/** How far a pass is: the last row that it looked at, and how many are left to look at. */
type Stand = Pick<RetiredRow, "after" | "left">;

/**
 * Seals every row anew, at the counter it has, that the retired root sealed, and forgets that root once a whole pass
 * found no more of them. Each slice is one transaction with how far it came, so a pass that was cut off goes on. Rows
 * that do not open are left as they are: no root opens them. Throws `vaultLocked`, `vaultChanged`; `stopped` by the
 * signal.
 */
export async function resealRows(
  db: VaultDatabase,
  unlocked: Pick<UnlockedRoot, "read">,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const rows = await readKeyRows(db);
    const retired = readRetiredRow(rows.retired);
    const keys = retired === null ? null : await openKeysFrom(rows, [], unlocked);
    if (retired === null || keys === null) return;
    const checkOn = async (): Promise<void> => {
      if (signal?.aborted === true) throw new AppError("stopped");
      if (rows.lock !== undefined && (await unlocked.read(keys.keyId)) === null)
        throw new AppError("vaultLocked");
    };
    const left = retired.left ?? (await countRows(db));
    const found = await passOver({ db, keys, checkOn }, { after: retired.after, left });
    // A row may have been set aside behind the pass: only one from the start that finds nothing is the last.
    if (found === 0 && retired.after === null) {
      await forgetRetired(db, keys, retired);
      return;
    }
  }
}

/** From where the pass stands to the last row; how many were sealed anew. */
async function passOver(context: Context, { after: from, left: rest }: Stand): Promise<number> {
  const { db, keys } = context;
  let found = 0;
  let left = rest ?? 0;
  const start = SEALED_TABLES.findIndex((table) => table === from?.table);
  for (const table of SEALED_TABLES.slice(Math.max(0, start))) {
    let after = from?.table === table ? from.key : null;
    for (;;) {
      await context.checkOn();
      const slice = await readSlice(db, table, after);
      const last = slice.at(-1);
      if (last === undefined) break;
      after = last.key;
      const fresh = await resealSlice(keys, table, slice);
      found += fresh.length;
      left = Math.max(0, left - slice.length);
      if (fresh.length > 0)
        await writeSlice(context, { table, fresh, slice }, { after: { table, key: after }, left });
    }
  }
  await db.transaction("rw", ["keys"], async () => {
    await refuseOtherKeys(db, keys);
    await putStand(db, { after: null, left: 0 });
  });
  return found;
}

async function countRows(db: VaultDatabase): Promise<number> {
  const counts = await Promise.all(SEALED_TABLES.map((table) => db.sealed(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function readSlice(
  db: VaultDatabase,
  table: SealedTable,
  after: string | null,
): Promise<readonly SealedRow[]> {
  const rows = db.sealed(table);
  return await (after === null ? rows.orderBy("key") : rows.where("key").above(after))
    .limit(SLICE_ROWS)
    .toArray();
}

async function resealSlice(
  keys: VaultKeys,
  table: SealedTable,
  slice: readonly unknown[],
): Promise<readonly SealedRow[]> {
  const fresh = await Promise.all(
    slice.map(async (stored) => {
      const row = sealedRowOf(stored);
      if (row === null) return null;
      try {
        return await resealRow(keys, table, { row, placeKey: placeKeyOf(row.key) });
      } catch (error) {
        if (errorCodeOf(error) === "vaultDamaged") return null;
        throw error;
      }
    }),
  );
  return fresh.filter((row) => row !== null);
}

type Slice = {
  readonly table: SealedTable;
  readonly fresh: readonly SealedRow[];
  /** The rows as they were read. */
  readonly slice: readonly SealedRow[];
};

/** Puts the rows that nobody wrote meanwhile; whoever did sealed them by the present root. */
async function writeSlice(
  { db, keys }: Context,
  { table, fresh, slice }: Slice,
  stand: Stand,
): Promise<void> {
  const revs = new Map(slice.map((row) => [row.key, row.rev]));
  await db.transaction("rw", ["keys", table], async () => {
    await refuseOtherKeys(db, keys);
    for (const row of fresh) {
      const now = sealedRowOf(await db.sealed(table).get(row.key));
      const isSame = now !== null && now.rev === revs.get(row.key) && now.env.keyId !== keys.keyId;
      if (isSame) await db.sealed(table).put(row);
    }
    await putStand(db, stand);
  });
}

async function putStand(db: VaultDatabase, stand: Stand): Promise<void> {
  const retired = await db.keys.get(RETIRED);
  if (retired !== undefined) await db.keys.put({ ...retired, ...stand });
}

async function forgetRetired(db: VaultDatabase, keys: VaultKeys, { keyId }: RetiredRow): Promise<void> {
  await db.transaction("rw", ["keys"], async () => {
    await refuseOtherKeys(db, keys);
    if (readRetiredRow(await db.keys.get(RETIRED))?.keyId === keyId) await db.keys.delete(RETIRED);
  });
}

async function refuseOtherKeys(db: VaultDatabase, keys: VaultKeys): Promise<void> {
  if (keyIdOfKeys(await readKeyRows(db)) !== keys.keyId) throw new AppError("vaultChanged");
}
