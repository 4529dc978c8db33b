import { errorCodeOf } from "@/lib/domain/error";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import type { Damage } from "./damage";
import type { SealedTable } from "./inventory";
import type { ReadValue } from "./sealedRow";
import { openRow, openSeal } from "./sealedRow";

/** What it takes to read the vault. */
export type Opening = { readonly keys: VaultKeys; readonly damage: Damage };

/**
 * The value of a row, or null when it is absent or does not open; the latter is noted.
 * That the vault as a whole has other keys was found before; one row of another key is damage like any other.
 */
export async function openOrNull<T>(
  { keys, damage }: Opening,
  at: { readonly table: SealedTable; readonly key: string },
  row: object | undefined,
  read: ReadValue<T>,
): Promise<T | null> {
  if (row === undefined) return null;
  try {
    return await openRow(keys, at, row, read);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code !== "vaultDamaged" && code !== "vaultKeyWrong") throw error;
    await damage.noteRow(at.table, at.key, row);
    return null;
  }
}

/**
 * Whether a row opens in its place; one that does not is noted. Deflated rows are not inflated for it: what the seal
 * vouches for is what was sealed.
 */
export async function isSound(
  { keys, damage }: Opening,
  at: { readonly table: SealedTable; readonly key: string },
  row: object,
): Promise<boolean> {
  try {
    await openSeal(keys, at, row);
    return true;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code !== "vaultDamaged" && code !== "vaultKeyWrong") throw error;
    await damage.noteRow(at.table, at.key, row);
    return false;
  }
}
