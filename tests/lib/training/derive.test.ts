import { describe, expect, test } from "vitest";
import { DERIVED_VERSION, deriveFigures } from "@/lib/training/derive";
import { drawGraph, spans } from "../../fixtures/drawRide";

describe("derived figures", () => {
  const graph = drawGraph(
    { output: "100x300 195x600 100x300", cadence: "80x600 90x600", heartRate: "0x10 120x590 150x600" },
    { spans: spans("powerZone", "1x300 4x600 -x300") },
  );
  const { derived, efforts } = deriveFigures({
    facts: { discipline: "cycling" },
    graph,
    ftpWatts: 200,
    heartRate: () => null,
  });

  test("hold averages, maxima and the best 20 minutes", () => {
    expect(derived.version).toBe(DERIVED_VERSION);
    expect(derived.activeSec).toBe(1200);
    expect(derived.averages).toMatchObject({ outputW: 147.5, cadenceRpm: 85, speedMps: null });
    expect(derived.averages.heartRateBpm).toBeCloseTo((590 * 120 + 600 * 150) / 1190, 3);
    expect(derived.maxima).toMatchObject({ outputW: 195, cadenceRpm: 90, heartRateBpm: 150 });
    expect(derived.best20MinW).toBe(147.5);
    expect(derived.normalizedPowerW).toBeGreaterThan(147.5);
  });

  test("hold the headline's adherence and the FTP it was made with", () => {
    expect(derived.targetMetrics).toEqual(["output"]);
    expect(derived.adherence).toEqual({
      metric: "output",
      inShare: 1,
      aboveShare: 0,
      belowShare: 0,
      heldBlocks: 2,
      blocks: 2,
    });
    expect(derived.ftpWattsUsed).toBe(200);
  });

  test("without an FTP the targets are known and not judged", () => {
    const without = deriveFigures({
      facts: { discipline: "cycling" },
      graph,
      ftpWatts: null,
      heartRate: () => null,
    }).derived;
    expect(without).toMatchObject({ targetMetrics: ["output"], adherence: null, ftpWattsUsed: null });
  });

  test("a class whose zones were never reached remembers its FTP all the same, or it would be made again for ever", () => {
    const short = drawGraph({ output: "100x60" }, { spans: spans("powerZone", "-x600 4x300") });
    const figures = deriveFigures({
      facts: { discipline: "cycling" },
      graph: short,
      ftpWatts: 200,
      heartRate: () => null,
    }).derived;
    expect(figures).toMatchObject({ adherence: null, ftpWattsUsed: 200 });
  });

  test("an FTP that no target needed is not remembered", () => {
    const cadence = drawGraph({ cadence: "85x60" }, { spans: spans("cadence", "80..90x60") });
    expect(
      deriveFigures({
        facts: { discipline: "cycling" },
        graph: cadence,
        ftpWatts: 200,
        heartRate: () => null,
      }).derived.ftpWattsUsed,
    ).toBeNull();
  });

  test("split the watts by the zone that was asked for, and the heart rates; both sum to the time", () => {
    expect(efforts.wattSeconds).toEqual([
      [0, 100, 300],
      [1, 100, 300],
      [4, 195, 600],
    ]);
    expect(efforts.bpmSeconds).toEqual([
      [120, 590],
      [150, 600],
    ]);
  });

  test("a workout without a graph has empty figures", () => {
    const empty = deriveFigures({
      facts: { discipline: "yoga" },
      graph: null,
      ftpWatts: null,
      heartRate: () => null,
    });
    expect(empty.derived).toMatchObject({ activeSec: 0, normalizedPowerW: null, spark: [], adherence: null });
    expect(empty.efforts.powerCurveW).toEqual([]);
  });

  test("a row's output is per stroke and never an average power", () => {
    const row = drawGraph({ output: "90x600", splitPace: "0.25x600" });
    const figures = deriveFigures({
      facts: { discipline: "rowing" },
      graph: row,
      ftpWatts: 200,
      heartRate: () => null,
    });
    expect(figures.derived.averages).toMatchObject({ outputW: null, speedMps: 4 });
    expect(figures.derived.normalizedPowerW).toBeNull();
    expect(figures.efforts.powerCurveW).toEqual([]);
  });

  test("a bike bootcamp's active time is the bike's", () => {
    const bootcamp = drawGraph(
      { output: "100x600 0x600" },
      { segments: [{ name: "Floor", startSec: 601, lengthSec: 600, isFloor: true }] },
    );
    const figures = deriveFigures({
      facts: { discipline: "bikeBootcamp" },
      graph: bootcamp,
      ftpWatts: 200,
      heartRate: () => null,
    }).derived;
    expect(figures).toMatchObject({ activeSec: 600, averages: { outputW: 100 } });
  });

  test("stay small: a summary's part is under 800 characters", () => {
    const wild = drawGraph({
      output: "0..333x1777",
      cadence: "60..99x1777",
      speed: "0..9x1777",
      heartRate: "99..177x1777",
    });
    const figures = deriveFigures({
      facts: { discipline: "cycling" },
      graph: wild,
      ftpWatts: 200,
      heartRate: () => null,
    }).derived;
    expect(JSON.stringify(figures).length).toBeLessThan(800);
  });
});
