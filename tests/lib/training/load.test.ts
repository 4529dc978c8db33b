import { describe, expect, test } from "vitest";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import { coversLoad, heartRateLoadOf } from "@/lib/training/heartRateLoad";
import { loadOf } from "@/lib/training/load";
import { derivedOf, summaryAt } from "./drawSummary";

const heartRate: HeartRateSettings = {
  maxBpm: 190,
  isMaxDefault: false,
  restingBpm: 60,
  isRestingDefault: true,
  sex: null,
  thresholdBpm: null,
  ownBounds: null,
};
const AT = "2026-11-21T10:00:00Z";
const powered = derivedOf({ normalizedPowerW: 200, activeSec: 3600 });
const byHeart = (bpmSeconds: readonly (readonly [number, number])[], wholeSec = 3600) =>
  coversLoad(bpmSeconds, wholeSec)
    ? heartRateLoadOf({ bpmSeconds, answerMaxBpm: null, settings: heartRate })
    : null;
const thresholdHour = byHeart([[170.5, 3600]]);
const zones = [0, 0, 1800, 0, 0] as const;

/** The Load of an hour without an FTP, at threshold heart rate for so many seconds of it. */
const at = (sec: number) =>
  loadOf(summaryAt(AT, { derived: { ...powered, heartRateLoad: byHeart([[170.5, sec]]) } }), {
    ftpWatts: null,
    heartRate,
  });

describe("Load", () => {
  test("is the rider's own effort before anything measured, by the hour", () => {
    const known = { ftpWatts: 200, heartRate };
    const hour = summaryAt(AT, { derived: { ...powered, heartRateLoad: thresholdHour }, lengthSec: 3600 });
    const values = Array.from({ length: 10 }, (_, i) => loadOf(hour, { ...known, effort: i + 1 }).value);
    expect(values).toEqual([20, 30, 40, 50, 60, 70, 80, 100, 120, 140]);
    expect(loadOf(summaryAt(AT, { lengthSec: 1800 }), { ...known, effort: 5 })).toEqual({
      value: 30,
      source: "effort",
      isBikePartOnly: false,
    });
    expect(loadOf(hour, { ...known, effort: null }).source).toBe("power");
  });

  test("by effort needs a length", () => {
    const endless = summaryAt(AT, { lengthSec: null, endedAtMs: null, derived: powered });
    expect(loadOf(endless, { ftpWatts: 200, heartRate, effort: 5 }).source).toBe("power");
  });

  test("is power TSS where there is power and an FTP", () => {
    const load = loadOf(
      summaryAt(AT, { derived: { ...powered, heartRateLoad: thresholdHour }, heartRateZoneSec: zones }),
      {
        ftpWatts: 200,
        heartRate,
      },
    );
    expect(load).toEqual({ value: 100, source: "power", isBikePartOnly: false });
  });

  test("is hrSS without an FTP, where heart rate covers 80 % of the time", () => {
    expect(at(3600)).toMatchObject({ source: "heartRate" });
    expect(at(3600).value).toBeCloseTo(100, 9);
    expect(at(2880).source).toBe("heartRate");
    expect(at(2879).source).toBeNull();
  });

  test("is the zone estimate where only the zones are known", () => {
    const load = loadOf(summaryAt(AT, { disciplineSlug: "yoga", heartRateZoneSec: zones }), {
      ftpWatts: 200,
      heartRate,
    });
    expect(load.source).toBe("zones");
    expect(load.value).toBeGreaterThan(25);
    expect(load.value).toBeLessThan(45);
  });

  test("of a Tread never comes from its output", () => {
    const run = summaryAt(AT, { disciplineSlug: "running", derived: powered });
    expect(loadOf(run, { ftpWatts: 200, heartRate: null })).toEqual({
      value: null,
      source: null,
      isBikePartOnly: false,
    });
  });

  test("of a bike bootcamp is its heart rate whole, else the bike part, marked", () => {
    const bootcamp = (heartRateLoad: ReturnType<typeof byHeart>) =>
      summaryAt(AT, {
        disciplineSlug: "bike_bootcamp",
        lengthSec: 3600,
        derived: derivedOf({ normalizedPowerW: 200, activeSec: 1800, heartRateLoad }),
      });
    expect(loadOf(bootcamp(thresholdHour), { ftpWatts: 200, heartRate }).source).toBe("heartRate");
    // Heart rate on the bike part alone is half of the time: not enough.
    expect(loadOf(bootcamp(byHeart([[170, 1800]])), { ftpWatts: 200, heartRate })).toEqual({
      value: 50,
      source: "power",
      isBikePartOnly: true,
    });
  });

  test("of a workout whose details are on their way is none", () => {
    expect(loadOf(summaryAt(AT), { ftpWatts: 200, heartRate }).value).toBeNull();
  });
});
