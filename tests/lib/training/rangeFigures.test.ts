import { describe, expect, test } from "vitest";
import { rideAxis } from "@/lib/training/axis";
import { deriveFigures } from "@/lib/training/derive";
import { rangeFigures, rangeLoad } from "@/lib/training/rangeFigures";
import { drawGraph, ride } from "../../fixtures/drawRide";

describe("figures of a range", () => {
  const axis = rideAxis(
    drawGraph({
      output: "100x300 200x300",
      speed: "5x300 10x300",
      heartRate: "120x300 150x300",
      altitude: "10x300 10..40x300",
    }),
  );

  test("are those of its seconds alone", () => {
    const figures = rangeFigures(axis, { fromSec: 301, toSec: 601 }, "cycling");
    expect(figures).toMatchObject({ durationSec: 300, activeSec: 300, workJ: 60_000, distanceM: 3000 });
    expect(figures.averages).toMatchObject({ outputW: 200, heartRateBpm: 150 });
    expect(figures.normalizedPowerW).toBeCloseTo(200, 9);
    expect(figures.climbM).toBeCloseTo(30, 9);
  });

  test("are cut at the axis, and an empty range is empty", () => {
    expect(rangeFigures(axis, { fromSec: -50, toSec: 5000 }, "cycling").durationSec).toBe(600);
    expect(rangeFigures(axis, { fromSec: 100, toSec: 100 }, "cycling")).toMatchObject({
      durationSec: 0,
      workJ: null,
    });
    expect(rangeFigures(axis, { fromSec: 5000, toSec: 6000 }, "cycling")).toMatchObject({
      durationSec: 0,
      workJ: null,
    });
  });

  test("of the whole ride agree with the derived ones", () => {
    const graph = ride`100x300 250x200 -x10 80x400`;
    const whole = rangeFigures(rideAxis(graph), { fromSec: 0, toSec: 10_000 }, "cycling");
    const { derived } = deriveFigures({
      facts: { discipline: "cycling" },
      graph,
      ftpWatts: null,
      heartRate: () => null,
    });
    expect(whole.averages.outputW).toBeCloseTo(derived.averages.outputW ?? 0, 4);
    expect(whole.normalizedPowerW).toBeCloseTo(derived.normalizedPowerW ?? 0, 4);
    expect(whole.activeSec).toBe(derived.activeSec);
  });
});

describe("the load of a range", () => {
  const hour = { activeSec: 3600, normalizedPowerW: 200 };

  test("is by power: an hour at FTP is 100", () => {
    expect(rangeLoad(hour, { discipline: "cycling", ftpWatts: 200 })).toEqual({
      value: 100,
      source: "power",
      isBikePartOnly: false,
    });
    expect(rangeLoad(hour, { discipline: "bikeBootcamp", ftpWatts: 200 }).isBikePartOnly).toBe(true);
  });

  test("is none without an FTP or normalized power", () => {
    expect(rangeLoad(hour, { discipline: "cycling", ftpWatts: null }).value).toBeNull();
    expect(
      rangeLoad({ ...hour, normalizedPowerW: null }, { discipline: "cycling", ftpWatts: 200 }).value,
    ).toBeNull();
  });
});
