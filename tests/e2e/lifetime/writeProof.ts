import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { EXTENSION } from "../openBrowser.ts";

/** The long proofs run only when asked for. */
export const isDeep = process.env["SADDLEBAG_DEEP"] === "1";

const FILE = resolve(dirname(EXTENSION), "proof/lifetime.json");

/** Writes what a long proof measured beside what the others did; a short run is no proof and writes nothing. */
export function writeProof(part: string, figures: Readonly<Record<string, unknown>>): void {
  if (!isDeep) return;
  const before: unknown = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...Object(before), [part]: figures }, null, 2)}\n`);
}
