import { damaged, openRaw } from "../../store/testVault";
import type { World } from "./world";

/** Flips a bit in every row of a table, or in those of these keys, with nobody looking. */
export async function damageRows(world: World, table: string, keys?: readonly string[]): Promise<void> {
  const raw = await openRaw(world);
  for (const row of await raw.all(table)) {
    if (keys === undefined || keys.includes(String(row["key"]))) await raw.put(table, damaged(row));
  }
  raw.close();
}
