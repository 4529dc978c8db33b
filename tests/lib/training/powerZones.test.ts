import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  powerZoneOf,
  powerZonesOf,
  secondsInPowerZones,
  secondsInPowerZonesOfSplit,
} from "@/lib/training/powerZones";

describe("power zones", () => {
  test("an upper bound belongs to the lower zone (sweatpy, formulas_reference.json zones_power)", () => {
    expect([0.55, 0.75, 0.9, 1.05, 1.2, 1.5, 10].map((share) => powerZoneOf(share, 1))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  test("explicit edges at FTP 261 (zones_power_explicit)", () => {
    expect([1, 150, 210, 250, 300, 350, 450].map((watts) => powerZoneOf(watts, 261))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  test("the zones of 200 W in whole watts have no gap", () => {
    expect(powerZonesOf(200).map(({ wholeLowerW, wholeUpperW }) => [wholeLowerW, wholeUpperW])).toEqual([
      [0, 110],
      [111, 150],
      [151, 180],
      [181, 210],
      [211, 240],
      [241, 300],
      [301, null],
    ]);
  });

  test("every whole watt lies in exactly the zone whose whole bounds hold it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 450 }), fc.integer({ min: 0, max: 900 }), (ftp, watts) => {
        const holding = powerZonesOf(ftp).filter(
          (zone) => watts >= zone.wholeLowerW && (zone.wholeUpperW === null || watts <= zone.wholeUpperW),
        );
        expect(holding.map(({ zone }) => zone)).toEqual([powerZoneOf(watts, ftp)]);
      }),
    );
  });

  test("the seconds in the zones sum to the time, from the series and from the stored split alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 300 }), (power) => {
        const seconds = secondsInPowerZones(power, 231);
        expect(seconds.reduce((sum, sec) => sum + sec, 0)).toBe(power.length);
        const split = power.map((watts) => [0, watts, 1] as const);
        expect(secondsInPowerZonesOfSplit(split, 231)).toEqual(seconds);
      }),
    );
  });
});
