import * as z from "zod/mini";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts } from "@/lib/domain/workout";
import { branded, orEmpty } from "./lenient";

const efforts = z.looseObject({
  key: branded<BlindKey>(),
  version: z.number(),
  powerCurveW: orEmpty(z.number()),
  wattSeconds: orEmpty(z.tuple([z.number(), z.number(), z.number()])),
  bpmSeconds: orEmpty(z.tuple([z.number(), z.number()])),
});

const effortsMonth = z.looseObject({ efforts: z.array(efforts) });

/** The row of one local month. */
export type EffortsMonth = { readonly efforts: readonly WorkoutEfforts[] };

/** Reads a month's row. */
export function readEffortsMonth(value: unknown): EffortsMonth {
  return effortsMonth.parse(value);
}

/** Throws when the efforts of a workout could not be read back: checked before they are written. */
export function readEfforts(value: unknown): WorkoutEfforts {
  return efforts.parse(value);
}
