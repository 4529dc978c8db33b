import * as z from "zod/mini";
import type { Profile, Tokens } from "@/lib/domain/account";
import type { MemberId, WorkoutId } from "@/lib/domain/ids";
import { branded, numberOrNull, orElse, orEmpty, orNull } from "./lenient";

const profile = z.looseObject({
  memberId: branded<MemberId>(),
  leaderboardName: z._default(z.string(), ""),
  totalWorkouts: numberOrNull,
  pedalingMetricWorkouts: numberOrNull,
  otherWorkouts: numberOrNull,
  workoutCounts: orEmpty(z.looseObject({ slug: z.string(), name: z.string(), count: z.number() })),
  streaks: z._default(
    z.looseObject({ currentWeekly: numberOrNull, bestWeekly: numberOrNull, currentDaily: numberOrNull }),
    { currentWeekly: null, bestWeekly: null, currentDaily: null },
  ),
  achievementCount: numberOrNull,
  units: orElse(orNull(z.enum(["us", "metric"])), null),
  ftp: z._default(
    z.looseObject({
      source: orElse(z.enum(["test", "manual", "estimated", "unknown"]), "unknown"),
      manualWatts: numberOrNull,
      testWatts: numberOrNull,
      estimatedWatts: numberOrNull,
      workoutId: orNull(branded<WorkoutId>()),
    }),
    { source: "unknown", manualWatts: null, testWatts: null, estimatedWatts: null, workoutId: null },
  ),
  maxHeartRateBpm: z._default(z.looseObject({ customized: numberOrNull, default: numberOrNull }), {
    customized: null,
    default: null,
  }),
  readAtMs: z._default(z.number(), 0),
});

const member = z.looseObject({
  memberId: branded<MemberId>(),
  generation: z.number(),
  isSignedIn: z.boolean(),
  profile: orNull(profile),
});

const tokens = z.looseObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAtMs: z.number(),
  generation: z.number(),
});

const sign = z.looseObject({
  memberId: branded<MemberId>(),
  generation: z.number(),
  tokens: orNull(tokens),
});

/** Row `member`: all that a page may know of the account. */
export type StoredMember = {
  readonly memberId: MemberId;
  readonly generation: number;
  readonly isSignedIn: boolean;
  readonly profile: Profile | null;
};

/** Row `tokens`: opened by the background only. Names the member again, so that either row alone still says whose vault it is. */
export type StoredTokens = {
  readonly memberId: MemberId;
  readonly generation: number;
  readonly tokens: Tokens | null;
};

export function readMember(value: unknown): StoredMember {
  return member.parse(value);
}

export function readTokens(value: unknown): StoredTokens {
  return sign.parse(value);
}
