import * as z from "zod/mini";

// Under its own name, because linters take `z.catch` for a promise's.
const orElse = z.catch;

// Peloton's answers change without notice: a value of the wrong type reads as "not there", and never
// costs the rest of the answer. Only identity and time are required, where an answer is turned into domain words.

/** No time (in ms), distance or work is larger: what is made of such numbers can be infinite, and then not be stored. */
const LARGEST = 1e13;
/** Nothing measured is smaller and not nothing: what is divided by it can be infinite. */
const SMALLEST = 1e-9;

/** A number that can have been measured, else null. */
export const number = orElse(z.nullable(z.pipe(z.number(), z.transform(measured))), null);

/** A text, else null. */
export const text = orElse(z.nullable(z.string()), null);

/** True or false, else null. */
export const flag = orElse(z.nullable(z.boolean()), null);

/** An object with these (lenient) fields, else null. Fields that no schema names are dropped; the archive keeps them. */
export function nested<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return orElse(z.nullable(z.object(shape)), null);
}

/** The entries that fit; what is not a list is empty. */
export function list<Item extends z.ZodMiniType>(item: Item) {
  return orElse(
    z.pipe(
      z.array(z.unknown()),
      z.transform((entries: unknown[]): z.output<Item>[] =>
        entries.flatMap((entry) => {
          const read = item.safeParse(entry);
          return read.success ? [read.data] : [];
        }),
      ),
    ),
    () => [],
  );
}

/** The objects of a list, each with these (lenient) fields. */
export function listOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return list(z.object(shape));
}

/** Numbers by position: what is no number keeps its place as null. Quick, for thousands of samples. */
export const samples = orElse(
  z.pipe(
    z.array(z.unknown()),
    z.transform((entries: unknown[]): (number | null)[] =>
      entries.map((entry) => (typeof entry === "number" ? measured(entry) : null)),
    ),
  ),
  () => [],
);

/** What a schema reads of an unknown value; null when it is no object at all. */
export function read<Schema extends z.ZodMiniType>(schema: Schema, raw: unknown): z.output<Schema> | null {
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

function measured(value: number): number | null {
  const size = Math.abs(value);
  if (size < SMALLEST) return 0;
  return size <= LARGEST ? value : null;
}
