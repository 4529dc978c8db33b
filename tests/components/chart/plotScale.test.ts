import { describe, expect, it } from "vitest";

import { niceStep, niceTimeStep } from "@/components/chart/niceStep";
import { plotScale } from "@/components/chart/plotScale";

const plain = { bands: [], isPace: false, lines: 5 };

describe("niceStep", () => {
  it("is round for a person", () => {
    expect(niceStep(300, 5)).toBe(100);
    expect(niceStep(248, 5)).toBe(50);
    expect(niceStep(12, 5)).toBe(2.5);
    expect(niceStep(2, 4)).toBe(0.5);
  });

  it("counts minutes as a clock does", () => {
    expect(niceTimeStep(2700, 9)).toBe(300);
    expect(niceTimeStep(90, 5)).toBe(30);
    expect(niceTimeStep(5400, 9)).toBe(600);
  });
});

describe("plotScale", () => {
  it("begins at 0 for output and ends above its maximum", () => {
    const scale = plotScale({ ...plain, metric: "output", values: Float64Array.from([90, 150, 240]) });
    expect(scale.min).toBe(0);
    expect(scale.max).toBeGreaterThan(240);
    expect(scale.max).toBeLessThan(270);
  });

  it("does not begin at 0 for a heart rate", () => {
    const scale = plotScale({ ...plain, metric: "heartRate", values: Float64Array.from([110, 140, 170]) });
    expect(scale.min).toBeGreaterThan(100);
    expect(scale.min).toBeLessThan(110);
  });

  it("has room for a target that was never reached", () => {
    const scale = plotScale({
      ...plain,
      metric: "cadence",
      values: Float64Array.from([60, 62, 64]),
      bands: [{ lower: 90, upper: 110 }],
    });
    expect(scale.max).toBeGreaterThan(110);
  });

  it("cuts a pace where a rider all but stood", () => {
    const values = Float64Array.from([...Array.from({ length: 50 }, () => 600), 3600]);
    expect(plotScale({ ...plain, metric: "pace", values, isPace: true }).max).toBeLessThan(1100);
  });

  it("is not made for the first seconds of a run, when the belt begins to move", () => {
    const values = Float64Array.from([
      Number.POSITIVE_INFINITY,
      3000,
      1500,
      900,
      ...Array.from({ length: 400 }, () => 600),
    ]);
    const scale = plotScale({ ...plain, metric: "pace", values, isPace: true });
    expect(scale.max).toBeGreaterThan(600);
    expect(scale.max).toBeLessThan(700);
  });

  it("can draw a plan of which nothing was measured", () => {
    const scale = plotScale({
      ...plain,
      metric: "speed",
      values: new Float64Array(0),
      bands: [{ lower: 5, upper: 7 }],
    });
    expect(scale.min).toBeLessThan(5);
    expect(scale.max).toBeGreaterThan(7);
  });

  it("survives a series that never moves", () => {
    const scale = plotScale({ ...plain, metric: "heartRate", values: Float64Array.from([120, 120]) });
    expect(scale.min).toBeLessThan(120);
    expect(scale.max).toBeGreaterThan(120);
    expect(scale.step).toBeGreaterThan(0);
  });
});
