/** Types seen at each path, `a.b[].c` → {"number", "null"}. */
export type JsonShape = ReadonlyMap<string, ReadonlySet<string>>;

/** Objects whose keys are data: their keys are one path, `summary.*`. */
const KEYED_BY_DATA = /(^|\.)(summary|distribution)$/;

/** The shape of all values together. */
export function jsonShape(values: readonly unknown[]): JsonShape {
  const shape = new Map<string, Set<string>>();
  for (const value of values) collect(value, "", shape);
  return shape;
}

function collect(value: unknown, path: string, shape: Map<string, Set<string>>): void {
  const types = shape.get(path) ?? new Set<string>();
  types.add(typeName(value));
  shape.set(path, types);
  if (Array.isArray(value)) {
    for (const item of value) collect(item, `${path}[]`, shape);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      collect(inner, `${path}.${KEYED_BY_DATA.test(path) ? "*" : key}`, shape);
    }
  }
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Paths of both whose types in `simulated` were never seen in `real`; a path that is only null in `real` proves nothing. */
export function unseenTypes(simulated: JsonShape, real: JsonShape): string[] {
  const unseen: string[] = [];
  for (const [path, types] of simulated) {
    const seen = real.get(path);
    if (seen === undefined || (seen.size === 1 && seen.has("null"))) continue;
    for (const type of types) {
      if (!seen.has(type)) unseen.push(`${path}: ${type}, really ${[...seen].join(" or ")}`);
    }
  }
  return unseen;
}

/** Paths of `real` that `simulated` lacks. */
export function missingPaths(simulated: JsonShape, real: JsonShape): string[] {
  return [...real.keys()].filter((path) => !simulated.has(path));
}
