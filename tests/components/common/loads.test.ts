import { describe, expect, it } from "vitest";
import { loadFigure, loadSourceText } from "@/components/common/loadText";
import { NO_LOAD } from "@/components/samples/historyRows";
import { sumLoads } from "@/lib/training/loadSum";
import type { WorkoutLoad } from "@/lib/training/load";

const POWER: WorkoutLoad = { value: 60.4, source: "power", isBikePartOnly: false };
const ZONES: WorkoutLoad = { value: 30, source: "zones", isBikePartOnly: false };

describe("loads", () => {
  it("mark an estimate and name their source", () => {
    expect(loadFigure(POWER)).toEqual({ value: "60", unit: "" });
    expect(loadFigure(ZONES)?.value).toBe("≈ 30");
    expect(loadFigure(NO_LOAD)).toBeNull();
    expect(loadSourceText({ ...POWER, isBikePartOnly: true })).toBe("from power, bike part only");
    expect(loadSourceText(NO_LOAD)).toBeNull();
  });

  it("sum with their cover, and an estimate makes the sum one", () => {
    expect(sumLoads([POWER, NO_LOAD])).toEqual({ value: 60.4, isEstimate: false, covered: 1 });
    expect(sumLoads([POWER, ZONES])).toEqual({ value: 90.4, isEstimate: true, covered: 2 });
    expect(sumLoads([NO_LOAD]).value).toBeNull();
  });
});
