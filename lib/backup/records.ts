import * as z from "zod/mini";
import type { Profile } from "@/lib/domain/account";
import type { MemberId, WorkoutId } from "@/lib/domain/ids";

/*
 * What a backup says, one JSON value a line: the head, what the rider said of no single workout, one line a workout
 * with everything about it, the classes, the instructors, the end. Real ids, since blind keys mean nothing in another
 * vault; never tokens, never a key. The values themselves are read by the schemas of the vault when they are restored.
 */

const id = z.string().check(z.minLength(1));
const time = z.nullable(z.number());
const object = z.looseObject({});

const head = z.object({
  type: z.literal("head"),
  madeAtMs: z.number(),
  /** The version of Saddlebag. */
  madeBy: z.string(),
  memberId: z.custom<MemberId>((value) => typeof value === "string" && value !== ""),
  profile: z.nullable(z.custom<Profile>((value) => typeof value === "object")),
  workouts: z.int(),
  firstStartedAtMs: time,
  lastStartedAtMs: time,
  /** Everything up to here was known when it was made; null = nobody knows. */
  markMs: time,
  /** When Peloton's list was last looked at. */
  lookedAtMs: time,
  syncedAtMs: time,
});
const yours = z.object({ type: z.literal("yours"), said: object });
const workout = z.object({
  type: z.literal("workout"),
  /** A summary without the names that the vault gave. */
  summary: z.looseObject({
    id: z.custom<WorkoutId>((value) => typeof value === "string" && value !== ""),
    ride: z.nullable(z.looseObject({ id })),
    instructor: z.nullable(z.looseObject({ id: z.nullable(id), name: z.string() })),
  }),
  efforts: z.nullable(object),
  answers: z.nullable(z.object({ listItem: z.unknown(), detail: z.unknown(), graph: z.unknown() })),
  said: z.nullable(object),
});
const ride = z.object({ type: z.literal("ride"), id, raw: z.unknown() });
const instructor = z.object({ type: z.literal("instructor"), id, raw: z.unknown() });
const end = z.object({ type: z.literal("end"), lines: z.int() });

// A discriminated union of zod's would cost the background a kilobyte.
const SCHEMAS = { head, yours, workout, ride, instructor, end };
const typed = z.object({ type: z.enum(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]) });

export type BackupRecord = z.infer<(typeof SCHEMAS)[keyof typeof SCHEMAS]>;
export type BackupHead = z.infer<typeof head>;
export type WorkoutRecord = z.infer<typeof workout>;

/** Throws where a line is no record. */
export function readRecord(line: string): BackupRecord {
  const value: unknown = JSON.parse(line);
  return SCHEMAS[typed.parse(value).type].parse(value);
}
