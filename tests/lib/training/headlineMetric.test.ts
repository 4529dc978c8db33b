import { describe, expect, test } from "vitest";
import type { TargetSpan } from "@/lib/domain/target";
import { rideAxis } from "@/lib/training/axis";
import { headlineMetric, pelotonPctOf } from "@/lib/training/headlineMetric";
import { targetBands } from "@/lib/training/targets";
import { drawGraph, spans } from "../../fixtures/drawRide";

const rider = { ftpWatts: 200, discipline: "cycling" } as const;

const headline = (series: Parameters<typeof drawGraph>[0], asked: readonly TargetSpan[]) => {
  const graph = drawGraph(series, { spans: asked });
  return headlineMetric(rideAxis(graph), targetBands(graph.targets, rider));
};

describe("the headline metric", () => {
  test("is power in a power zone class, whatever else it asks for", () => {
    expect(
      headline({ output: "195x60", cadence: "85x60" }, [
        ...spans("cadence", "80..90x60"),
        ...spans("powerZone", "4x60"),
      ]),
    ).toBe("output");
  });

  test("is what was measured", () => {
    expect(
      headline({ resistance: "40x60" }, [
        ...spans("cadence", "80..90x60"),
        ...spans("resistance", "30..40x60"),
      ]),
    ).toBe("resistance");
  });

  test("is none in a class without targets", () => {
    expect(headline({ output: "195x60" }, [])).toBeNull();
  });
});

test("Peloton's own figure is found by the metric it is drawn against", () => {
  expect(pelotonPctOf("output", { powerZone: 71, cadence: 42 })).toBe(71);
  expect(pelotonPctOf("speed", { paceIntensity: 60 })).toBe(60);
  expect(pelotonPctOf("incline", { speed: 34 })).toBeNull();
});
