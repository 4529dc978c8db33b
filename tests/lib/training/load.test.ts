import { describe, expect, test } from "vitest";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import { loadOf } from "@/lib/training/load";
import { derivedOf, summaryAt } from "./drawSummary";

const heartRate: HeartRateSettings = {
  maxBpm: 190,
  isMaxDefault: false,
  restingBpm: 60,
  isRestingDefault: true,
  sex: null,
  thresholdBpm: null,
};
const AT = "2026-11-21T10:00:00Z";
const powered = derivedOf({ normalizedPowerW: 200, activeSec: 3600 });
const thresholdHour = [[170.5, 3600]] as const;
const zones = [0, 0, 1800, 0, 0] as const;

describe("Load", () => {
  test("is power TSS where there is power and an FTP", () => {
    const load = loadOf(summaryAt(AT, { derived: powered, heartRateZoneSec: zones }), {
      ftpWatts: 200,
      heartRate,
      bpmSeconds: thresholdHour,
    });
    expect(load).toEqual({ value: 100, source: "power", isBikePartOnly: false });
  });

  test("is hrSS without an FTP, where heart rate covers 80 % of the time", () => {
    const summary = summaryAt(AT, { derived: powered });
    const at = (sec: number) => loadOf(summary, { ftpWatts: null, heartRate, bpmSeconds: [[170.5, sec]] });
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
    const derived = derivedOf({ normalizedPowerW: 200, activeSec: 1800 });
    const bootcamp = summaryAt(AT, { disciplineSlug: "bike_bootcamp", lengthSec: 3600, derived });
    expect(loadOf(bootcamp, { ftpWatts: 200, heartRate, bpmSeconds: thresholdHour }).source).toBe(
      "heartRate",
    );
    // Heart rate on the bike part alone is half of the time: not enough.
    expect(loadOf(bootcamp, { ftpWatts: 200, heartRate, bpmSeconds: [[170, 1800]] })).toEqual({
      value: 50,
      source: "power",
      isBikePartOnly: true,
    });
  });

  test("of a workout whose details are on their way is none", () => {
    expect(loadOf(summaryAt(AT), { ftpWatts: 200, heartRate }).value).toBeNull();
  });
});
