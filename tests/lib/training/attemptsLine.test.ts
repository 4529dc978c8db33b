import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attemptMetricOf, smoothedSeries } from "@/lib/training/attemptsLine";
import { rideAxis } from "@/lib/training/axis";
import { drawGraph } from "@/tests/fixtures/drawRide";

const bike = rideAxis(drawGraph({ output: "100x10", speed: "8x10", heartRate: "120x10" }));
const tread = rideAxis(drawGraph({ output: "100x10", pace: "0.4x10" }));
const heart = rideAxis(drawGraph({ heartRate: "120x10" }));
const standing = rideAxis(drawGraph({ output: "nullx10" }));

describe("the metric of overlaid attempts", () => {
  it("is a bike's output, a runner's and a rower's speed, else heart rate, else none", () => {
    expect(attemptMetricOf("cycling", [bike])).toBe("output");
    expect(attemptMetricOf("running", [tread])).toBe("speed");
    expect(attemptMetricOf("rowing", [tread])).toBe("speed");
    expect(attemptMetricOf("strength", [heart])).toBe("heartRate");
    expect(attemptMetricOf("cycling", [standing, heart])).toBe("heartRate");
    expect(attemptMetricOf("cycling", [standing])).toBe(null);
    expect(attemptMetricOf("yoga", [])).toBe(null);
  });
});

describe("a smoothed series", () => {
  it("of a constant is that constant", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (value, length, window) => {
          const values = new Float64Array(length).fill(value);
          expect(smoothedSeries(values, window)).toEqual(values);
        },
      ),
    );
  });

  it("stays within what it is made of and as long", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 80 }), (list) => {
        const smooth = smoothedSeries(Float64Array.from(list), 15);
        expect(smooth).toHaveLength(list.length);
        expect(Math.min(...smooth)).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9);
        expect(Math.max(...smooth)).toBeLessThanOrEqual(Math.max(...list) + 1e-9);
      }),
    );
  });

  it("looks equally far both ways and leaves gaps as they are", () => {
    const values = Float64Array.of(0, 30, 60, Number.NaN, 90);
    expect(smoothedSeries(values, 3)).toEqual(Float64Array.of(15, 30, 45, Number.NaN, 90));
  });
});
