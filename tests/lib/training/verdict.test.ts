import { describe, expect, test } from "vitest";
import { rideAxis } from "@/lib/training/axis";
import { repeatsOf } from "@/lib/training/repeats";
import { targetReport } from "@/lib/training/targetReport";
import {
  blocksVerdict,
  fadedMost,
  missedVerdict,
  mostFadedVerdict,
  headlineVerdict,
  repeatsVerdict,
} from "@/lib/training/verdict";
import { shortVerdict, wholePercents } from "@/lib/training/shortVerdict";
import { drawGraph, spans } from "../../fixtures/drawRide";

const figures = { heldBlocks: 5, blocks: 6, inShare: 0.68, aboveShare: 0.21, belowShare: 0.11 };

function reportOf(series: Parameters<typeof drawGraph>[0], plan: string) {
  const graph = drawGraph(series, { spans: spans("powerZone", plan) });
  return targetReport(rideAxis(graph), graph, { ftpWatts: 200, discipline: "cycling" });
}

describe("the headline", () => {
  test("reads as agreed", () => {
    expect(headlineVerdict(figures)).toBe("Held 5 of 6 blocks · 68 % in target · 21 % above · 11 % below");
    expect(shortVerdict(figures)).toBe("Held 5 of 6 blocks");
  });

  test("speaks of one block, and of none", () => {
    expect(shortVerdict({ ...figures, heldBlocks: 1, blocks: 1 })).toBe("Held 1 of 1 block");
    expect(shortVerdict({ ...figures, blocks: 0 })).toBe("68 % in target");
    expect(headlineVerdict({ ...figures, blocks: 0 })).toBe("68 % in target · 21 % above · 11 % below");
  });

  test("its percents sum to 100 and the one in target is rounded as Peloton's", () => {
    // Cadence of a captured class: 42.36, 47.75, 9.89 (Peloton says 42).
    expect(wholePercents({ ...figures, inShare: 0.4236, aboveShare: 0.4775, belowShare: 0.0989 })).toEqual({
      inPct: 42,
      abovePct: 48,
      belowPct: 10,
    });
    expect(wholePercents({ ...figures, inShare: 0.335, aboveShare: 0.335, belowShare: 0.33 })).toEqual({
      inPct: 34,
      abovePct: 34,
      belowPct: 32,
    });
    expect(wholePercents({ ...figures, inShare: 0.995, aboveShare: 0.005, belowShare: 0 })).toEqual({
      inPct: 100,
      abovePct: 0,
      belowPct: 0,
    });
    expect(wholePercents({ ...figures, inShare: 0.504, aboveShare: 0.496, belowShare: 0 })).toEqual({
      inPct: 50,
      abovePct: 50,
      belowPct: 0,
    });
  });
});

const said = (drawing: string) => {
  const [first] = repeatsOf(reportOf({ output: drawing }, "4x120 1x60 4x120").blocks);
  return first === undefined ? "" : repeatsVerdict(first);
};

test("the blocks that were missed are named, as long as they are few", () => {
  const { blocks } = reportOf({ output: "205x300 100x300 205x300" }, "4x300 3x300 4x300");
  const held = (...isHeld: readonly (boolean | null)[]) =>
    missedVerdict(
      isHeld.flatMap((one) => blocks.slice(0, 1).map((block) => Object.assign({}, block, { isHeld: one }))),
    );
  expect(missedVerdict(blocks)).toBe("Missed block 2.");
  expect(held(true, null)).toBeNull();
  expect(held(false, true, false)).toBe("Missed blocks 1 and 3.");
  expect(held(false, false, true, false, false)).toBe("Missed blocks 1, 2, 4 and 5.");
  expect(held(false, false, false, false, false)).toBeNull();
});

describe("repeats", () => {
  const plan = "1x300 4x300 1x120 4x300 1x120 4x300 1x120 4x300";
  const output = "100x300 205x300 100x120 200x300 100x120 195x300 100x120 170x300";
  const heartRate = "120x300 150x300 130x120 152x300 130x120 155x300 130x120 159x300";

  test("the sentence of the hardest repeated target", () => {
    const report = reportOf(
      { output: output.replace("170x300", "176x300").replace("205x300", "187x300"), heartRate },
      plan,
    );
    // 187 → 176 W is 5.9 %; 176 W is under zone 4.
    expect(blocksVerdict(report.blocks, report.adherence)).toBe(
      "Zone 4, 4 × 5:00: held 3 of 4. Faded 6 % from first to last, HR +9.",
    );
  });

  test("the block of work that faded most is named, recoveries are not", () => {
    const fading = reportOf(
      { output: "100x300 195x300 100x60 60x60 200x100 195x100 185x100 100x60 60x60 190x300", heartRate },
      "1x300 4x300 1x120 4x300 1x120 4x300",
    );
    // Block 4: 200 W in its first third, 185 W in its last. The recoveries lost 40 %.
    expect(mostFadedVerdict(fading.blocks)).toBe(
      "Faded most in block 4 (Zone 4, 12:01 to 17:01): 8 % from start to end.",
    );
    const even = reportOf({ output, heartRate }, plan);
    expect(mostFadedVerdict(even.blocks)).toBe("No block of work faded.");
    expect(mostFadedVerdict(reportOf({ heartRate }, plan).blocks)).toBeNull();
    expect(fadedMost(fading.blocks)).toEqual({ block: fading.blocks[3], percent: 8 });
    expect(fadedMost(even.blocks)).toBeNull();
    expect(fadedMost([])).toBeNull();
  });

  test("a heart rate that stayed is said to be the same", () => {
    const report = reportOf(
      { output: "190x300 100x120 190x300", heartRate: "150x300 130x120 150x300" },
      "4x300 1x120 4x300",
    );
    expect(blocksVerdict(report.blocks, report.adherence)).toBe(
      "Zone 4, 2 × 5:00: held 2 of 2. Even from first to last, HR the same.",
    );
  });

  test("the hardest target comes first, short blocks are left out", () => {
    const report = reportOf({ output }, `${plan} 6x30 6x30`);
    expect(repeatsOf(report.blocks).map(({ label, blocks }) => [label, blocks.length])).toEqual([
      ["Zone 4", 4],
      ["Zone 1", 4],
    ]);
  });

  test("an even ride, a rising one and one without heart rate", () => {
    expect(said("195x120 100x60 195x120")).toBe("Zone 4, 2 × 2:00: held 2 of 2. Even from first to last.");
    expect(said("185x120 100x60 205x120")).toBe(
      "Zone 4, 2 × 2:00: held 2 of 2. Rose 11 % from first to last.",
    );
  });

  test("a repeat that was not ridden is not judged", () => {
    const [first] = repeatsOf(reportOf({ output: "195x120 100x60" }, "4x120 1x60 4x120").blocks);
    expect(first && repeatsVerdict(first)).toBe("Zone 4, 2 × 2:00: held 1 of 1.");
  });

  test("different lengths are said as such", () => {
    const [first] = repeatsOf(reportOf({ output: "195x120 100x60 195x180" }, "4x120 1x60 4x180").blocks);
    expect(first && repeatsVerdict(first)).toContain("Zone 4, 2 × 2:00 to 3:00: held 2 of 2.");
  });

  test("recoveries that repeat are no verdict on a pyramid", () => {
    const report = reportOf(
      { output: "100x60 170x60 100x60 195x60 100x60 220x60" },
      "1x60 3x60 1x60 4x60 1x60 5x60",
    );
    expect(repeatsOf(report.blocks).map(({ label }) => label)).toEqual(["Zone 1"]);
    expect(blocksVerdict(report.blocks, report.adherence)).toMatch(/^Held 6 of 6 blocks/);
  });

  test("targets that the class does not name are named by whoever knows the rider's units", () => {
    const graph = drawGraph(
      { speed: "2x60 3x60 2x60 3x60" },
      { spans: spans("speed", "1..2x60 3..4x60 1..2x60 3..4x60") },
    );
    const run = targetReport(rideAxis(graph), graph, { ftpWatts: null, discipline: "running" });
    expect(blocksVerdict(run.blocks, run.adherence, ({ lower, upper }) => `${lower}–${upper} m/s`)).toBe(
      "3–4 m/s, 2 × 1:00: held 2 of 2. Even from first to last.",
    );
    expect(blocksVerdict(run.blocks, run.adherence)).toMatch(/^Held 4 of 4 blocks/);
  });

  test("without repeats the headline stands in, without a measurement nothing", () => {
    const report = reportOf({ output: "195x120" }, "4x120");
    expect(blocksVerdict(report.blocks, report.adherence)).toBe(
      "Held 1 of 1 block · 100 % in target · 0 % above · 0 % below",
    );
    expect(blocksVerdict(report.blocks, null)).toBeNull();
  });
});
