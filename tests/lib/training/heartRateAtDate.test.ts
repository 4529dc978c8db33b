import { describe, expect, test } from "vitest";
import type { LocalDay } from "@/lib/domain/ids";
import { NO_RIDER } from "@/lib/domain/yours";
import type { OwnHeartRate } from "@/lib/domain/yours";
import { heartRateOn, heartRateTimeline } from "@/lib/training/heartRateAtDate";

const day = (text: string) => text as LocalDay;
const entry = (from: string, given: Partial<OwnHeartRate>): OwnHeartRate => ({
  from,
  maxBpm: null,
  restingBpm: null,
  thresholdBpm: null,
  ...given,
});
const profile = { maxHeartRateBpm: { customized: 180, default: 175 } };
const zone5 = { zone: 5, minBpm: 171, maxBpm: 182, durationSec: 0 } as const;

const timeline = heartRateTimeline({
  yours: {
    heartRate: [
      entry("2026-06-01", { maxBpm: 190 }),
      entry("2026-03-01", { maxBpm: 186, restingBpm: 50 }),
      entry("2026-09-01", { restingBpm: 46, thresholdBpm: 165 }),
    ],
    rider: { ...NO_RIDER, sex: "female" },
  },
  profile,
});

describe("heart-rate settings at a date", () => {
  test("before the first own entry are the answer's, then the profile's", () => {
    expect(heartRateOn(timeline, day("2026-02-28"), [zone5])?.maxBpm).toBe(182);
    expect(heartRateOn(timeline, day("2026-02-28"))).toMatchObject({
      maxBpm: 180,
      restingBpm: 60,
      isRestingDefault: true,
      sex: "female",
    });
  });

  test("are the rider's own from the entry's day on, each limit from the newest entry that names it", () => {
    expect(heartRateOn(timeline, day("2026-03-01"), [zone5])).toMatchObject({ maxBpm: 186, restingBpm: 50 });
    expect(heartRateOn(timeline, day("2026-07-01"))).toMatchObject({ maxBpm: 190, restingBpm: 50 });
    expect(heartRateOn(timeline, day("2026-10-01"))).toMatchObject({
      maxBpm: 190,
      restingBpm: 46,
      thresholdBpm: 165,
      isRestingDefault: false,
    });
  });

  test("are none where no maximum is known", () => {
    const nothing = heartRateTimeline({ yours: { heartRate: [], rider: NO_RIDER }, profile: null });
    expect(heartRateOn(nothing, day("2026-10-01"))).toBeNull();
  });
});
