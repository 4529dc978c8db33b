import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rideAxis } from "@/lib/training/axis";
import {
  decouplingFormula,
  decouplingOf,
  efficiencyFactor,
  intensityFactor,
  isRoughNormalizedPower,
  joulesPerHeartbeat,
  normalizedPower,
  normalizedPowerFormula,
  ridingPower,
  trainingStressScore,
  variabilityIndex,
} from "@/lib/training/power";
import { drawGraph, drawn, ride } from "../../fixtures/drawRide";
import { shared, sharedJson } from "./sharedFolder";

const watts = (drawing: string): number[] => drawn(drawing).map((value) => value ?? 0);

describe("normalized power", () => {
  test("constant power is its own normalized power", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 300, max: 4000 }), (power, seconds) => {
        expect(normalizedPower(Array<number>(seconds).fill(power))).toBeCloseTo(power, 6);
      }),
      { numRuns: 30 },
    );
  });

  test("it lies between the mean and the best 30 seconds", () => {
    const power = watts("100x600 300x60 100x600 300x60");
    const np = normalizedPower(power) ?? 0;
    expect(np).toBeGreaterThan(118.2);
    expect(np).toBeLessThan(300);
  });

  test("it begins with the first full window: 30 values make one mean", () => {
    expect(normalizedPowerFormula([...watts("0x15 200x15")])).toBeCloseTo(100, 9);
    expect(normalizedPowerFormula(watts("200x29"))).toBeNull();
    // Two windows by hand: means 100 and 110, fourth root of the mean of 1e8 and 1.4641e8.
    expect(normalizedPowerFormula([...watts("0x15 200x15"), 300])).toBeCloseTo(
      ((1e8 + 110 ** 4) / 2) ** 0.25,
      9,
    );
  });

  test("there is none under five minutes, and it is rough under twenty", () => {
    expect(normalizedPower(watts("200x299"))).toBeNull();
    expect(normalizedPower(watts("200x300"))).toBeCloseTo(200, 9);
    expect(isRoughNormalizedPower(1199)).toBe(true);
    expect(isRoughNormalizedPower(1200)).toBe(false);
  });

  test("a pause is left out, as head units do", () => {
    const axis = rideAxis(ride`200x300 -x60 200x300`);
    expect(ridingPower(axis)).toHaveLength(600);
    expect(normalizedPower(ridingPower(axis))).toBeCloseTo(200, 9);
  });
});

const score = (normalizedPowerW: number, ftpWatts: number, activeSec: number) =>
  trainingStressScore({ activeSec, normalizedPowerW, ftpWatts });

describe("what follows from it", () => {
  test("an hour at FTP is IF 1 and TSS 100 (sweatpy test_power.py)", () => {
    expect(intensityFactor(300, 300)).toBe(1);
    expect(trainingStressScore({ activeSec: 3600, normalizedPowerW: 300, ftpWatts: 300 })).toBeCloseTo(
      100,
      9,
    );
  });

  test("the captured rides of PELOTON §5 have their IF and TSS", () => {
    expect(score(149.8, 230.85, 1800)).toBeCloseTo(21.1, 1);
    expect(score(103.1, 154, 1799)).toBeCloseTo(22.4, 1);
    expect(intensityFactor(149.8, 230.85)).toBeCloseTo(0.649, 3);
  });

  test("variability, efficiency and joules a heartbeat by definition", () => {
    expect(variabilityIndex(210, 200)).toBeCloseTo(1.05, 9);
    expect(variabilityIndex(0, 0)).toBeNull();
    expect(efficiencyFactor(210, 140)).toBe(1.5);
    expect(efficiencyFactor(210, 0)).toBeNull();
    expect(joulesPerHeartbeat({ workJ: 360_000, averageHeartRateBpm: 150, activeSec: 1800 })).toBe(80);
    expect(joulesPerHeartbeat({ workJ: 1, averageHeartRateBpm: 0, activeSec: 1800 })).toBeNull();
  });
});

const steady = (output: string, heartRate: string) =>
  decouplingOf(rideAxis(drawGraph({ output, heartRate })));

describe("decoupling", () => {
  test("Friel's worked example: 193 W at 136 and 195 W at 142 is 3.23 %", () => {
    // formulas_reference.json, decoupling_avg_power
    const pct = decouplingFormula({ powerW: 193, heartRateBpm: 136 }, { powerW: 195, heartRateBpm: 142 });
    expect(pct).toBeCloseTo(3.23286871, 6);
  });

  test("a heart that drifts from 140 to 154 at constant power decouples by 9.1 %", () => {
    const result = steady("200x2400", "120x600 140x900 154x900");
    expect(result?.pct).toBeCloseTo(100 * (1 - 140 / 154), 6);
    expect(result?.isSteady).toBe(true);
  });

  test("the rest after ten minutes must be half an hour", () => {
    expect(steady("200x2399", "140x2399")).toBeNull();
    expect(steady("200x2400", "140x2400")).not.toBeNull();
  });

  test("heart rate must be there for 90 % of it", () => {
    expect(steady("200x2400", "140x2219 0x181")).toBeNull();
    expect(steady("200x2400", "140x2220 0x180")).not.toBeNull();
  });

  test("an unsteady ride is told apart", () => {
    expect(steady("100x600 100x300 300x300 100x300 300x300 100x300 300x300", "140x2400")?.isSteady).toBe(
      false,
    );
  });
});

type DeviceRide = {
  readonly power: readonly number[];
  readonly device: {
    readonly normalizedPower: number;
    readonly intensityFactor: number;
    readonly trainingStressScore: number;
    readonly thresholdPower: number;
    readonly totalTimerTime: number;
  };
};

describe.runIf(shared !== null)("head units' own figures", () => {
  test.each(["elevate_first-power-ride", "gc_helmet_2018-10-03-07-45-28", "gc_sweat_4078723797"])(
    "%s",
    (name) => {
      const { power, device } = sharedJson(`oracles/device/${name}.json`) as DeviceRide;
      const np = normalizedPower(power) ?? 0;
      const tss = trainingStressScore({
        activeSec: power.length,
        normalizedPowerW: np,
        ftpWatts: device.thresholdPower,
      });
      expect(Math.abs(np - device.normalizedPower)).toBeLessThanOrEqual(1.1);
      expect(
        Math.abs(intensityFactor(np, device.thresholdPower) - device.intensityFactor),
      ).toBeLessThanOrEqual(0.005);
      // The short ride's 3.6 is printed with two digits: half of the last one comes on top.
      expect(Math.abs(tss - device.trainingStressScore)).toBeLessThanOrEqual(
        0.025 * device.trainingStressScore + 0.05,
      );
    },
  );
});
