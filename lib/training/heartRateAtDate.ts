import type { Profile } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import type { HeartRateZone } from "@/lib/domain/performance";
import type { OwnHeartRate, Rider } from "@/lib/domain/yours";
import { heartRateSettingsOf } from "./heartRate";
import type { HeartRateSettings } from "./heartRate";

/** What is known of the rider's heart, in order of time. */
export type HeartRateTimeline = {
  /** Oldest first. */
  readonly own: readonly OwnHeartRate[];
  readonly rider: Pick<Rider, "sex" | "heartRateBounds">;
  readonly profile: Pick<Profile, "maxHeartRateBpm"> | null;
};

/** Orders the rider's entries once, for many look-ups. */
export function heartRateTimeline(known: {
  readonly yours: { readonly heartRate: readonly OwnHeartRate[]; readonly rider: HeartRateTimeline["rider"] };
  readonly profile: HeartRateTimeline["profile"];
}): HeartRateTimeline {
  const { heartRate, rider } = known.yours;
  return {
    own: [...heartRate].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    rider: { sex: rider.sex, heartRateBounds: rider.heartRateBounds },
    profile: known.profile,
  };
}

/**
 * The settings in force on a local day: of the rider's entries the newest on or before it that names each limit, else
 * what `heartRateSettingsOf` finds. `zones`: the ranges of the workout's own answer. Null when no maximum is known.
 */
export function heartRateOn(
  { own, rider, profile }: HeartRateTimeline,
  day: LocalDay,
  zones: readonly HeartRateZone[] = [],
): HeartRateSettings | null {
  const past = own.filter(({ from }) => from <= day);
  const newest = (limit: (entry: OwnHeartRate) => number | null): number | null =>
    past.reduce<number | null>((found, entry) => limit(entry) ?? found, null);
  return heartRateSettingsOf({
    ownMaxBpm: newest((entry) => entry.maxBpm),
    ownRestingBpm: newest((entry) => entry.restingBpm),
    ownThresholdBpm: newest((entry) => entry.thresholdBpm),
    ownBounds: rider.heartRateBounds,
    sex: rider.sex,
    zones,
    profile,
  });
}
