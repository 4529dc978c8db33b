import { describe, expect, test } from "vitest";
import type { TargetSpan } from "@/lib/domain/target";
import { adherenceOf, targetsInBlocks } from "@/lib/training/adherence";
import { rideAxis } from "@/lib/training/axis";
import { blocksOf } from "@/lib/training/blocks";
import { targetBands } from "@/lib/training/targets";
import { targetReport } from "@/lib/training/targetReport";
import { drawGraph, spans } from "../../fixtures/drawRide";

const rider = { ftpWatts: 200, discipline: "cycling" } as const;

function cadence(drawing: string, asked: readonly TargetSpan[]) {
  const graph = drawGraph({ cadence: drawing }, { spans: asked });
  const axis = rideAxis(graph);
  const bands = targetBands(graph.targets, rider);
  const blocks = blocksOf(axis, bands, "cadence");
  return adherenceOf({ axis, bands, blocks, metric: "cadence", pelotonPct: null });
}

describe("adherence", () => {
  test("a perfect ride is 100 % in target and holds every block", () => {
    const graph = drawGraph(
      { output: "100x300 170x300 195x300 130x300" },
      { spans: spans("powerZone", "1x300 3x300 4x300 2x300") },
    );
    expect(targetReport(rideAxis(graph), graph, rider).adherence).toEqual({
      metric: "output",
      targetSec: 1200,
      strictIn: 1,
      strictAbove: 0,
      strictBelow: 0,
      lagTolerantIn: 1,
      heldBlocks: 4,
      blocks: 4,
      pelotonPct: null,
    });
  });

  test("counts only seconds that have a target and a value", () => {
    // 60 with target, 30 without, 60 with target of which 20 lie in a pause.
    const adherence = cadence("85x60 60x30 85x20 -x20 95x20", spans("cadence", "80..90x60 -x30 80..90x60"));
    expect(adherence).toMatchObject({ targetSec: 100, strictIn: 0.8, strictAbove: 0.2, strictBelow: 0 });
  });

  test("lets the old target count for 5 seconds after a change", () => {
    const adherence = cadence("85x60 85x10 95x50", spans("cadence", "80..90x60 91..100x60"));
    expect(adherence?.strictIn).toBeCloseTo(110 / 120, 9);
    expect(adherence?.lagTolerantIn).toBeCloseTo(115 / 120, 9);
  });

  test("has no old target after a gap", () => {
    const adherence = cadence("85x100 95x50", spans("cadence", "80..90x60 -x30 91..100x60"));
    expect(adherence?.lagTolerantIn).toBe(adherence?.strictIn);
  });

  test("does not start the 5 seconds anew where an entry repeats the same target", () => {
    const adherence = cadence("95x30 85x60", spans("cadence", "91..100x30 80..90x3 80..90x57"));
    expect(adherence?.strictIn).toBe(1);
    const late = cadence("95x38 85x52", spans("cadence", "91..100x30 80..90x3 80..90x57"));
    expect(late?.lagTolerantIn).toBeCloseTo((90 - 3) / 90, 9);
  });

  test("is null when the metric was not measured, whatever Peloton says", () => {
    const graph = drawGraph(
      { heartRate: "140x120" },
      {
        targets: {
          spans: spans("speed", "2..3x120"),
          paceLevel: null,
          paceIntensities: [],
          pelotonInRangePct: { speed: 88 },
        },
      },
    );
    const report = targetReport(rideAxis(graph), graph, { ftpWatts: null, discipline: "running" });
    expect(report.metric).toBe("speed");
    expect(report.bands).toHaveLength(1);
    expect(report.adherence).toBeNull();
  });
});

describe("zones in their own blocks", () => {
  test("asked, in, above and below sum up when all of it was ridden", () => {
    const graph = drawGraph(
      { output: "100x60 170x20 195x80 220x20 100x60 195x110 150x10" },
      { spans: spans("powerZone", "1x60 4x120 1x60 4x120") },
    );
    const zones = targetsInBlocks(rideAxis(graph), targetBands(graph.targets, rider), "output");
    expect(zones).toMatchObject([
      { level: 4, label: "Zone 4", askedSec: 240, inSec: 190, aboveSec: 20, belowSec: 30 },
      { level: 1, label: "Zone 1", askedSec: 120, inSec: 120, aboveSec: 0, belowSec: 0 },
    ]);
  });

  test("what was not ridden was asked for all the same", () => {
    const graph = drawGraph({ output: "195x30" }, { spans: spans("powerZone", "4x120") });
    const [zone] = targetsInBlocks(rideAxis(graph), targetBands(graph.targets, rider), "output");
    expect(zone).toMatchObject({ askedSec: 120, inSec: 30 });
  });
});
