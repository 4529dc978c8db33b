import { describe, expect, test } from "vitest";
import { adherenceOf, targetsInBlocks } from "@/lib/training/adherence";
import { rideAxis } from "@/lib/training/axis";
import { bandPosition } from "@/lib/training/bandPosition";
import { bandValueAt, bandValues } from "@/lib/training/bandValue";
import { blocksOf } from "@/lib/training/blocks";
import { targetBands } from "@/lib/training/targets";
import { drawGraph, spans } from "../../fixtures/drawRide";

const rower = { ftpWatts: null, discipline: "rowing" } as const;

describe("a rower who stands", () => {
  // A minute at 2:05 for 500 m, half a minute standing, half a minute at 2:05.
  const graph = drawGraph(
    { splitPace: "0.25x60 nullx30 0.25x30" },
    { spans: spans("splitPace", "0.24..0.26x120") },
  );
  const axis = rideAxis(graph);
  const bands = targetBands(graph.targets, rower);

  test("is infinitely slow, not unmeasured", () => {
    expect(bandValueAt(axis, "splitPace", 61)).toBe(Number.POSITIVE_INFINITY);
    expect(bandValueAt(axis, "splitPace", 60)).toBe(0.25);
    expect(bandValueAt(axis, "splitPace", 121)).toBeNull();
    expect(bandValues(axis, "splitPace", { fromSec: 1, toSec: 121 })).toHaveLength(120);
  });

  test("is below the target, second by second and in the block's average", () => {
    const blocks = blocksOf(axis, bands, "splitPace");
    const adherence = adherenceOf({ axis, bands, blocks, metric: "splitPace", pelotonPct: null });
    expect(adherence).toMatchObject({ targetSec: 120, strictIn: 0.75, strictBelow: 0.25, heldBlocks: 0 });
    // 90 s at 2 m/s over 120 s.
    expect(blocks[0]?.average).toBeCloseTo(1 / 3, 9);
    expect(targetsInBlocks(axis, bands, "splitPace")).toMatchObject([
      { inSec: 90, aboveSec: 0, belowSec: 30 },
    ]);
  });

  test("has no fade out of a standstill", () => {
    const standing = drawGraph(
      { splitPace: "nullx60 0.25x60" },
      { spans: spans("splitPace", "0.24..0.26x120") },
    );
    const [block] = blocksOf(rideAxis(standing), targetBands(standing.targets, rower), "splitPace");
    expect(block?.fade).toBeNull();
  });
});

test("a row's intensities meet without overlap: the bound between two belongs to the faster one", () => {
  const graph = drawGraph({ splitPace: "0.25x60" }, { spans: spans("paceIntensity", "0x30 1x30") });
  const bands = targetBands(
    {
      ...graph.targets,
      paceIntensities: [
        { index: 0, name: "Easy", lowerMps: 2, upperMps: 4 },
        { index: 1, name: "Moderate", lowerMps: 4, upperMps: 5 },
      ],
    },
    rower,
  );
  expect(bands.map((band) => bandPosition(band, 0.25))).toEqual([1, 0]);
});

test("the targets of a class stand from the hardest to the easiest, ranges and paces too", () => {
  const cadence = drawGraph(
    { cadence: "85x120" },
    { spans: spans("cadence", "80..90x30 90..100x30 80..100x30 80..90x30") },
  );
  const bands = targetBands(cadence.targets, { ftpWatts: null, discipline: "cycling" });
  const found = targetsInBlocks(rideAxis(cadence), bands, "cadence");
  expect(found.map(({ label, askedSec, inSec }) => [label, askedSec, inSec])).toEqual([
    ["90–100 rpm", 30, 0],
    ["80–100 rpm", 30, 30],
    ["80–90 rpm", 60, 60],
  ]);
  const row = drawGraph(
    { splitPace: "0.25x60" },
    { spans: spans("splitPace", "0.3..0.32x30 0.24..0.26x30") },
  );
  const paces = targetsInBlocks(rideAxis(row), targetBands(row.targets, rower), "splitPace");
  expect(paces.map(({ lower }) => lower)).toEqual([0.24, 0.3]);
});
