import * as z from "zod/mini";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts } from "@/lib/domain/workout";
import { branded, orEmpty } from "./lenient";

// Looked at, not copied: there are hundreds a workout, and a copy of zod's takes twice the room.
const efforts = z.looseObject({
  key: branded<BlindKey>(),
  version: z.number(),
  powerCurveW: orEmpty(z.number()),
  wattSeconds: orEmpty(z.custom<WorkoutEfforts["wattSeconds"][number]>((value) => isNumbers(value, 3))),
  bpmSeconds: orEmpty(z.custom<WorkoutEfforts["bpmSeconds"][number]>((value) => isNumbers(value, 2))),
});

/**
 * Names the shape that the schema above gives. **Raise it with every change of it**: rows of another shape are read
 * through it, rows of this one went through it when they were written and are only looked at (a row holds thousands of
 * pairs, and the full reading costs many times what `JSON.parse` does).
 */
export const EFFORTS_SHAPE = 1;

const anyMonth = z.looseObject({ efforts: z.array(efforts) });
const ownMonth = z.looseObject({
  shape: z.literal(EFFORTS_SHAPE),
  efforts: z.array(z.custom<WorkoutEfforts>(hasKeyAndLists)),
});

/** The row of one local month. */
export type EffortsMonth = { readonly efforts: readonly WorkoutEfforts[] };

/** Reads a month's row. */
export function readEffortsMonth(value: unknown): EffortsMonth {
  const own = ownMonth.safeParse(value);
  return own.success ? own.data : anyMonth.parse(value);
}

/** The value of a month's row. */
export function effortsMonthRow(month: EffortsMonth): unknown {
  return { shape: EFFORTS_SHAPE, ...month };
}

/** Throws when the efforts of a workout could not be read back: checked before they are written. */
export function readEfforts(value: unknown): WorkoutEfforts {
  return efforts.parse(value);
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(Number.isFinite);
}

function hasKeyAndLists(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { key, version, powerCurveW, wattSeconds, bpmSeconds } = value as Partial<WorkoutEfforts>;
  const areLists = [powerCurveW, wattSeconds, bpmSeconds].every((list) => Array.isArray(list));
  return typeof key === "string" && typeof version === "number" && areLists;
}
