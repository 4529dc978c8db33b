import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import { recordOf } from "@/lib/training/recordOf";
import { recordSlices } from "@/lib/training/records";
import { finished } from "@/lib/training/slices";
import { derivedOf, summaryAt } from "./drawSummary";

const NOTHING = { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null };

/** A class ridden to its end, with its work and average. */
const ride = (utc: string, minutes: number, kj: number, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(utc, {
    lengthSec: minutes * 60,
    totals: { ...NOTHING, workJ: kj * 1000 },
    derived: derivedOf({
      activeSec: minutes * 60 - 1,
      averages: { ...NO_FIGURES, outputW: Math.round((kj * 1000) / (minutes * 60)) },
    }),
    ...given,
  });

const run = (utc: string, minutes: number, km: number, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(utc, {
    disciplineSlug: "running",
    lengthSec: minutes * 60,
    totals: { ...NOTHING, distanceM: km * 1000 },
    derived: derivedOf({
      activeSec: minutes * 60,
      averages: { ...NO_FIGURES, speedMps: (km * 1000) / (minutes * 60) },
    }),
    ...given,
  });

const recordsOf = (workouts: readonly WorkoutSummary[]) => finished(recordSlices(workouts));

const cyclingOf = (workouts: readonly WorkoutSummary[]) =>
  recordsOf(workouts).find(({ discipline }) => discipline === "cycling");

describe("a record", () => {
  const values = new Map([
    ["2025-01-01T10:00:00Z", 100],
    ["2025-02-01T10:00:00Z", 140],
    ["2025-03-01T10:00:00Z", 120],
    ["2025-04-01T10:00:00Z", 150],
    ["2025-05-01T10:00:00Z", 150],
  ]);
  const workouts = [...values.keys()].map((utc) => summaryAt(utc));
  const valueOf = ({ key }: WorkoutSummary) => values.get(key) ?? null;

  test("knows since when, and the best until then; equal is no new record", () => {
    expect(recordOf(workouts, valueOf)).toMatchObject({
      value: 150,
      workout: { key: "2025-04-01T10:00:00Z" },
      previous: { value: 140, workout: { key: "2025-02-01T10:00:00Z" } },
    });
  });

  test("the first has none before it, and of nothing there is none", () => {
    expect(recordOf(workouts.slice(0, 1), valueOf)?.previous).toBeNull();
    expect(recordOf(workouts, () => null)).toBeNull();
    expect(recordOf(workouts, () => 0)).toBeNull();
    expect(recordOf(workouts, () => Number.NaN)).toBeNull();
  });

  test("is the same in any order, no value is above it, and what it beat came before and was less", () => {
    const some = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, (given) => {
        const days = given.map((_, i) => summaryAt(`2025-06-${String(i + 1).padStart(2, "0")}T10:00:00Z`));
        const of = ({ key }: WorkoutSummary) => given[days.findIndex((day) => day.key === key)] ?? null;
        const record = recordOf(days, of);
        expect(recordOf(days.toReversed(), of)).toEqual(record);
        expect(record?.value ?? 0).toBe(Math.max(...given));
        const previous = record?.previous ?? null;
        if (record === null || previous === null) return;
        expect(previous.value).toBeLessThan(record.value);
        expect(previous.workout.startedAtMs).toBeLessThan(record.workout.startedAtMs);
      }),
    );
  });
});

describe("records by class length", () => {
  test("my best 45 minutes: the most work and the highest average, each with its class", () => {
    const best = ride("2025-03-01T10:00:00Z", 45, 500);
    const harder = ride("2025-02-01T10:00:00Z", 45, 480, {
      derived: derivedOf({ activeSec: 2699, averages: { ...NO_FIGURES, outputW: 190 } }),
      pelotonAverages: { ...NO_FIGURES, outputW: 150 },
    });
    const cycling = cyclingOf([best, harder, ride("2025-01-01T10:00:00Z", 60, 600)]);
    const at45 = cycling?.lengths.find(({ lengthClass }) => lengthClass === "45");
    expect(at45?.workouts).toBe(2);
    expect(at45?.records.totalOutput).toMatchObject({ value: 500_000, workout: best });
    expect(at45?.records.totalOutput?.previous).toMatchObject({ value: 480_000 });
    // Ours goes before Peloton's own average, as on every page.
    expect(at45?.records.averageOutput).toMatchObject({ value: 190, workout: harder });
    expect(cycling?.lengths.map(({ lengthClass }) => lengthClass)).toEqual(["45", "60"]);
  });

  test("a class that was left early holds no average, however hard its start was", () => {
    const left = ride("2025-03-01T10:00:00Z", 45, 60, {
      derived: derivedOf({ activeSec: 240, averages: { ...NO_FIGURES, outputW: 250 } }),
    });
    const whole = ride("2025-02-01T10:00:00Z", 45, 400);
    const records = cyclingOf([left, whole])?.lengths[0]?.records;
    expect(records?.averageOutput?.workout).toBe(whole);
    expect(cyclingOf([left])?.lengths[0]?.records.averageOutput).toBeUndefined();
  });

  test("Just Ride, games and imports have no class length, but are long and far", () => {
    const free = ride("2025-03-01T10:00:00Z", 90, 900, {
      kind: "justRide",
      totals: { ...NOTHING, workJ: 900_000, distanceM: 45_000 },
    });
    const cycling = cyclingOf([free, ride("2025-02-01T10:00:00Z", 90, 700)]);
    expect(cycling?.lengths[0]?.records.totalOutput?.value).toBe(700_000);
    expect(cycling?.longest?.value).toBe(5400);
    expect(cycling?.farthest).toMatchObject({ value: 45_000, workout: free });
  });

  test("lengths between Peloton's own are compared with nothing", () => {
    expect(cyclingOf([ride("2025-03-01T10:00:00Z", 37, 300)])?.lengths).toEqual([]);
  });

  test("runners get distance and pace; Tread output is never compared with a bike's", () => {
    const slow = run("2025-01-01T10:00:00Z", 30, 5);
    const fast = run("2025-02-01T10:00:00Z", 30, 6, {
      totals: { ...NOTHING, workJ: 900_000, distanceM: 6000 },
    });
    const records = recordsOf([slow, fast, ride("2025-03-01T10:00:00Z", 30, 250)]);
    const running = records.find(({ discipline }) => discipline === "running");
    expect(running?.lengths[0]?.records.distance).toMatchObject({ value: 6000, workout: fast });
    expect(running?.lengths[0]?.records.speed?.value).toBeCloseTo(6000 / 1800, 9);
    expect(running?.lengths[0]?.records.totalOutput).toBeUndefined();
    expect(
      cyclingOf([slow, fast, ride("2025-03-01T10:00:00Z", 30, 250)])?.lengths[0]?.records.totalOutput?.value,
    ).toBe(250_000);
  });

  test("disciplines come by how often they were done; yoga has its longest alone", () => {
    const yoga = { disciplineSlug: "yoga", lengthSec: 1200 };
    const records = recordsOf([
      summaryAt("2025-01-01T10:00:00Z", yoga),
      summaryAt("2025-01-02T10:00:00Z", yoga),
      ride("2025-03-01T10:00:00Z", 30, 250),
    ]);
    expect(records.map(({ discipline }) => discipline)).toEqual(["yoga", "cycling"]);
    expect(records[0]).toMatchObject({ lengths: [], farthest: null, longest: { value: 1200 } });
  });
});
