import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import type { Damage } from "./damage";
import type { SealedTable } from "./inventory";
import type { ReadValue } from "./sealedRow";
import { openRow, openSeal } from "./sealedRow";

/** What it takes to read the vault. */
export type Opening = {
  readonly keys: VaultKeys;
  readonly damage: Damage;
  /** Whether the vault has other keys by now; absent where keys and rows are of one moment. */
  readonly isStale?: () => Promise<boolean>;
};

/** The keys were changed under a call: it opens them anew and begins again. A row that only the new ones open is no damage. */
export class KeysChanged extends AppError {
  constructor() {
    super("vaultChanged");
  }
}

/**
 * The value of a row, or null when it is absent or does not open; the latter is noted.
 * That the vault as a whole has other keys was found before; one row of another key is damage like any other.
 */
export async function openOrNull<T>(
  opening: Opening,
  at: { readonly table: SealedTable; readonly key: string },
  row: object | undefined,
  read: ReadValue<T>,
): Promise<T | null> {
  if (row === undefined) return null;
  try {
    return await openRow(opening.keys, at, row, read);
  } catch (error) {
    await noteDamage(opening, at, row, error);
    return null;
  }
}

/**
 * Whether a row opens in its place; one that does not is noted. Deflated rows are not inflated for it: what the seal
 * vouches for is what was sealed.
 */
export async function isSound(
  opening: Opening,
  at: { readonly table: SealedTable; readonly key: string },
  row: object,
): Promise<boolean> {
  try {
    await openSeal(opening.keys, at, row);
    return true;
  } catch (error) {
    await noteDamage(opening, at, row, error);
    return false;
  }
}

/** Passes on what is no damage. */
async function noteDamage(
  { damage, isStale }: Opening,
  at: { readonly table: SealedTable; readonly key: string },
  row: object,
  error: unknown,
): Promise<void> {
  const code = errorCodeOf(error);
  if (code !== "vaultDamaged" && code !== "vaultKeyWrong") throw error;
  if (code === "vaultKeyWrong" && isStale !== undefined && (await isStale())) throw new KeysChanged();
  await damage.noteRow(at.table, at.key, row);
}
