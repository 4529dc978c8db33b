import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeGap } from "@/lib/training/attemptsGap";
import { rideAxis, type RideAxis } from "@/lib/training/axis";
import { drawGraph, ride } from "@/tests/fixtures/drawRide";

const watts = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 120 });
const axisOf = (values: readonly number[], startSec = 1): RideAxis =>
  rideAxis(drawGraph({ output: values.map((value) => `${value}x1`).join(" ") }, { startSec }));

const work = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("the cumulative gap", () => {
  it("of an attempt on itself is 0 at every second", () => {
    fc.assert(
      fc.property(watts, (values) => {
        const gap = cumulativeGap(axisOf(values), axisOf(values));
        expect(gap?.gapJ).toEqual(new Float64Array(values.length));
      }),
    );
  });

  it("of two constant powers grows by their difference a second", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 300 }),
        (own, other, sec) => {
          const gap = cumulativeGap(rideAxis(ride`${own}x${sec}`), rideAxis(ride`${other}x${sec}`));
          expect(gap?.startSec).toBe(1);
          expect([...(gap?.gapJ ?? [])]).toEqual(
            Array.from({ length: sec }, (_, i) => (own - other) * (i + 1)),
          );
        },
      ),
    );
  });

  it("turned around is its opposite, and ends at the difference of the work", () => {
    fc.assert(
      fc.property(watts, watts, (one, two) => {
        const length = Math.min(one.length, two.length);
        const [a, b] = [one.slice(0, length), two.slice(0, length)];
        const gap = cumulativeGap(axisOf(a), axisOf(b))?.gapJ ?? new Float64Array(0);
        const turned = cumulativeGap(axisOf(b), axisOf(a))?.gapJ ?? new Float64Array(0);
        expect(gap.at(-1)).toBe(work(a) - work(b));
        expect(gap.every((value, i) => value + (turned[i] ?? Number.NaN) === 0)).toBe(true);
      }),
    );
  });

  it("ends with the shorter one and counts nothing in pauses", () => {
    expect(cumulativeGap(axisOf([100, 100, 100]), axisOf([50, 50]))?.gapJ).toEqual(Float64Array.of(50, 100));
    const paused = rideAxis(ride`100x2 -x10 100x2`);
    const gap = cumulativeGap(paused, rideAxis(ride`100x14`))?.gapJ;
    expect([gap?.[1], gap?.[11], gap?.at(-1)]).toEqual([0, -1000, -1000]);
  });

  it("keeps to the clock where the recordings begin at different seconds", () => {
    const gap = cumulativeGap(axisOf([100, 100], 0), axisOf([100, 100], 1));
    expect(gap).toEqual({ startSec: 0, gapJ: Float64Array.of(100, 100) });
  });

  it("is none without output", () => {
    const heart = rideAxis(drawGraph({ heartRate: "120x10" }));
    expect(cumulativeGap(heart, axisOf([100]))).toBe(null);
    expect(cumulativeGap(axisOf([100]), heart)).toBe(null);
    expect(cumulativeGap(axisOf([100]), rideAxis(drawGraph({ output: "" })))).toBe(null);
  });
});
