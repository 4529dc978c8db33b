import { describe, expect, it } from "vitest";
import { loadFigure, loadSourceText } from "@/components/common/loadText";
import { workoutLoads } from "@/components/common/workoutLoads";
import { NO_LOAD } from "@/components/samples/historyRows";
import { SAMPLE_DERIVED, sampleWorkout } from "@/components/samples/historySummary";
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

  it("use the FTP of each workout's own day", () => {
    // An hour at 200 W normalized: 100 at an FTP of 200 W, 64 at 250 W.
    const hour = {
      lengthSec: 3600,
      derived: { ...SAMPLE_DERIVED, activeSec: 3600, normalizedPowerW: 200 },
      ftp: null,
    };
    const late = sampleWorkout(1, { ...hour, startedAtMs: Date.UTC(2025, 5, 15) });
    const early = sampleWorkout(2, { ...hour, startedAtMs: Date.UTC(2025, 3, 15) });
    const own = [
      { from: "2025-01-01", watts: 200 },
      { from: "2025-06-01", watts: 250 },
    ];
    const loads = workoutLoads({ summaries: [late, early], own, profile: null });
    expect(loads.get(early.key)?.value).toBeCloseTo(100, 6);
    expect(loads.get(late.key)?.value).toBeCloseTo(64, 6);
  });
});
