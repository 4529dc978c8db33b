import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXTENSION } from "../e2e/openBrowser.ts";
import { SCRIPT_BUDGETS_KB, scriptsKb } from "../e2e/scriptSizes.ts";
import type { BenchTable } from "./benchTable.ts";

const BUDGETS_KB: Readonly<Record<string, number>> = SCRIPT_BUDGETS_KB;

/** Gzipped bytes of every script a page loads before it draws, and of the worker. */
export function benchScripts(table: BenchTable): void {
  for (const entry of ["popup.html", "options.html", "app.html", "background.js"]) {
    const kB = scriptsKb(entry);
    const limitKB = BUDGETS_KB[entry];
    table.note({
      what: `scripts of ${entry}, gzipped`,
      ours: `${kB.toFixed(1)} kB`,
      ...(limitKB === undefined ? {} : { floor: `limit ${limitKB} kB`, ratio: (kB / limitKB).toFixed(2) }),
    });
  }
  const chunks = readdirSync(join(EXTENSION, "chunks"));
  const withCharts = chunks.filter(
    (name) => name.endsWith(".js") && /chartArea/.test(readFileSync(join(EXTENSION, "chunks", name), "utf8")),
  );
  table.note({ what: "chunks that hold Chart.js", ours: withCharts.join(", "), floor: "only where drawn" });
}
