import { describe, expect, test } from "vitest";
import { sparkline } from "@/lib/training/sparkline";

describe("the sparkline", () => {
  test("is about 24 means of the series", () => {
    expect(sparkline(Float64Array.from({ length: 48 }, (_, i) => i + 20))).toHaveLength(24);
    expect(sparkline(Float64Array.of(1, 3), 1)).toEqual([2]);
  });

  test("leaves out what is not known and keeps hundredths of speeds", () => {
    expect(sparkline(Float64Array.of(Number.NaN, Number.NaN, 2.345, 2.345), 2)).toEqual([2.35]);
    expect(sparkline(new Float64Array(0))).toEqual([]);
  });
});
