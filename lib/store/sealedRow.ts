import * as z from "zod/mini";
import { AppError } from "@/lib/domain/error";
import type { Bytes } from "@/lib/vault/bytes";
import { deflate, inflate } from "@/lib/vault/deflate";
import type { Place } from "@/lib/vault/place";
import { open, seal } from "@/lib/vault/seal";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import type { SealedTable } from "./inventory";
import { INVENTORY, isDeflated, purposeOf } from "./inventory";

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array);

const sealedRow = z.object({
  key: z.string(),
  rev: z.int().check(z.nonnegative()),
  env: z.object({ v: z.number(), keyId: z.string(), iv: bytes, ct: bytes }),
});

/** A row as it lies in a sealed table: a blind key, the counter at the write, the envelope. */
export type SealedRow = z.infer<typeof sealedRow>;

/** Reads an unsealed value; throws or gives the value in its type. */
export type ReadValue<T> = (value: unknown) => T;

/** Where to put a value, and at which count. */
export type RowPlace = { readonly table: SealedTable; readonly key: string; readonly rev: number };

/** A value sealed to its place, ready to be put. */
export async function sealRow(keys: VaultKeys, at: RowPlace, value: unknown): Promise<SealedRow> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const plain = isDeflated(at.table) ? await deflate(json) : json;
  const env = await seal(await keys.sealingKey(purposeOf(at.table, at.key)), placeOf(at), plain);
  return { key: at.key, rev: at.rev, env };
}

/**
 * The value of a row that was read from `table` under `key`. Throws `vaultKeyWrong`, or `vaultDamaged` when the row,
 * what is in it, or its place is not what it was.
 */
export async function openRow<T>(
  keys: VaultKeys,
  at: { readonly table: SealedTable; readonly key: string },
  stored: unknown,
  read: ReadValue<T>,
): Promise<T> {
  const plain = await openSeal(keys, at, stored);
  const json = isDeflated(at.table) ? await inflate(plain) : plain;
  try {
    return read(JSON.parse(new TextDecoder().decode(json)));
  } catch (error) {
    throw new AppError("vaultDamaged", { cause: error });
  }
}

/**
 * A row as it lies in `table`, sealed anew at the same counter by the present root; null where the present root sealed
 * it, or none of ours. `placeKey`: where it was sealed, which is elsewhere for a row that was set aside. Throws
 * `vaultDamaged`.
 */
export async function resealRow(
  keys: VaultKeys,
  table: SealedTable,
  { row, placeKey }: { readonly row: SealedRow; readonly placeKey: string },
): Promise<SealedRow | null> {
  const { key, rev, env } = row;
  const purpose = purposeOf(table, placeKey);
  const old = env.keyId === keys.keyId ? null : await keys.openingKey(purpose, env.keyId);
  if (old === null) return null;
  const place = placeOf({ table, key: placeKey, rev });
  const plain = await open(old, place, env);
  return { key, rev, env: await seal(await keys.sealingKey(purpose), place, plain) };
}

/** A row of a sealed table that can be read as one; null for anything else. */
export function sealedRowOf(stored: unknown): SealedRow | null {
  const row = sealedRow.safeParse(stored);
  return row.success ? row.data : null;
}

/** The bytes that were sealed, deflated where the table is. Throws like `openRow`. */
export async function openSeal(
  keys: VaultKeys,
  at: { readonly table: SealedTable; readonly key: string },
  stored: unknown,
): Promise<Bytes> {
  const row = sealedRow.safeParse(stored);
  if (!row.success) throw new AppError("vaultDamaged", { cause: row.error });
  const { rev, env } = row.data;
  const key = await keys.openingKey(purposeOf(at.table, at.key), env.keyId);
  if (key === null) throw new AppError("vaultKeyWrong");
  return await open(key, placeOf({ ...at, rev }), env);
}

/** The counter of a row, or null when it is absent or has none that can be read. */
export function revOf(stored: unknown): number | null {
  const row = sealedRow.safeParse(stored);
  return row.success ? row.data.rev : null;
}

/** Which root sealed a row; null when it is absent or cannot be read. */
export function keyIdOfRow(stored: unknown): string | null {
  const row = sealedRow.safeParse(stored);
  return row.success ? row.data.env.keyId : null;
}

function placeOf({ table, key, rev }: RowPlace): Place {
  return { table, key, schemaVersion: INVENTORY[table].schemaVersion, rev };
}
