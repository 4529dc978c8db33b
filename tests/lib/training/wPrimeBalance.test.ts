import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rideAxis } from "@/lib/training/axis";
import { rideBalance, wPrimeBalance } from "@/lib/training/wPrimeBalance";
import { drawGraph, ride } from "../../fixtures/drawRide";
import { shared, sharedJson } from "./sharedFolder";

const FIT = { cpWatts: 200, cpErrorWatts: 2, wPrimeJ: 20_000, wPrimeErrorJ: 1000 };

describe("W′ balance", () => {
  test("sweatpy's ramp of 0–99 W at a CP of 25 W: 1,675 J at 50 s, 725 J at 75 s", () => {
    // wbal_sweatpy.json, differential_froncioni_skiba_clarke
    const ramp = Array.from({ length: 100 }, (_, watts) => watts);
    const balance = wPrimeBalance(ramp, { cpWatts: 25, wPrimeJ: 2000 });
    expect([balance[50], balance[75]]).toEqual([1675, 725]);
  });

  test.runIf(shared !== null)("the oracle's own figures", () => {
    const oracle = sharedJson("oracles/wbal_sweatpy.json") as {
      readonly cp: number;
      readonly wPrime: number;
      readonly differential_froncioni_skiba_clarke: Readonly<Record<string, number>>;
    };
    const balance = wPrimeBalance(
      Array.from({ length: 100 }, (_, watts) => watts),
      { cpWatts: oracle.cp, wPrimeJ: oracle.wPrime },
    );
    const expected = Object.entries(oracle.differential_froncioni_skiba_clarke);
    expect(expected.length).toBeGreaterThan(1);
    for (const [at, joules] of expected) expect(balance[Number(at.slice(1))]).toBeCloseTo(joules, 9);
  });

  test("falls by the work above CP, and rises by a share of what is missing", () => {
    const balance = wPrimeBalance([300, 300, 100, 200], FIT);
    expect([...balance]).toEqual([19_900, 19_800, 19_801, 19_801]);
  });

  test("recovers as the exponential that its differential equation solves to", () => {
    const rest = [...Array<number>(50).fill(400), ...Array<number>(600).fill(100)];
    const left = wPrimeBalance(rest, FIT)[649] as number;
    // d(W′−W)/dt = −(CP−P)/W′ · (W′−W): 10 kJ missing, 600 s at 100 W below CP.
    expect(20_000 - left).toBeCloseTo(10_000 * Math.exp((-600 * 100) / 20_000), -1);
  });

  test("never passes W′, falls above CP and nowhere else", () => {
    const power = fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 300 });
    const cp = fc.integer({ min: 60, max: 400 });
    const wPrime = fc.integer({ min: 5000, max: 40_000 });
    fc.assert(
      fc.property(power, cp, wPrime, (watts, cpWatts, wPrimeJ) => {
        const balance = wPrimeBalance(watts, { cpWatts, wPrimeJ });
        let before = wPrimeJ;
        for (const [i, left] of balance.entries()) {
          expect(left).toBeLessThanOrEqual(wPrimeJ + 1e-9);
          const isAbove = (watts[i] as number) > cpWatts;
          expect(isAbove ? left < before : left >= before - 1e-9).toBe(true);
          before = left;
        }
      }),
    );
  });
});

describe("the balance of a ride", () => {
  test("counts a pause as rest: it recovers as at 0 W", () => {
    const paused = rideBalance(rideAxis(ride`400x60 -x120 200x10`), FIT);
    const coasted = rideBalance(rideAxis(ride`400x60 0x120 200x10`), FIT);
    expect(paused?.balanceJ).toEqual(coasted?.balanceJ);
    expect(paused?.balanceJ[179]).toBeGreaterThan(paused?.balanceJ[59] ?? Infinity);
  });

  test("names its lowest second on the pedaling clock", () => {
    const balance = rideBalance(rideAxis(ride`200x30 400x60 100x60`), FIT);
    expect(balance).toMatchObject({ lowestJ: 8000, lowestSec: 90 });
  });

  test("falls below zero when the fit was too low for the ride", () => {
    expect(rideBalance(rideAxis(ride`500x100`), FIT)?.lowestJ).toBe(-10_000);
  });

  test("there is none without power", () => {
    expect(rideBalance(rideAxis(drawGraph({ heartRate: "140x600" })), FIT)).toBeNull();
  });
});
