import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { bestCurve, bestCurveSlices, devicesOf, ninetyDaysBefore, pointAt } from "@/lib/training/bestCurve";
import { BEST_EFFORT_DURATIONS_SEC, bestEffortSlices } from "@/lib/training/bestEfforts";
import { CURVE_DURATIONS_SEC } from "@/lib/training/powerCurve";
import { finished } from "@/lib/training/slices";
import { summaryAt } from "./drawSummary";

const effortsOf = (curves: Readonly<Record<string, readonly number[]>>) =>
  new Map(Object.entries(curves).map(([key, powerCurveW]) => [key as BlindKey, { powerCurveW }]));

const MAY = "2025-05-01T10:00:00Z";
const JUNE = "2025-06-01T10:00:00Z";
const JULY = "2025-07-01T10:00:00Z";

/** So many workouts, a day apart, with a curve each. */
const history = fc
  .array(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 320 }), { minLength: 1, maxLength: 8 })
  .map((curves) => {
    const workouts = curves.map((_, i) => summaryAt(`2025-03-${String(20 - i).padStart(2, "0")}T10:00:00Z`));
    return {
      workouts,
      efforts: effortsOf(Object.fromEntries(curves.map((c, i) => [workouts[i]?.key ?? "", c]))),
    };
  });

describe("the best curve of several workouts", () => {
  test("names at each duration who holds it", () => {
    const curve = bestCurve(
      [summaryAt(JUNE), summaryAt(MAY)],
      effortsOf({ [JUNE]: [500, 400], [MAY]: [450, 420, 300] }),
    );
    expect(curve.map(({ durationSec, watts, workout }) => [durationSec, watts, workout.key])).toEqual([
      [1, 500, JUNE],
      [2, 420, MAY],
      [3, 300, MAY],
    ]);
  });

  test("equal watts belong to the earlier workout, whichever is handed in first", () => {
    const efforts = effortsOf({ [JUNE]: [500], [MAY]: [500] });
    expect(bestCurve([summaryAt(JUNE), summaryAt(MAY)], efforts)[0]?.workout.key).toBe(MAY);
    expect(bestCurve([summaryAt(MAY), summaryAt(JUNE)], efforts)[0]?.workout.key).toBe(MAY);
  });

  test("a longer effort above a shorter one stays as it was measured", () => {
    expect(bestCurve([summaryAt(MAY)], effortsOf({ [MAY]: [200, 190, 191] })).map((p) => p.watts)).toEqual([
      200, 190, 191,
    ]);
  });

  test("is the largest of all curves at every duration, whatever their order", () => {
    fc.assert(
      fc.property(history, ({ workouts, efforts }) => {
        const curve = bestCurve(workouts, efforts);
        expect(curve).toEqual(bestCurve(workouts.toReversed(), efforts));
        const most = CURVE_DURATIONS_SEC.map((durationSec, i) => ({
          durationSec,
          watts: Math.max(0, ...workouts.map(({ key }) => efforts.get(key)?.powerCurveW[i] ?? 0)),
        }));
        expect(curve.map(({ durationSec, watts }) => ({ durationSec, watts }))).toEqual(
          most.filter(({ watts }) => watts > 0),
        );
      }),
    );
  });

  test("a long history is merged in slices, and none is left out", () => {
    const days = Array.from({ length: 1001 }, (_, i) => summaryAt(new Date(i * 86_400_000).toISOString()));
    const efforts = new Map(days.map(({ key }, i) => [key, { powerCurveW: [100 + i] }]));
    const slices = bestCurveSlices(days, efforts);
    expect(Array.from({ length: 4 }, () => slices.next().done)).toEqual([false, false, false, false]);
    expect(slices.next()).toMatchObject({ done: true, value: [{ watts: 1100 }] });
    expect(bestCurve(days, efforts)).toEqual([{ durationSec: 1, watts: 1100, workout: days[1000] }]);
  });

  test("a set has no better curve than a larger one", () => {
    fc.assert(
      fc.property(history, ({ workouts, efforts }) => {
        const all = bestCurve(workouts, efforts);
        for (const part of bestCurve(workouts.slice(1), efforts)) {
          expect(part.watts).toBeLessThanOrEqual(pointAt(all, part.durationSec)?.watts ?? 0);
        }
      }),
    );
  });

  test("agrees with the best efforts that are told as records", () => {
    fc.assert(
      fc.property(history, ({ workouts, efforts }) => {
        const curve = bestCurve(workouts, efforts);
        const records = finished(bestEffortSlices(workouts, efforts));
        const points = BEST_EFFORT_DURATIONS_SEC.flatMap((durationSec) => pointAt(curve, durationSec) ?? []);
        expect(
          records.map(({ durationSec, record }) => [durationSec, record.value, record.workout.key]),
        ).toEqual(points.map(({ durationSec, watts, workout }) => [durationSec, watts, workout.key]));
      }),
    );
  });

  test("every duration that is told is a step of the stored curve", () => {
    expect(BEST_EFFORT_DURATIONS_SEC.filter((sec) => !CURVE_DURATIONS_SEC.includes(sec))).toEqual([]);
  });
});

describe("what a ride is compared with", () => {
  const ride = summaryAt("2025-07-01T10:00:00Z");

  test("the 90 days that end on its day, without itself and what came after", () => {
    const ninth = (utc: string) => ninetyDaysBefore([summaryAt(utc)], ride).length;
    expect(ninth("2025-07-01T06:00:00Z")).toBe(1);
    expect(ninth("2025-07-01T11:00:00Z")).toBe(0);
    expect(ninth("2025-04-03T00:30:00Z")).toBe(1);
    expect(ninth("2025-04-02T23:30:00Z")).toBe(0);
    expect(ninetyDaysBefore([ride], ride)).toEqual([]);
  });

  test("days are the workout's own", () => {
    const late: WorkoutSummary = summaryAt("2025-04-02T23:30:00Z", { utcOffsetSec: 3600 });
    expect(ninetyDaysBefore([late], ride)).toHaveLength(1);
  });
});

test("devices are told once, in the order of the points", () => {
  const points = ["Bike+", "Bike", "Bike+"].map((device) => ({ workout: summaryAt(JULY, { device }) }));
  expect(devicesOf(points)).toEqual(["Bike+", "Bike"]);
});
