import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The deep run tries everything; the usual one a sample. */
export const isDeep = process.env["SADDLEBAG_DEEP"] === "1";

/** Another one every time, printed, so that what it found can be found again: `SADDLEBAG_SEED=… npx vitest run …`. */
export const seed = Number(process.env["SADDLEBAG_SEED"] ?? Date.now() % 2_147_483_647);

/** What one part of a proof counted. */
export type Figures = Readonly<Record<string, unknown>>;

const FOLDER = fileURLToPath(new URL("../../.output/proof/", import.meta.url));

/** Writes the figures of one part to a file of its own, since parts run side by side. A short run is no proof and writes nothing. */
export function writeProof(part: string, figures: Figures): void {
  if (!isDeep) return;
  mkdirSync(FOLDER, { recursive: true });
  const file = `${part.replaceAll(/[^A-Za-z0-9]+/g, "-").toLowerCase()}.json`;
  writeFileSync(`${FOLDER}${file}`, `${JSON.stringify({ part, ...figures }, null, 2)}\n`);
}
