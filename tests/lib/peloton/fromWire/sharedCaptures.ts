import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(process.env["SADDLEBAG_SHARED"] ?? "../shared");

/** The folder of captured answers outside of the repo; null where it is absent. */
export const shared: string | null = existsSync(resolve(folder, "captures/workouts")) ? folder : null;

/** One JSON file of it. */
export function sharedJson(path: string): unknown {
  // Some captures were saved with a byte order mark.
  return JSON.parse(readFileSync(resolve(folder, path), "utf8").replace(/^\uFEFF/, ""));
}

/** The ids of all captured workouts. */
export function captureIds(): string[] {
  return readdirSync(resolve(folder, "captures/workouts"));
}
