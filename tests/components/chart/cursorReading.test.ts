import { describe, expect, it } from "vitest";

import { clockText, paceText } from "@/lib/domain/format";
import { cursorReading } from "@/components/chart/cursorReading";
import { cursorText } from "@/components/chart/cursorText";
import type { PlotBand } from "@/components/chart/metricPlot";
import { drawnPlot } from "./drawnPlot";

const ZONE_4: PlotBand = {
  startSec: 1,
  endSec: 5,
  lower: 180,
  upper: 210,
  zone: 4,
  mark: "held",
  number: null,
  note: null,
  label: "Zone 4",
};

const output = drawnPlot([200, 222, 160, Number.NaN, 100], {
  bands: [ZONE_4],
  sides: ["in", "above", "below", null, null],
});

describe("cursorReading", () => {
  it("says how far a second was from its target", () => {
    expect(cursorReading(output, 1).verdict).toBe("in target");
    expect(cursorReading(output, 2).verdict).toBe("12 W over");
    expect(cursorReading(output, 3).verdict).toBe("20 W under");
  });

  it("says nothing of a second without a value or without a target", () => {
    expect(cursorReading(output, 4)).toMatchObject({ value: null, verdict: null, target: "Zone 4" });
    expect(cursorReading(output, 5)).toMatchObject({ value: "100", verdict: null, target: null });
    expect(cursorReading(output, 99)).toMatchObject({ value: null, verdict: null });
  });

  it("speaks of a pace as too fast or too slow, whose smaller number is the faster one", () => {
    const pace = drawnPlot([560, 640], {
      metric: "pace",
      name: "Pace",
      unit: "min/mi",
      isReversed: true,
      isTime: true,
      format: clockText,
      bands: [{ ...ZONE_4, lower: 570, upper: 600, label: "Hard" }],
      sides: ["above", "below"],
    });
    expect(cursorReading(pace, 1).verdict).toBe("0:10 too fast");
    expect(cursorReading(pace, 2).verdict).toBe("0:40 too slow");
  });
});

describe("a standstill", () => {
  const pace = drawnPlot([560, Number.POSITIVE_INFINITY], {
    metric: "pace",
    name: "Pace",
    unit: "min/mi",
    isReversed: true,
    isTime: true,
    format: paceText,
    bands: [{ ...ZONE_4, lower: 570, upper: 600, label: "Hard" }],
    sides: ["above", "below"],
  });

  it("has no pace, and is not some hours too slow", () => {
    expect(cursorReading(pace, 2)).toEqual({
      value: null,
      isStanding: true,
      target: "Hard",
      side: "below",
      verdict: "standing",
    });
  });

  it("is spoken of as standing, not as something that was not measured", () => {
    expect(cursorText([pace], 2, null)).toBe("0:02. Pace standing");
    expect(cursorText([pace], 3, null)).toBe("0:03. Pace not measured");
  });
});

describe("cursorText", () => {
  it("speaks time, part, values and target", () => {
    expect(cursorText([output], 2, "Main set")).toBe(
      "0:02, Main set. Output 222 W, target Zone 4, 12 W over",
    );
    expect(cursorText([output], 4, null)).toBe("0:04. Output not measured");
  });
});
