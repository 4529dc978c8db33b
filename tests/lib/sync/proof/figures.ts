import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** The deep run tries everything; the usual one a sample. */
export const isDeep = process.env["SADDLEBAG_DEEP"] === "1";

/** What one part of the proof counted. */
export type Figures = Readonly<Record<string, number | string>>;

const FOLDER = ".output/proof";
const FILE = `${FOLDER}/sync.json`;

/** Adds the figures of one part to `.output/proof/sync.json` in a deep run; other parts' figures stay. */
export function writeFigures(part: string, figures: Figures): void {
  if (!isDeep) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...written(), [part]: figures }, null, 2)}\n`);
}

function written(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(FILE, "utf8")) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** All in a deep run; in the usual one about `count` of them, spread evenly, always the same. */
export function sampled<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (isDeep || items.length <= count) return items;
  const step = items.length / count;
  return Array.from({ length: count }, (_, at) => items[Math.floor((at + 0.5) * step)]).filter(
    (item) => item !== undefined,
  );
}
