import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rideAxis } from "@/lib/training/axis";
import { bestEffort, CURVE_DURATIONS_SEC, curveAt, powerCurve } from "@/lib/training/powerCurve";
import { drawGraph, ride } from "../../fixtures/drawRide";

const after = (sec: number) => CURVE_DURATIONS_SEC[CURVE_DURATIONS_SEC.indexOf(sec) + 1];

describe("the durations", () => {
  test("1–60 s each, then 5 s to 5 min, 10 s to 10, 20 s to 30, 60 s after", () => {
    expect(CURVE_DURATIONS_SEC.slice(0, 3)).toEqual([1, 2, 3]);
    expect([59, 60, 295, 300, 600, 1800, 3600].map(after)).toEqual([60, 65, 300, 310, 620, 1860, 3660]);
    expect(CURVE_DURATIONS_SEC).toEqual([...new Set(CURVE_DURATIONS_SEC)].sort((a, b) => a - b));
  });
});

describe("the curve", () => {
  test("sweatpy's ride: best second 300 W, whole ride 172.7 W", () => {
    // formulas_reference.json, mmp_sweat
    const axis = rideAxis(ride`100x120 300x60 100x60 300x60 100x60 300x60 100x60 300x60 100x60 100x60`);
    expect(bestEffort(axis, 1)?.watts).toBe(300);
    expect(bestEffort(axis, 660)?.watts).toBeCloseTo(172.727272, 5);
  });

  test("a best effort knows when it began, on the pedaling clock", () => {
    expect(bestEffort(rideAxis(ride`100x60 250x30 100x60`), 30)).toEqual({ watts: 250, startSec: 61 });
  });

  test("it holds as many values as durations fit, and none without power", () => {
    expect(powerCurve(rideAxis(ride`100x62`))).toHaveLength(60);
    expect(powerCurve(rideAxis(drawGraph({ heartRate: "140x600" })))).toEqual([]);
    expect(curveAt(powerCurve(rideAxis(ride`100x1190`)), 1200)).toBeNull();
    expect(curveAt(powerCurve(rideAxis(ride`100x1200`)), 1200)).toBe(100);
  });

  test("a 45 minute class of 2,699 s has a 45 minute effort: the work recorded, over the whole time", () => {
    const axis = rideAxis(ride`200x2699`);
    expect(bestEffort(axis, 2700)).toEqual({ watts: (200 * 2699) / 2700, startSec: axis.startSec });
    expect(curveAt(powerCurve(axis), 2700)).toBeCloseTo(199.926, 3);
    expect(bestEffort(rideAxis(ride`200x2695`), 2700)?.watts).toBeCloseTo((200 * 2695) / 2700, 9);
    expect(bestEffort(rideAxis(ride`200x2694`), 2700)).toBeNull();
  });

  test("a short duration may lack no second: half a percent of it is less", () => {
    expect(bestEffort(rideAxis(ride`200x59`), 60)).toBeNull();
    expect(bestEffort(rideAxis(ride`200x299`), 300)?.watts).toBeCloseTo((200 * 299) / 300, 9);
    expect(bestEffort(rideAxis(ride`200x298`), 300)).toBeNull();
  });

  test("what lacks a second never beats a whole stretch, and is not told between two pauses", () => {
    expect(bestEffort(rideAxis(ride`150x600 -x10 200x600`), 600)?.watts).toBe(200);
    // 598 s at an end against 600 whole ones of less power: the more work counts, over the same time.
    expect(bestEffort(rideAxis(ride`150x600 -x10 200x598`), 600)?.watts).toBeCloseTo((200 * 598) / 600, 9);
    expect(bestEffort(rideAxis(ride`150x100 -x10 200x598 -x10 150x100`), 600)).toBeNull();
  });

  test("no value is more work than was recorded", () => {
    const rides = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 190, maxLength: 420 });
    fc.assert(
      fc.property(rides, (power) => {
        const axis = rideAxis(drawGraph({ output: power.map((watts) => `${watts}x1`).join(" ") }));
        const workJ = power.reduce((sum, watts) => sum + watts, 0);
        for (const [i, watts] of powerCurve(axis).entries()) {
          expect(watts * (CURVE_DURATIONS_SEC[i] ?? 0)).toBeLessThanOrEqual(workJ + 1e-6);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("no effort reaches across a pause, but across a held hole", () => {
    expect(bestEffort(rideAxis(ride`200x20 -x10 200x20`), 30)).toBeNull();
    expect(bestEffort(rideAxis(ride`200x20 -x5 200x20`), 30)?.watts).toBe(200);
  });

  test("no effort reaches across the floor", () => {
    const graph = drawGraph(
      { output: "200x100" },
      { segments: [{ name: "Floor", startSec: 41, lengthSec: 20, isFloor: true }] },
    );
    expect(bestEffort(rideAxis(graph), 40)?.watts).toBe(200);
    expect(bestEffort(rideAxis(graph), 41)).toBeNull();
  });

  test("it never rises from a duration to its multiples, and equals the slow definition", () => {
    const rides = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 120 });
    fc.assert(
      fc.property(rides, (power) => {
        const axis = rideAxis(drawGraph({ output: power.map((watts) => `${watts}x1`).join(" ") }));
        for (const durationSec of [1, 2, 3, 7, 20, 60]) {
          const best = bestEffort(axis, durationSec)?.watts ?? null;
          expect(best === null ? null : Math.round(best * 1e6)).toBe(slowBest(power, durationSec));
          const twice = bestEffort(axis, durationSec * 2)?.watts ?? 0;
          expect(twice).toBeLessThanOrEqual((best ?? 0) + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function slowBest(power: readonly number[], durationSec: number): number | null {
  const means = power
    .slice(0, Math.max(0, power.length - durationSec + 1))
    .map((_, i) => power.slice(i, i + durationSec).reduce((sum, watts) => sum + watts, 0) / durationSec);
  return means.length === 0 ? null : Math.round(Math.max(...means) * 1e6);
}
