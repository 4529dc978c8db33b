import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundsOfWorkout,
  type HeartRateSettings,
  heartRateSettingsOf,
  heartRateStressScore,
  heartRateStressOfZones,
  heartRateZoneBounds,
  heartRateZoneOf,
  secondsInHeartRateZones,
  striveScore,
  trimp,
} from "@/lib/training/heartRate";

const settings = (given: Partial<HeartRateSettings> = {}): HeartRateSettings => ({
  maxBpm: 190,
  isMaxDefault: false,
  restingBpm: 60,
  isRestingDefault: false,
  sex: null,
  thresholdBpm: null,
  ownBounds: null,
  ...given,
});

describe("heart-rate zones", () => {
  // peloton_rules.json: real answers of seven members.
  test.each([
    [168, [109, 126, 142, 159]],
    [175, [113, 131, 148, 166]],
    [179, [116, 134, 152, 170]],
    [185, [120, 138, 157, 175]],
    [188, [122, 141, 159, 178]],
    [189, [122, 141, 160, 179]],
    [193, [125, 144, 164, 183]],
  ])("maximum %i has Peloton's bounds", (maxBpm, bounds) => {
    expect(heartRateZoneBounds(maxBpm)).toEqual(bounds);
  });

  test("a bound that is whole stays whole: 65 % of 180 is 117", () => {
    expect(heartRateZoneBounds(180)).toEqual([117, 135, 153, 171]);
  });

  test("a lower bound belongs to its zone", () => {
    const bounds = heartRateZoneBounds(180);
    expect([116, 117, 134, 135, 153, 170, 171, 200].map((bpm) => heartRateZoneOf(bpm, bounds))).toEqual([
      1, 2, 2, 3, 4, 4, 5, 5,
    ]);
  });

  test("the answer's own ranges come first", () => {
    const zones = ([1, 2, 3, 4, 5] as const).map((zone) => ({
      zone,
      minBpm: zone * 30,
      maxBpm: null,
      durationSec: null,
    }));
    expect(boundsOfWorkout(zones, settings())).toEqual([60, 90, 120, 150]);
    expect(boundsOfWorkout([], settings({ maxBpm: 180 }))).toEqual([117, 135, 153, 171]);
    expect(boundsOfWorkout([], null)).toBeNull();
  });

  test("seconds in the zones sum to the time", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 40, max: 220 }), fc.integer({ min: 0, max: 600 })));
    fc.assert(
      fc.property(pairs, (bpmSeconds) => {
        const seconds = secondsInHeartRateZones(bpmSeconds, heartRateZoneBounds(185));
        const total = bpmSeconds.reduce((sum, [, sec]) => sum + sec, 0);
        expect(seconds.reduce((sum, sec) => sum + sec, 0)).toBe(total);
      }),
    );
  });
});

// peloton_rules.json, strive_cases; Peloton rounds, its own figures are within 0.05.
test.each([
  [[164, 173, 246, 70, 0], 10.3],
  [[20, 625, 0, 0, 0], 6.3],
  [[878, 478, 36, 0, 0], 9.89],
  [[973, 415, 325, 86, 0], 18.96],
] as const)("the Strive Score of %j is Peloton's %d", (zoneSec, reported) => {
  expect(Math.abs(striveScore(zoneSec) - reported)).toBeLessThanOrEqual(0.0501);
});

describe("load by heart rate", () => {
  test("TRIMP: half an hour at 130 with 40 and 200 is 31.80 (betterworkouts' worked example)", () => {
    const value = trimp([[130, 1800]], settings({ maxBpm: 200, restingBpm: 40, sex: "male" }));
    expect(value).toBeCloseTo(31.802539, 5);
  });

  test("hrSS: TRIMP 333 is 239.09 at threshold 163 and 199.49 at 170.5 (Elevate)", () => {
    expect(heartRateStressScore(333, settings({ thresholdBpm: 163 }))).toBeCloseTo(239.087575, 5);
    expect(heartRateStressScore(333, settings({ thresholdBpm: 170.5 }))).toBeCloseTo(199.492002, 5);
  });

  test("the default threshold is 85 % of the reserve: an hour there is 100", () => {
    const hour = trimp([[60 + 0.85 * 130, 3600]], settings());
    expect(heartRateStressScore(hour, settings())).toBeCloseTo(100, 9);
  });

  test("the female weights differ, an hour at threshold does not", () => {
    const female = settings({ sex: "female", thresholdBpm: 160 });
    expect(heartRateStressScore(trimp([[160, 3600]], female), female)).toBeCloseTo(100, 9);
    expect(trimp([[160, 3600]], female)).not.toBeCloseTo(trimp([[160, 3600]], settings()), 0);
  });

  test("below resting nothing is counted", () => {
    expect(trimp([[50, 3600]], settings())).toBe(0);
  });

  test("the zone estimate is hrSS of the zones' middles", () => {
    const half = heartRateStressOfZones([0, 0, 1800, 0, 0], settings());
    expect(half).toBeCloseTo(heartRateStressScore(trimp([[152, 1800]], settings()), settings()), 9);
  });
});

const profile = (customized: number | null, byDefault: number | null) => ({
  maxHeartRateBpm: { customized, default: byDefault },
});

describe("the settings in force", () => {
  const zones = [{ zone: 5, minBpm: 170, maxBpm: 181, durationSec: null }] as const;

  test("own entry, then the answer, then customized, then the default, which is flagged", () => {
    const both = { zones, profile: profile(185, 190) };
    expect(heartRateSettingsOf({ ...both, ownMaxBpm: 178 })?.maxBpm).toBe(178);
    expect(heartRateSettingsOf(both)?.maxBpm).toBe(181);
    expect(heartRateSettingsOf({ profile: profile(185, 190) })).toMatchObject({
      maxBpm: 185,
      isMaxDefault: false,
    });
    expect(heartRateSettingsOf({ profile: profile(null, 190) })).toMatchObject({
      maxBpm: 190,
      isMaxDefault: true,
    });
  });

  test("resting is 60 unless entered, and that is flagged", () => {
    expect(heartRateSettingsOf({ profile: profile(185, null) })).toMatchObject({
      restingBpm: 60,
      isRestingDefault: true,
    });
    expect(heartRateSettingsOf({ ownRestingBpm: 48, profile: profile(185, null) })).toMatchObject({
      restingBpm: 48,
      isRestingDefault: false,
    });
  });

  test("without a maximum there are none", () => {
    expect(heartRateSettingsOf({ profile: null })).toBeNull();
    expect(heartRateSettingsOf({ profile: profile(null, null) })).toBeNull();
  });
});
