import * as z from "zod/mini";
import type { BlindKey, InstructorId, RideId, WorkoutId } from "@/lib/domain/ids";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { branded, discipline, numberOrNull, orElse, orEmpty, orNull, numbersByKey } from "./lenient";
import { adherence, bandMetric } from "./storedAdherence";

const figures = z.looseObject({
  outputW: numberOrNull,
  cadenceRpm: numberOrNull,
  resistancePct: numberOrNull,
  speedMps: numberOrNull,
  inclinePct: numberOrNull,
  heartRateBpm: numberOrNull,
  strokeRateSpm: numberOrNull,
});
const derived = z.looseObject({
  version: z.number(),
  activeSec: z.number(),
  normalizedPowerW: numberOrNull,
  best20MinW: numberOrNull,
  averages: z._default(figures, NO_FIGURES),
  maxima: z._default(figures, NO_FIGURES),
  spark: orEmpty(z.number()),
  targetMetrics: orEmpty(bandMetric),
  adherence: orNull(adherence),
  ftpWattsUsed: numberOrNull,
  heartRateLoad: orNull(
    z.looseObject({
      load: numberOrNull,
      answerMaxBpm: numberOrNull,
      settings: z._default(z.string(), ""),
    }),
  ),
});

const summary = z.looseObject({
  // Identity and time: without them it is no workout.
  key: branded<BlindKey>(),
  id: branded<WorkoutId>(),
  createdAtMs: z.number(),
  startedAtMs: z.number(),
  utcOffsetSec: z.number(),

  // A state of a newer version: kept as it came, this version cannot read it.
  state: orElse(z.enum(["listed", "complete", "failed", "unread"]), "unread"),
  endedAtMs: numberOrNull,
  discipline,
  disciplineSlug: z._default(z.string(), ""),
  kind: orElse(z.enum(["class", "scenic", "justRide", "game", "outdoor", "import", "other"]), "other"),
  isPelotonOriginated: z._default(z.boolean(), false),
  title: z._default(z.string(), ""),
  instructor: orNull(
    z.looseObject({
      id: orNull(branded<InstructorId>()),
      key: orNull(branded<BlindKey>()),
      name: z.string(),
    }),
  ),
  ride: orNull(z.looseObject({ id: branded<RideId>(), key: branded<BlindKey>() })),
  classTypeIds: orEmpty(z.string()),
  isPowerZone: z._default(z.boolean(), false),
  isFtpTest: z._default(z.boolean(), false),
  lengthSec: numberOrNull,
  device: z._default(z.string(), ""),
  totals: z._default(
    z.looseObject({
      workJ: numberOrNull,
      distanceM: numberOrNull,
      caloriesKcal: numberOrNull,
      elevationM: numberOrNull,
      strokes: numberOrNull,
    }),
    { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
  ),
  pelotonAverages: z._default(figures, NO_FIGURES),
  pelotonMaxima: z._default(figures, NO_FIGURES),
  ftp: orNull(
    z.looseObject({
      watts: z.number(),
      source: orElse(z.enum(["test", "manual", "estimated", "unknown"]), "unknown"),
      workoutId: orNull(branded<WorkoutId>()),
    }),
  ),
  leaderboard: orNull(z.looseObject({ rank: z.number(), users: z.number() })),
  striveScore: numberOrNull,
  heartRateZoneSec: orNull(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
  derived: orNull(derived),
  removedAtMs: numberOrNull,
});

/**
 * Names the shape that the schemas above give. **Raise it with every change of them**: rows of another shape are read
 * through them, rows of this one went through them when they were written and are looked at only for identity and time
 * (the full reading costs three times what `JSON.parse` does, for every row at every start).
 */
export const SUMMARY_SHAPE = 2;

const anyMonth = z.looseObject({ workouts: z.array(summary), archiveRevs: numbersByKey });
const ownMonth = z.looseObject({
  shape: z.literal(SUMMARY_SHAPE),
  workouts: z.array(z.custom<WorkoutSummary>(hasIdentityAndTime)),
  archiveRevs: numbersByKey,
});

/** The row of one local month. */
export type SummaryMonth = {
  readonly workouts: readonly WorkoutSummary[];
  /** The counter of each workout's archive row, so that an older one put in its place is noticed. */
  readonly archiveRevs: Readonly<Record<string, number>>;
};

/** Reads a month's row; throws when identity or time is missing. */
export function readSummaryMonth(value: unknown): SummaryMonth {
  const own = ownMonth.safeParse(value);
  return own.success ? own.data : anyMonth.parse(value);
}

/** The value of a month's row. */
export function summaryMonthRow(month: SummaryMonth): unknown {
  return { shape: SUMMARY_SHAPE, ...month };
}

/** A summary in the shape that is written; throws when it could not be read back. */
export function readSummary(value: unknown): WorkoutSummary {
  return summary.parse(value);
}

function hasIdentityAndTime(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { key, id, createdAtMs, startedAtMs, utcOffsetSec } = value as Partial<WorkoutSummary>;
  return (
    typeof key === "string" &&
    typeof id === "string" &&
    typeof createdAtMs === "number" &&
    typeof startedAtMs === "number" &&
    typeof utcOffsetSec === "number"
  );
}
