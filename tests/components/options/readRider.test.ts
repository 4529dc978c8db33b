import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFitnessSeed } from "@/components/options/readFitnessSeed";
import { readHeartRateBounds } from "@/components/options/readHeartRateBounds";
import { readHeartRateEntry } from "@/components/options/readHeartRateEntry";
import type { HeartRateTyped } from "@/components/options/readHeartRateEntry";
import { COMMANDS } from "@/lib/messages/commands";

const TODAY = "2025-11-19";
const IN_FORCE = { maxBpm: 180, restingBpm: 60 };

function limits(typed: Partial<HeartRateTyped>, inForce: typeof IN_FORCE | null = IN_FORCE) {
  const boxes = { maxBpm: "", restingBpm: "", thresholdBpm: "", from: TODAY, ...typed };
  return readHeartRateEntry(boxes, { today: TODAY, inForceOn: () => inForce });
}

describe("typed heart-rate limits", () => {
  it("are whole bpm from a day on; what is empty is not said", () => {
    expect(limits({ maxBpm: " 182 ", from: "2025-10-01" })).toEqual({
      type: "entry",
      entry: { from: "2025-10-01", maxBpm: 182, restingBpm: null, thresholdBpm: null },
    });
  });

  it.each([
    [{}, "maxBpm", "Type at least one of the three."],
    [{ maxBpm: "99" }, "maxBpm", "Type a maximum from 100 to 240 bpm."],
    [{ maxBpm: "182.5" }, "maxBpm", "Type a maximum from 100 to 240 bpm."],
    [{ maxBpm: "182", restingBpm: "x" }, "restingBpm", "Type a resting heart rate from 25 to 120 bpm."],
    [{ thresholdBpm: "231" }, "thresholdBpm", "Type a threshold from 60 to 230 bpm."],
    [{ maxBpm: "182", from: "2025-02-30" }, "from", "Choose the day from which it counts."],
    [{ maxBpm: "182", from: "2025-11-20" }, "from", "Choose today or an earlier day."],
    [
      { maxBpm: "110", restingBpm: "95" },
      "maxBpm",
      "The maximum (110) must be at least 20 bpm above resting (95).",
    ],
    [{ thresholdBpm: "182" }, "thresholdBpm", "The threshold must be below the maximum (180)."],
    [{ thresholdBpm: "60" }, "thresholdBpm", "The threshold must be above resting (60)."],
  ] as const)("%j are refused at %s", (typed, field, sentence) => {
    expect(limits(typed)).toEqual({ type: "refused", field, sentence });
  });

  it("must fit to what is in force that day, and the box that was typed is named", () => {
    expect(limits({ restingBpm: "90" }, { maxBpm: 105, restingBpm: 60 })).toMatchObject({
      field: "restingBpm",
    });
    expect(limits({ restingBpm: "90" }, null).type).toBe("entry");
  });

  it("that are taken here are taken by the background", () => {
    const text = fc.oneof(fc.constant(""), fc.integer({ min: 0, max: 300 }).map(String));
    fc.assert(
      fc.property(text, text, text, (maxBpm, restingBpm, thresholdBpm) => {
        const read = limits({ maxBpm, restingBpm, thresholdBpm }, null);
        fc.pre(read.type === "entry");
        expect(read.type === "entry" && COMMANDS["heartRate.add"].request.safeParse(read.entry).success).toBe(
          true,
        );
      }),
    );
  });
});

describe("typed heart-rate zones", () => {
  it("are four rising bounds", () => {
    expect(readHeartRateBounds(["110", "130", "150", "168"])).toEqual({
      type: "bounds",
      bounds: [110, 130, 150, 168],
    });
    expect(readHeartRateBounds(["110", "", "150", "168"])).toEqual({
      type: "refused",
      box: 1,
      sentence: "Type where zone 3 begins, from 60 to 230 bpm.",
    });
    expect(readHeartRateBounds(["110", "130", "130", "168"])).toMatchObject({
      box: 2,
      sentence: "Zone 4 must begin above zone 3 (130 bpm).",
    });
    expect(readHeartRateBounds(["59", "130", "150", "168"])).toMatchObject({ box: 0 });
    expect(readHeartRateBounds(["110", "130", "150", "231"])).toMatchObject({ box: 3 });
  });
});

describe("a typed start of the fitness line", () => {
  it("is a day gone by with two figures, a decimal at most", () => {
    const typed = { day: "2024-01-01", fitness: "45", fatigue: "52,5" };
    expect(readFitnessSeed(typed, TODAY)).toEqual({
      type: "seed",
      seed: { day: "2024-01-01", fitness: 45, fatigue: 52.5 },
    });
    expect(readFitnessSeed({ ...typed, fitness: "0", fatigue: "300" }, TODAY).type).toBe("seed");
    expect(readFitnessSeed({ ...typed, day: "2025-11-20" }, TODAY)).toMatchObject({ field: "day" });
    expect(readFitnessSeed({ ...typed, fitness: "" }, TODAY)).toMatchObject({ field: "fitness" });
    for (const fatigue of ["300.1", "-1", "45.25", "1e2", ""]) {
      expect(readFitnessSeed({ ...typed, fatigue }, TODAY)).toMatchObject({ field: "fatigue" });
    }
  });
});
