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
  const row = sealedRow.safeParse(stored);
  if (!row.success) throw new AppError("vaultDamaged", { cause: row.error });
  const place = placeOf({ ...at, rev: row.data.rev });
  const plain = await open(await keys.sealingKey(purposeOf(at.table, at.key)), place, row.data.env);
  const json = isDeflated(at.table) ? await inflate(plain) : plain;
  try {
    return read(JSON.parse(new TextDecoder().decode(json)));
  } catch (error) {
    throw new AppError("vaultDamaged", { cause: error });
  }
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
