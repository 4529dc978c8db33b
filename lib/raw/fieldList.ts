import type { Slices } from "@/lib/training/slices";
import { AT_ONCE, childrenOf, countOf } from "./children";
import { memberPath } from "./treeNode";

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

type Found = { types: Set<string>; example: string | null; count: number };

const LONGEST_EXAMPLE = 60;

/** Every field of an answer in the order in which they are met: what there is, of what type, how often. */
export function* fieldList(answer: unknown): Slices<readonly Field[]> {
  const found = new Map<string, Found>();
  const todo = [{ path: "", value: answer }];
  let seen = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { path, value } = next;
    const children = childrenOf(value);
    // The answer itself is no field of its own, unless there is nothing in it.
    if (path !== "") note(found, path, value);
    else if (children.length === 0) note(found, "$", value);
    const itemPath = `${path}[]`;
    // Backwards, so that the first is taken up first.
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const [name, child] = children[at] as readonly [string | number, unknown];
      todo.push({ path: typeof name === "number" ? itemPath : memberPath(path, name), value: child });
    }
    seen += 1;
    if (seen % AT_ONCE === 0) yield;
  }
  return [...found].map(([path, { types, example, count }]) => ({
    path,
    types: [...types],
    example: example ?? "",
    count,
  }));
}

function note(found: Map<string, Found>, path: string, value: unknown): void {
  const field = found.get(path) ?? { types: new Set(), example: null, count: 0 };
  field.types.add(typeOf(value));
  field.count += 1;
  if (field.example === null || field.example === "null" || field.example === '""')
    field.example = exampleOf(value);
  found.set(path, field);
}

/** JSON's name of a value's type. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
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
  // Paths may hold whatever a name holds.
  const lines = [["Path", "Type", "Example", "Values"], ...rows].map((cells) =>
    cells.map((cell) => cell.replaceAll(/[\t\r\n\u2028\u2029]+/g, " ")).join("\t"),
  );
  return `${lines.join("\n")}\n`;
}
