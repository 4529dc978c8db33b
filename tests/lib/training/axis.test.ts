import { describe, expect, test } from "vitest";
import { activeSeconds, hasMachine, knownValues, rideAxis } from "@/lib/training/axis";
import { drawGraph, ride } from "../../fixtures/drawRide";

describe("the 1 Hz axis", () => {
  test("an empty graph gives an empty axis", () => {
    const axis = rideAxis(ride``);
    expect(axis.lengthSec).toBe(0);
    expect(axis.valueAt("output", 0)).toBeNull();
  });

  test.each([0, 1, 7])("the first second is the one that was recorded: %i", (startSec) => {
    const axis = rideAxis(drawGraph({ output: "100x10 200x10" }, { startSec }));
    expect(axis.startSec).toBe(startSec);
    expect(axis.valueAt("output", startSec + 9)).toBe(100);
    expect(axis.valueAt("output", startSec + 10)).toBe(200);
    expect(axis.valueAt("output", startSec - 1)).toBeNull();
    expect(axis.valueAt("output", startSec + 20)).toBeNull();
  });

  test("a hole of 5 seconds holds the last value", () => {
    const axis = rideAxis(ride`100x10 -x5 300x10`);
    expect(axis.lengthSec).toBe(25);
    expect([11, 12, 13, 14, 15, 16].map((t) => axis.valueAt("output", t))).toEqual([
      100, 100, 100, 100, 100, 300,
    ]);
    expect(axis.isPause.includes(1)).toBe(false);
  });

  test("a hole of 6 seconds is a pause without values", () => {
    const axis = rideAxis(ride`100x10 -x6 300x10`);
    expect(axis.valueAt("output", 11)).toBeNull();
    expect([...axis.isPause].filter((one) => one === 1)).toHaveLength(6);
    expect(activeSeconds(axis, true)).toBe(20);
  });

  test("heart rate 0 is a dropout and is not held over", () => {
    const axis = rideAxis(drawGraph({ heartRate: "140x5 0x5 150x5" }));
    expect(axis.valueAt("heartRate", 7)).toBeNull();
    expect([...knownValues(axis, "heartRate")]).toEqual([140, 140, 140, 140, 140, 150, 150, 150, 150, 150]);
  });

  test("coasting counts: output 0 is a value", () => {
    expect(rideAxis(ride`100x5 0x5`).valueAt("output", 8)).toBe(0);
  });

  test("the floor is a pause for the machine and not for the heart", () => {
    const graph = drawGraph(
      { output: "100x60 20x60 100x60", heartRate: "140x180" },
      { segments: [{ name: "Floor", startSec: 61, lengthSec: 60, isFloor: true }] },
    );
    const axis = rideAxis(graph);
    expect(axis.valueAt("output", 60)).toBe(100);
    expect(axis.valueAt("output", 61)).toBeNull();
    expect(axis.valueAt("output", 120)).toBeNull();
    expect(axis.valueAt("output", 121)).toBe(100);
    expect(axis.valueAt("heartRate", 90)).toBe(140);
    expect(activeSeconds(axis, hasMachine(axis))).toBe(120);
  });

  test("a strength class is on the floor all the time and all of it counts", () => {
    const graph = drawGraph(
      { heartRate: "100x600" },
      { segments: [{ name: "Strength", startSec: 0, lengthSec: 600, isFloor: true }] },
    );
    const axis = rideAxis(graph);
    expect(activeSeconds(axis, hasMachine(axis))).toBe(600);
  });

  test("speed is made from pace: standing is 0 m/s and has no pace", () => {
    const axis = rideAxis(drawGraph({ pace: "nullx5 0.5x5" }));
    expect(axis.valueAt("speed", 3)).toBe(0);
    expect(axis.valueAt("pace", 3)).toBeNull();
    expect(axis.valueAt("speed", 8)).toBe(2);
  });

  test("a row's speed is made from its split pace", () => {
    expect(rideAxis(drawGraph({ splitPace: "0.25x5" })).valueAt("speed", 3)).toBe(4);
  });

  test("seconds out of order and absurd ones do no harm", () => {
    const graph = ride`100x4`;
    const axis = rideAxis({ ...graph, seconds: [1, 3, 2, 1_700_000_000] });
    expect(axis.lengthSec).toBe(3);
    expect(axis.valueAt("output", 2)).toBe(100);
  });
});
