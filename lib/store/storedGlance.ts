import * as z from "zod/mini";
import type { Glance } from "@/lib/domain/glance";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import { branded, discipline, numberOrNull, orElse, orEmpty, orNull } from "./lenient";
import { adherence } from "./storedAdherence";

const day = branded<LocalDay>();

const loadSum = z.looseObject({ value: numberOrNull, isEstimate: z.boolean(), covered: z.number() });
const NO_LOADS = { value: null, isEstimate: false, covered: 0 };

const glance = z.looseObject({
  days: orEmpty(
    z.looseObject({
      day,
      workouts: z.number(),
      durationSec: z.number(),
      workJ: numberOrNull,
      load: orElse(loadSum, NO_LOADS),
    }),
  ),
  dailyStreak: orNull(z.looseObject({ lastDay: day, days: z.number() })),
  weeklyStreak: orNull(z.looseObject({ lastMonday: day, weeks: z.number() })),
  last: orNull(
    z.looseObject({
      key: branded<BlindKey>(),
      title: z.string(),
      discipline,
      startedAtMs: z.number(),
      utcOffsetSec: z.number(),
      lengthSec: numberOrNull,
      workJ: numberOrNull,
      averageOutputW: numberOrNull,
      adherence: orNull(adherence),
      spark: orEmpty(z.number()),
      load: numberOrNull,
      isLoadEstimate: z._default(z.boolean(), false),
    }),
  ),
  workoutCount: z._default(z.number(), 0),
});

export function readGlance(value: unknown): Glance {
  return glance.parse(value);
}
