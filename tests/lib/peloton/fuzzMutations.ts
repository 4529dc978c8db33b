import * as fc from "fast-check";

type Path = readonly (string | number)[];

/** One change to one place of a value. Numbers, so that fast-check shrinks it: what they choose from depends on the value. */
export type Change = { readonly place: number; readonly kind: number; readonly choice: number };

/** A value with every place in it that can be changed. */
export type Base = { readonly name: string; readonly value: unknown; readonly paths: readonly Path[] };

/** What nobody should send: as it is after `JSON.parse`, and what only a program could hand over. */
const HOSTILE_VALUES: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  0.5,
  1e9,
  1e15,
  1e100,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.MAX_SAFE_INTEGER + 1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  [],
  {},
  [null, [], {}],
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  { length: 1e9 },
  { toString: null, valueOf: null },
];

/** Texts that break what splits, matches, counts or draws texts. */
export const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "\0",
  "NaN",
  "-1",
  "1e400",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "../../api/me",
  "\ud800",
  "\u202etxt.exe",
  "😀".repeat(300),
  "a".repeat(5_000),
  "<script>alert(1)</script>",
  "'; DROP TABLE workouts; --",
  "Etc/GMT+99",
  "America/Nowhere",
  "zone 9",
  "level_99",
  "ftp_workout_source",
  "%",
  "min/mi",
];

const KEYS = ["__proto__", "constructor", "prototype", "toString", "length", "", "then"];

/** Any change; weighted by what shrinks to the plainest one. */
const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(1_000_000),
  kind: fc.nat(11),
  choice: fc.nat(1_000_000),
});

/** One to four changes. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 4 });

/** All places of a value; of long lists the first, the middle and the last entries. */
export function baseOf(name: string, value: unknown): Base {
  const paths: Path[] = [];
  const walk = (inner: unknown, path: Path): void => {
    paths.push(path);
    if (typeof inner !== "object" || inner === null) return;
    const keys = Object.keys(inner);
    const some = keys.length <= 40 ? keys : [0, 1, keys.length >> 1, keys.length - 1].map((at) => keys[at]);
    for (const key of some) {
      if (key === undefined) continue;
      walk(inner[key as keyof typeof inner], [...path, Array.isArray(inner) ? Number(key) : key]);
    }
  };
  walk(value, []);
  return Object.assign({ name, value, paths }, { [fc.toStringMethod]: () => name });
}

/** The value with these changes; the base stays as it is, what is not changed is shared. */
export function mutated(base: Base, made: readonly Change[]): unknown {
  return made.reduce((value, { place, kind, choice }) => {
    const path = base.paths[place % base.paths.length] ?? [];
    return changedAt(value, path, (inner) => changed(inner, base, { kind, choice }));
  }, base.value);
}

const GONE = Symbol("gone");

function changedAt(value: unknown, path: Path, change: (inner: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    const after = change(value);
    return after === GONE ? undefined : after;
  }
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  // An earlier change put a list where the object was: of a list's names only the places are values.
  if (Array.isArray(value) && !Number.isInteger(Number(key))) return value;
  const inner = value[key as keyof typeof value] as unknown;
  const after = rest.length === 0 ? change(inner) : changedAt(inner, rest, change);
  if (Array.isArray(value)) {
    return after === GONE ? value.toSpliced(Number(key), 1) : value.with(Number(key), after);
  }
  const entries = Object.entries(value).flatMap(([name, one]): [string, unknown][] =>
    name !== String(key) ? [[name, one]] : after === GONE ? [] : [[name, after]],
  );
  return Object.fromEntries(entries);
}

function changed(value: unknown, base: Base, { kind, choice }: Omit<Change, "place">): unknown {
  switch (kind) {
    case 0:
      return GONE;
    case 1:
      return null;
    case 2:
    case 3:
      return HOSTILE_VALUES[choice % HOSTILE_VALUES.length];
    case 4:
      return HOSTILE_TEXTS[choice % HOSTILE_TEXTS.length];
    case 5:
      return retyped(value);
    case 6:
      return typeof value === "number" ? stretched(value, choice) : retyped(value);
    case 7:
      return withKey(value, choice);
    case 8:
      return nested(value, [1, 2, 20, 800][choice % 4] ?? 1, choice % 3 === 0);
    case 9:
      return repeated(value, choice);
    case 10:
      return graft(base, choice);
    default:
      return Array.isArray(value) ? value.toReversed() : HOSTILE_VALUES[choice % HOSTILE_VALUES.length];
  }
}

function retyped(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return Number.isNaN(Number(value)) ? value.length : Number(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return typeof value === "object" && value !== null ? Object.values(value) : [value];
}

function stretched(value: number, choice: number): number {
  const factors = [-1, 0.001, 1e3, 1e9, 1e300, 1e-300, 1 / 3];
  return value * (factors[choice % factors.length] ?? 1);
}

function withKey(value: unknown, choice: number): unknown {
  const key = KEYS[choice % KEYS.length] ?? "";
  const hostile = HOSTILE_VALUES[(choice >> 3) % HOSTILE_VALUES.length];
  const own = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries([...own, [key, hostile]]);
}

function nested(value: unknown, depth: number, isList: boolean): unknown {
  let deep = value;
  for (let level = 0; level < depth; level += 1) deep = isList ? [deep] : { a: deep };
  return deep;
}

function repeated(value: unknown, choice: number): unknown {
  const times = 2 + (choice % 30);
  if (Array.isArray(value)) return Array.from({ length: times }, () => value as unknown[]).flat();
  if (typeof value === "string") return value.repeat(times);
  return Array.from({ length: times }, () => value);
}

function graft(base: Base, choice: number): unknown {
  let value = base.value;
  for (const key of base.paths[choice % base.paths.length] ?? []) {
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return value;
}

const MARKS = [
  "<",
  ">",
  '"',
  "'",
  "&",
  ";",
  "=",
  "\\",
  "/",
  "-->",
  "<!--",
  "</script>",
  "&#x110000;",
  "&amp",
  "\r\n",
  "{",
  "}",
];

/** A text with pieces cut out, doubled, or put in. */
export function mutatedText(text: string, made: readonly Change[]): string {
  return made.reduce((before, { place, kind, choice }) => {
    const at = before.length === 0 ? 0 : place % before.length;
    const end = at + (choice % 60);
    const head = before.slice(0, at);
    switch (kind % 4) {
      case 0:
        return head + before.slice(end);
      case 1:
        return head + before.slice(at, end).repeat(3) + before.slice(end);
      case 2:
        return head + (MARKS[choice % MARKS.length] ?? "") + before.slice(at);
      default:
        return head + (HOSTILE_TEXTS[choice % HOSTILE_TEXTS.length] ?? "") + before.slice(at);
    }
  }, text);
}
