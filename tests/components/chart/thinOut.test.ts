import { describe, expect, it } from "vitest";

import { thinOut, type PlotPoint } from "@/components/chart/thinOut";

function line(length: number, value: (x: number) => number): PlotPoint[] {
  return Array.from({ length }, (_, x) => ({ x, y: value(x) }));
}

describe("thinOut", () => {
  it("leaves a short series as it is", () => {
    const points = line(10, (x) => x);
    expect(thinOut(points, 10)).toBe(points);
  });

  it("keeps a 90 minute ride under the limit, with its first and last second", () => {
    const thinned = thinOut(
      line(5400, (x) => 150 + Math.sin(x / 20) * 40),
      1200,
    );
    expect(thinned.length).toBeLessThanOrEqual(1201);
    expect(thinned.length).toBeGreaterThan(1000);
    expect(thinned[0]?.x).toBe(0);
    expect(thinned.at(-1)?.x).toBe(5399);
  });

  it("keeps a lonely peak", () => {
    const thinned = thinOut(
      line(5400, (x) => (x === 2711 ? 900 : 150)),
      600,
    );
    expect(Math.max(...thinned.map((point) => point.y))).toBe(900);
  });

  it("keeps a pause as a gap", () => {
    const thinned = thinOut(
      line(3000, (x) => (x >= 1000 && x < 1100 ? Number.NaN : 150)),
      500,
    );
    const gap = thinned.findIndex((point) => Number.isNaN(point.y));
    expect(gap).toBeGreaterThan(0);
    expect(thinned[gap - 1]?.x).toBe(999);
    expect(thinned[gap + 1]?.x).toBe(1100);
  });
});
