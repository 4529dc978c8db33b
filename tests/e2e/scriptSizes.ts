import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { EXTENSION } from "./openBrowser.ts";

/** Most gzipped kB of the scripts that are loaded before anything is drawn or answered. */
export const SCRIPT_BUDGETS_KB = { "popup.html": 65, "background.js": 110 } as const;

/** Gzipped kB of every script that a page, or the worker, of the built extension loads to begin with. */
export function scriptsKb(entry: string): number {
  const sizes = [...scriptsOf(entry)].map((path) => gzipSync(readFileSync(join(EXTENSION, path))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
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
