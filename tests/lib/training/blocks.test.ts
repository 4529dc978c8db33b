import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Metric } from "@/lib/domain/performance";
import type { TargetSpan } from "@/lib/domain/target";
import { rideAxis } from "@/lib/training/axis";
import { blocksOf } from "@/lib/training/blocks";
import { targetBands } from "@/lib/training/targets";
import { drawGraph, spans } from "../../fixtures/drawRide";

const FTP = 200;

function zoneBlocks(series: Partial<Record<Metric, string>>, asked: readonly TargetSpan[]) {
  const graph = drawGraph(series, { spans: asked });
  const bands = targetBands(graph.targets, { ftpWatts: FTP, discipline: "cycling" });
  return blocksOf(rideAxis(graph), bands, "output");
}

const held = (drawing: string) =>
  zoneBlocks({ output: drawing }, spans("powerZone", "4x60")).map((one) => one.isHeld);

describe("blocks", () => {
  test("are the longest runs with the same bounds for one metric", () => {
    // The class splits its zone 4 in three entries, because another metric changes.
    const asked = [
      ...spans("powerZone", "1x60 4x30 4x30 4x60 1x60"),
      ...spans("cadence", "80..90x90 90..100x150"),
    ];
    const blocks = zoneBlocks({ output: "100x60 195x120 100x60" }, asked);
    expect(blocks.map(({ label, startSec, endSec }) => [label, startSec, endSec])).toEqual([
      ["Zone 1", 1, 61],
      ["Zone 4", 61, 181],
      ["Zone 1", 181, 241],
    ]);
  });

  test("do not join across a gap", () => {
    expect(zoneBlocks({ output: "195x180" }, spans("powerZone", "4x60 -x60 4x60"))).toHaveLength(2);
  });

  test("tell the average, the shares and the heart rate of their own seconds", () => {
    const [, block] = zoneBlocks(
      { output: "100x60 170x15 200x60 230x25", heartRate: "120x60 150x100" },
      spans("powerZone", "1x60 4x100"),
    );
    expect(block?.average).toBeCloseTo((170 * 15 + 200 * 60 + 230 * 25) / 100, 9);
    expect(
      [block?.belowShare, block?.inShare, block?.aboveShare].map((share) => Math.round((share ?? 0) * 100)),
    ).toEqual([15, 60, 25]);
    expect(block?.averageHeartRateBpm).toBe(150);
  });

  test("are held by their average without the first 5 seconds", () => {
    // 0 W for five seconds would pull the whole average to 174 W, under the zone.
    expect(held("0x5 190x55")).toEqual([true]);
    expect(held("0x10 190x50")).toEqual([false]);
    expect(held("211x60")).toEqual([false]);
  });

  test("under 30 s cannot be held", () => {
    expect(
      zoneBlocks({ output: "195x59" }, spans("powerZone", "4x29 1x30")).map((one) => one.isHeld),
    ).toEqual([null, false]);
  });

  test("that were not ridden are not measured", () => {
    const [ridden, missed] = zoneBlocks({ output: "195x65" }, spans("powerZone", "4x60 1x60"));
    expect(ridden?.isHeld).toBe(true);
    // Five seconds of it were ridden before the rider stepped off.
    expect(missed?.isHeld).toBeNull();
    expect(zoneBlocks({ heartRate: "140x60" }, spans("powerZone", "4x60"))[0]).toMatchObject({
      average: null,
      isHeld: null,
      fade: null,
      inShare: 0,
      averageHeartRateBpm: 140,
    });
  });

  test("fade from their first third to their last", () => {
    expect(zoneBlocks({ output: "200x30 195x30 180x30" }, spans("powerZone", "4x90"))[0]?.fade).toBeCloseTo(
      0.1,
      9,
    );
    expect(zoneBlocks({ output: "200x10 180x10" }, spans("powerZone", "4x20"))[0]?.fade).toBeNull();
  });

  test("on the floor have no power", () => {
    const graph = drawGraph(
      { output: "195x60 20x60" },
      {
        spans: spans("powerZone", "4x120"),
        segments: [{ name: "Floor", startSec: 61, lengthSec: 60, isFloor: true }],
      },
    );
    const bands = targetBands(graph.targets, { ftpWatts: FTP, discipline: "bikeBootcamp" });
    expect(blocksOf(rideAxis(graph), bands, "output")[0]).toMatchObject({ average: 195, isHeld: true });
  });

  test("of a row average by distance and fade as the pace slows", () => {
    const graph = drawGraph(
      { splitPace: "0.2x30 0.25x30 0.4x30" },
      { spans: spans("splitPace", "0.2..0.3x90") },
    );
    const bands = targetBands(graph.targets, { ftpWatts: null, discipline: "rowing" });
    const [block] = blocksOf(rideAxis(graph), bands, "splitPace");
    // 5, 4 and 2.5 m/s for half a minute each.
    expect(block?.average).toBeCloseTo(3 / 11.5, 9);
    expect(block?.fade).toBeCloseTo(0.5, 9);
  });

  test("their shares sum to one where anything was measured", () => {
    const power = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(power, (watts) => {
        const drawing = watts.map((value) => `${value}x1`).join(" ");
        for (const block of zoneBlocks({ output: drawing }, spans("powerZone", "2x20 4x25 6x15"))) {
          expect(block.inShare + block.aboveShare + block.belowShare).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
});
