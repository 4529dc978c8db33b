import type { Page } from "playwright-core";

/** How many rows a table of the vault holds, counted from outside; 0 when there is no vault yet. */
export function rowsIn(page: Page, table: string): Promise<number> {
  return page.evaluate(async (name) => {
    const all = await indexedDB.databases();
    if (!all.some((database) => database.name === "vault")) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open("vault");
      opening.addEventListener("error", () => reject(new Error("cannot open the vault")));
      opening.addEventListener("success", () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains(name)) {
          database.close();
          resolve(0);
          return;
        }
        const counting = database.transaction(name).objectStore(name).count();
        counting.addEventListener("success", () => {
          database.close();
          resolve(counting.result);
        });
      });
    });
  }, table);
}
