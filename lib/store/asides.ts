import { ASIDE, asideName, placeKeyOf } from "./damage";
import type { VaultDatabase } from "./database";
import type { SealedTable } from "./inventory";
import { INVENTORY } from "./inventory";
import type { RowAt } from "./watchedRows";

/** Every table that may hold sealed rows. */
export const SEALED_TABLES = (Object.keys(INVENTORY) as (keyof typeof INVENTORY)[]).filter(
  (table): table is SealedTable => INVENTORY[table].sealed !== "wrapped",
);

/** `table/key` of every row that lies aside, whoever put it there. */
export async function asideNamesIn(db: VaultDatabase): Promise<readonly string[]> {
  const found = await Promise.all(
    SEALED_TABLES.map(async (table) => {
      const keys: readonly string[] = await db.sealed(table).where("key").startsWith(ASIDE).primaryKeys();
      return keys.map((asideKey) => asideName({ table, asideKey }));
    }),
  );
  return found.flat();
}

/** Where a row that was set aside lay before; null for a name that is none of ours. */
export function placeOfAside(name: string): RowAt | null {
  const slash = name.indexOf("/");
  const table = SEALED_TABLES.find((one) => one === name.slice(0, slash));
  const key = name.slice(slash + 1);
  if (table === undefined || !key.startsWith(ASIDE)) return null;
  return { table, key: placeKeyOf(key) };
}
