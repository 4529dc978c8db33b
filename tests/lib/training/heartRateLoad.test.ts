import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heartRateSettingsOf } from "@/lib/training/heartRate";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import {
  answerMaxOf,
  coversLoad,
  heartRateLoadOf,
  settingsMark,
  zonesOfMax,
} from "@/lib/training/heartRateLoad";

const profile = { maxHeartRateBpm: { customized: 190, default: 180 } };
const settings: HeartRateSettings = {
  maxBpm: 190,
  isMaxDefault: false,
  restingBpm: 60,
  isRestingDefault: true,
  sex: null,
  thresholdBpm: null,
  ownBounds: null,
};
const loadWith = (more: Partial<HeartRateSettings>, bpm = 150) =>
  heartRateLoadOf({ bpmSeconds: [[bpm, 3600]], answerMaxBpm: null, settings: { ...settings, ...more } });

describe("the stored load by heart rate", () => {
  test("is 100 for an hour at threshold, whoever rides", () => {
    // 60 + 0.85 · 130 = 170.5.
    expect(loadWith({}, 170.5).load).toBe(100);
    expect(loadWith({ sex: "female", thresholdBpm: 160 }, 160).load).toBe(100);
  });

  test("is none while no maximum is known, and names that", () => {
    const none = heartRateLoadOf({ bpmSeconds: [[150, 3600]], answerMaxBpm: null, settings: null });
    expect(none).toEqual({ load: null, answerMaxBpm: null, settings: "" });
  });

  test("asks for heart rate on 80 % of the time", () => {
    expect(coversLoad([[150, 2880]], 3600)).toBe(true);
    expect(coversLoad([[150, 2879]], 3600)).toBe(false);
    expect(coversLoad([], 0)).toBe(false);
  });

  test("names whatever it hangs on: another load never has the same mark", () => {
    const limits = fc.record({
      maxBpm: fc.integer({ min: 150, max: 200 }),
      restingBpm: fc.integer({ min: 40, max: 80 }),
      sex: fc.constantFrom("female" as const, "male" as const, null),
      thresholdBpm: fc.option(fc.integer({ min: 100, max: 140 })),
    });
    fc.assert(
      fc.property(limits, limits, (one, other) => {
        const made = [loadWith(one), loadWith(other)] as const;
        const [a, b] = [one, other].map((given) => JSON.stringify({ ...given, sex: given.sex ?? "male" }));
        expect(made[0].settings === made[1].settings).toBe(a === b);
        expect(a !== b || made[0].load === made[1].load).toBe(true);
      }),
    );
    const others: readonly Partial<HeartRateSettings>[] = [
      { maxBpm: 191 },
      { restingBpm: 61 },
      { thresholdBpm: 160 },
      { sex: "female" },
    ];
    const marks = [{}, ...others].map((more) => settingsMark({ ...settings, ...more }));
    expect(new Set(marks).size).toBe(5);
    expect(settingsMark({ ...settings, isMaxDefault: true, ownBounds: [1, 2, 3, 4] })).toBe(
      settingsMark(settings),
    );
  });

  test("keeps of the answer what is needed to make it again", () => {
    const zones = [{ zone: 5, minBpm: 171, maxBpm: 182, durationSec: 0 }] as const;
    expect(answerMaxOf(zones)).toBe(182);
    const again = zonesOfMax(answerMaxOf(zones));
    expect(heartRateSettingsOf({ zones: again, profile })).toEqual(heartRateSettingsOf({ zones, profile }));
    expect(answerMaxOf([])).toBeNull();
    const without = zonesOfMax(answerMaxOf([]));
    expect(heartRateSettingsOf({ zones: without, profile })).toEqual(
      heartRateSettingsOf({ zones: [], profile }),
    );
  });

  test("is finite where entries of several days contradict each other", () => {
    const own = heartRateSettingsOf({ ownMaxBpm: 180, ownRestingBpm: 70, ownThresholdBpm: 60, profile });
    expect(own).toMatchObject({ thresholdBpm: null });
    const { load } = heartRateLoadOf({ bpmSeconds: [[150, 3600]], answerMaxBpm: null, settings: own });
    expect(Number.isFinite(load)).toBe(true);
    expect(heartRateSettingsOf({ ownThresholdBpm: 190, profile })?.thresholdBpm).toBeNull();
    expect(heartRateSettingsOf({ ownThresholdBpm: 165, profile })?.thresholdBpm).toBe(165);
  });
});
