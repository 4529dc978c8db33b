import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isDeep } from "./figures";

const FOLDER = ".output/proof";
const FILE = `${FOLDER}/model.json`;

/** Another one every time, printed, so that what it found can be found again: `SADDLEBAG_SEED=… npx vitest run …`. */
export const seed = Number(process.env["SADDLEBAG_SEED"] ?? Date.now() % 2_147_483_647);

type Counts = Readonly<Record<string, number>>;

/** Puts what one part counted into `.output/proof/model.json` in a deep run, beside the other parts and their sums. */
export function writeModelFigures(part: string, counts: Counts): void {
  if (!isDeep) return;
  mkdirSync(FOLDER, { recursive: true });
  const parts: Readonly<Record<string, Counts>> = { ...written(), [part]: { ...counts, seed } };
  const sums: Record<string, number> = {};
  for (const one of Object.values(parts)) {
    for (const [name, count] of Object.entries(one)) {
      if (name !== "seed") sums[name] = (sums[name] ?? 0) + count;
    }
  }
  writeFileSync(FILE, `${JSON.stringify({ ...sums, parts }, null, 2)}\n`);
}

function written(): Readonly<Record<string, Counts>> {
  try {
    return (JSON.parse(readFileSync(FILE, "utf8")) as { readonly parts: Record<string, Counts> }).parts;
  } catch {
    return {};
  }
}
