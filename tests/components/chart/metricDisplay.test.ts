import { describe, expect, it } from "vitest";

import { metricDisplay } from "@/components/chart/metricDisplay";
import { METERS_PER_MILE } from "@/lib/domain/units";

describe("metricDisplay", () => {
  it("reads a pace as minutes for a mile, a kilometer or 500 m", () => {
    const pace = metricDisplay("pace", "us");
    expect(pace.format(pace.convert(600 / METERS_PER_MILE))).toBe("10:00");
    const metric = metricDisplay("pace", "metric");
    expect(metric.format(metric.convert(0.36))).toBe("6:00");
    const split = metricDisplay("splitPace", "us");
    expect(split.format(split.convert(0.25))).toBe("2:05");
  });

  it("takes what is slower than an hour a mile for standing, in every unit", () => {
    const slowest = 3600 / METERS_PER_MILE;
    for (const display of [
      metricDisplay("pace", "us"),
      metricDisplay("pace", "metric"),
      metricDisplay("splitPace", "us"),
    ]) {
      expect(display.convert(slowest * 1.001)).toBe(Number.POSITIVE_INFINITY);
      expect(display.convert(slowest * 0.999)).toBeLessThan(3600);
      expect(display.format(Number.POSITIVE_INFINITY)).toBe("–");
    }
  });

  it("leaves a gap a gap", () => {
    expect(metricDisplay("pace", "us").convert(Number.NaN)).toBeNaN();
  });
});
