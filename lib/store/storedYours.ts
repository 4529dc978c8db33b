import * as z from "zod/mini";
import { isCalendarDay } from "@/lib/domain/day";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_SAID, NO_RIDER } from "@/lib/domain/yours";
import type { OwnWorkout, Rider, Yours } from "@/lib/domain/yours";
import { numberOrNull } from "./lenient";
import { createSetAside } from "./setAside";
import type { SetAside } from "./setAside";

const day = z.string().check(z.refine(isCalendarDay));
const bpm = z.number();

const ownFtp = z.looseObject({ from: day, watts: z.number() });
const ownHeartRate = z.looseObject({
  from: day,
  maxBpm: numberOrNull,
  restingBpm: numberOrNull,
  thresholdBpm: numberOrNull,
});
const WORKOUT = {
  effort: z.int().check(z.minimum(1), z.maximum(10)),
  note: z.string(),
  leftOut: z.string(),
} as const;
const RIDER = {
  sex: z.enum(["female", "male"]),
  heartRateBounds: z.tuple([bpm, bpm, bpm, bpm]).check(z.refine(isRising)),
  fitnessSeed: z.looseObject({ day, fitness: z.number(), fatigue: z.number() }),
  manualFtp: z.looseObject({ watts: z.number(), reading: z.enum(["twentyMinutes", "ftp"]) }),
} as const;

const anyObject = z.looseObject({});

/**
 * What the rider said, entry by entry: one that this version cannot read (a newer version's, or damaged) never hides the
 * others. It is kept under `unread` and written back, and so is whatever an entry says beyond what this version knows; a
 * version that can read it puts it back in its place. Throws only where there is no row of entries at all.
 */
export function readYours(value: unknown): Yours {
  const { unread, ...row } = anyObject.parse(value) as Record<string, unknown>;
  const aside = createSetAside(unread);
  const read: Yours = {
    ...row,
    ftp: aside.list("ftp", row["ftp"], ownFtp),
    heartRate: aside.list("heartRate", row["heartRate"], ownHeartRate),
    workouts: readWorkouts(aside, row["workouts"]),
    rider: readFields<Rider>(aside, ["rider"], { given: row["rider"], schemas: RIDER, nothing: NO_RIDER }),
  };
  const pieces = aside.pieces();
  return pieces.length === 0 ? read : Object.assign(read, { unread: pieces });
}

/** What is about to be written; throws where something in it could not be read back. */
export function writtenYours(value: unknown): Yours {
  const before = new Set(unreadOf(value));
  const read = readYours(value);
  if (unreadOf(read).some((one) => !before.has(one))) throw new Error("an entry could not be read back");
  return read;
}

function unreadOf(value: unknown): readonly unknown[] {
  return createSetAside((value as { readonly unread?: unknown } | null)?.unread)
    .pieces()
    .map((piece) => piece.value);
}

function readWorkouts(aside: SetAside, given: unknown): Yours["workouts"] {
  const stored = aside.object(["workouts"], given);
  const workouts: [BlindKey, OwnWorkout][] = [];
  for (const key of new Set([...Object.keys(stored), ...aside.namesUnder("workouts")])) {
    const own = readFields<OwnWorkout>(aside, ["workouts", key], {
      given: Object.hasOwn(stored, key) ? stored[key] : undefined,
      schemas: WORKOUT,
      nothing: NOTHING_SAID,
    });
    if (!saysNothing(own)) workouts.push([key as BlindKey, own]);
  }
  return Object.fromEntries(workouts);
}

/** Nothing that this version knows and nothing that another one added: such an entry need not be kept. */
function saysNothing(own: OwnWorkout): boolean {
  const nothing = new Map<string, unknown>(Object.entries(NOTHING_SAID));
  return Object.entries(own).every(([name, said]) => nothing.has(name) && said === nothing.get(name));
}

function readFields<T extends object>(
  aside: SetAside,
  at: readonly string[],
  from: {
    readonly given: unknown;
    readonly schemas: Readonly<Record<keyof T, z.ZodMiniType>>;
    readonly nothing: T;
  },
): T {
  const stored = aside.object(at, from.given);
  const names = Object.keys(from.schemas) as (keyof T & string)[];
  const fields = names.map((name) => [
    name,
    aside.field([...at, name], {
      given: stored[name],
      schema: from.schemas[name],
      nothing: from.nothing[name],
    }),
  ]);
  return { ...stored, ...(Object.fromEntries(fields) as T) };
}

function isRising(bounds: readonly number[]): boolean {
  return bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] as number));
}
