import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { EXTENSION } from "../e2e/openBrowser.ts";
import type { BenchTable } from "./benchTable.ts";

const LIMITS_KB: Readonly<Record<string, number>> = { "popup.html": 60, "background.js": 70 };

/** Gzipped bytes of every script a page loads before it draws, and of the worker. */
export function benchScripts(table: BenchTable): void {
  for (const entry of ["popup.html", "options.html", "app.html", "background.js"]) {
    const sizes = [...scriptsOf(entry)].map((path) => gzipSync(readFileSync(join(EXTENSION, path))).length);
    const kB = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    const limitKB = LIMITS_KB[entry];
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

function scriptsOf(entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (
      found.has(path) ||
      !existsSync(join(EXTENSION, path)) ||
      statSync(join(EXTENSION, path)).isDirectory()
    )
      return;
    found.add(path);
    const code = readFileSync(join(EXTENSION, path), "utf8");
    // Static imports only: a dynamic one is loaded when it is needed.
    for (const match of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      visit(join(dirname(path), match[1] ?? ""));
  };
  if (entry.endsWith(".js")) visit(entry);
  else {
    const page = readFileSync(join(EXTENSION, entry), "utf8");
    for (const match of page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(match[1] ?? "");
  }
  return found;
}
