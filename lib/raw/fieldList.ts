import type { Slices } from "@/lib/training/slices";
import { countOf, isBranch, typeOf } from "./children";
import { memberPath } from "./treeNode";
import { walkJson } from "./walkJson";

/** One field of an answer, all of its places together. */
export type Field = {
  /** `metrics[].values[]`; a name that is no plain word stands as `["a b"]`. `$` = the answer itself, where it is a leaf. */
  readonly path: string;
  /** `string`, `number`, `boolean`, `null`, `object`, `array`, as they were met. */
  readonly types: readonly string[];
  /** The first value that says something, as JSON, cut to a line; how many values for objects and arrays. */
  readonly example: string;
  /** How many values there are at this path. */
  readonly count: number;
};

type Found = { readonly types: Set<string>; example: string | null; count: number };

/** A path, and where the items of a list there are counted. */
type Around = { readonly path: string; items: Found | null };

const LONGEST_EXAMPLE = 60;

/** Every field of an answer in the order in which they are met: what there is, of what type, how often. */
export function* fieldList(answer: unknown): Slices<readonly Field[]> {
  const found = new Map<string, Found>();
  const foundAt = (path: string): Found => {
    const before = found.get(path);
    if (before !== undefined) return before;
    const made: Found = { types: new Set(), example: null, count: 0 };
    found.set(path, made);
    return made;
  };
  // The answer itself is no field of its own, unless there is nothing in it.
  if (countOf(answer) === 0) note(foundAt("$"), answer);
  yield* walkJson<Around>(answer, { path: "", items: null }, (value, name, around) => {
    const isItem = typeof name === "number";
    const path = isItem ? "" : memberPath(around.path, name);
    if (isItem) {
      around.items ??= foundAt(`${around.path}[]`);
      note(around.items, value);
    } else note(foundAt(path), value);
    return isBranch(value) ? { path: isItem ? `${around.path}[]` : path, items: null } : around;
  });
  return [...found].map(([path, { types, example, count }]) => ({
    path,
    types: [...types],
    example: example ?? "",
    count,
  }));
}

function note(field: Found, value: unknown): void {
  field.types.add(typeOf(value));
  field.count += 1;
  if (field.example === null || field.example === "null" || field.example === '""') {
    field.example = exampleOf(value);
  }
}

function exampleOf(value: unknown): string {
  const size = countOf(value);
  if (Array.isArray(value)) return size === 1 ? "1 value" : `${size} values`;
  if (typeof value === "object" && value !== null) return size === 1 ? "1 field" : `${size} fields`;
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE)}…` : value);
}

/** The list as lines of tab-separated columns, for a spreadsheet or a report. */
export function fieldListText(fields: readonly Field[]): string {
  const rows = fields.map(({ path, types, example, count }) => [
    path,
    types.join(" | "),
    example,
    String(count),
  ]);
  // No cell holds a tab or an end of line: strange names and texts stand as JSON.
  const lines = [["Path", "Type", "Example", "Values"], ...rows].map((cells) => cells.join("\t"));
  return `${lines.join("\n")}\n`;
}
