import * as z from "zod/mini";
import { DISCIPLINES } from "@/lib/domain/discipline";

/*
 * Parts of the schemas of stored rows. Additive change needs no new version: what an older version did not write
 * reads as null or empty, what a newer one added passes through and is written back.
 */

/** A branded string. */
export function branded<T extends string>(): z.ZodMiniCustom<T, T> {
  return z.custom<T>((value) => typeof value === "string");
}

/** Null where nothing was written. */
export function orNull<T extends z.ZodMiniType>(schema: T) {
  return z._default(z.nullable(schema), null);
}

export const numberOrNull = orNull(z.number());

/** An empty list where nothing was written. */
export function orEmpty<T extends z.ZodMiniType>(schema: T) {
  return z._default(z.array(schema), []);
}

/** Counters by row key, or by code; empty where nothing was written. Zod's own record costs every page two kilobytes more. */
export const numbersByKey = z._default(z.custom<Readonly<Record<string, number>>>(isAllNumbers), {});

function isAllNumbers(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === "number");
}

/** This value where nothing was written, or something that this version does not know. */
export function orElse<T extends z.ZodMiniType>(schema: T, value: z.output<T>) {
  const read = (given: unknown): z.output<T> => {
    const known = schema.safeParse(given);
    return known.success ? known.data : value;
  };
  return z._default(z.pipe(z.unknown(), z.transform(read)), value as never);
}

/** A discipline of a newer version is `other` here; its slug is beside it. */
export const discipline = orElse(z.enum(DISCIPLINES), "other");
