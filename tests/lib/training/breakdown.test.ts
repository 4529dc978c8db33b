import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlindKey, InstructorId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { breakdownOf } from "@/lib/training/breakdown";
import type { BreakdownBy } from "@/lib/training/breakdown";
import { breakdownTimesOf } from "@/lib/training/breakdownTimes";
import { summaryAt } from "./drawSummary";

const robin = { id: "robin" as InstructorId, key: "robin" as BlindKey, name: "Robin Hale" };
const ride = (given: Partial<WorkoutSummary> = {}) => summaryAt("2026-11-18T12:00:00Z", given);
const zone = (title: string) => ride({ title, isPowerZone: true });
const namesOf = (summaries: readonly WorkoutSummary[], by: BreakdownBy) =>
  breakdownOf(summaries, by).map(({ name, workouts }) => [name, workouts]);

describe("a breakdown", () => {
  test("gives workouts, time and share, most time first", () => {
    const parts = breakdownOf(
      [ride(), ride(), ride({ discipline: "running", lengthSec: 10_800 }), ride({ discipline: "yoga" })],
      "discipline",
    );
    expect(parts).toEqual([
      { key: "running", name: "Running", workouts: 1, durationSec: 10_800, share: 10_800 / 16_200 },
      { key: "cycling", name: "Cycling", workouts: 2, durationSec: 3600, share: 3600 / 16_200 },
      { key: "yoga", name: "Yoga", workouts: 1, durationSec: 1800, share: 1800 / 16_200 },
    ]);
  });

  test("by instructor has none for Just Ride and Lanebreak, and puts them last", () => {
    expect(
      namesOf(
        [
          ride({ kind: "justRide", instructor: { id: null, key: null, name: "JUST RIDE" } }),
          ride({ kind: "game", instructor: { id: null, key: null, name: "Lanebreak" } }),
          ride({ kind: "game", lengthSec: 7200 }),
          ride({ instructor: robin }),
          ride({ instructor: { id: null, key: null, name: "Guest" } }),
        ],
        "instructor",
      ),
    ).toEqual([
      ["Guest", 1],
      ["Robin Hale", 1],
      ["No instructor", 3],
    ]);
  });

  test("by class type keeps Power Zone, Endurance and Max apart", () => {
    expect(
      namesOf(
        [
          zone("45 min Power Zone Endurance Ride"),
          zone("30 min Power Zone Max Ride"),
          zone("30 min Power Zone Ride"),
          zone("30 min Power Zone Ride"),
        ],
        "classType",
      ),
    ).toEqual([
      ["Power Zone", 2],
      ["Power Zone Endurance", 1],
      ["Power Zone Max", 1],
    ]);
  });

  test("by length and device names what is not known", () => {
    const unknown = ride({ lengthSec: null, endedAtMs: null, device: " " });
    expect(namesOf([ride(), unknown], "length")).toEqual([
      ["30 min", 1],
      ["Length not known", 1],
    ]);
    expect(namesOf([ride({ device: "Bike+" }), unknown], "device")).toEqual([
      ["Bike+", 1],
      ["Device not known", 1],
    ]);
  });

  test("of workouts without a time shares out their number, and of nothing is empty", () => {
    const unknown = ride({ lengthSec: null, endedAtMs: null });
    expect(breakdownOf([unknown, unknown], "discipline")[0]?.share).toBe(1);
    expect(breakdownOf([], "device")).toEqual([]);
  });

  test("loses no workout and no minute, and its shares make up the whole", () => {
    const workouts = fc.array(
      fc.record({
        discipline: fc.constantFrom("cycling" as const, "running" as const, "yoga" as const),
        kind: fc.constantFrom("class" as const, "justRide" as const, "game" as const, "import" as const),
        lengthSec: fc.constantFrom(600, 1200, 1800, 2701, 3600),
        device: fc.constantFrom("Bike", "Bike+", ""),
        instructor: fc.constantFrom(null, robin),
      }),
      { minLength: 1, maxLength: 40 },
    );
    const by = fc.constantFrom<BreakdownBy>("discipline", "instructor", "classType", "length", "device");
    fc.assert(
      fc.property(workouts, by, (given, how) => {
        const summaries = given.map((one) => ride(one));
        const parts = breakdownOf(summaries, how);
        expect(parts.reduce((sum, part) => sum + part.workouts, 0)).toBe(summaries.length);
        expect(parts.reduce((sum, part) => sum + part.durationSec, 0)).toBe(
          given.reduce((sum, one) => sum + one.lengthSec, 0),
        );
        expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 10);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the times of workouts", () => {
  test("are the local hour and weekday where each was done", () => {
    // 2026-11-22 is a Sunday in UTC; in New York it still is Saturday, 11 PM.
    const { weekdays, hours } = breakdownTimesOf([
      summaryAt("2026-11-22T04:00:00Z", { utcOffsetSec: -5 * 3600 }),
      summaryAt("2026-11-22T04:00:00Z"),
      // Kathmandu is 5 h 45 min ahead: 09:45.
      summaryAt("2026-11-22T04:00:00Z", { utcOffsetSec: 20_700 }),
    ]);
    expect(weekdays).toEqual([0, 0, 0, 0, 0, 1, 2]);
    expect(hours[23]).toBe(1);
    expect(hours[4]).toBe(1);
    expect(hours[9]).toBe(1);
  });

  test("keep the clock's hour on both sides of daylight saving", () => {
    const { hours } = breakdownTimesOf([
      summaryAt("2026-03-07T11:00:00Z", { utcOffsetSec: -5 * 3600 }),
      summaryAt("2026-03-09T10:00:00Z", { utcOffsetSec: -4 * 3600 }),
    ]);
    expect(hours[6]).toBe(2);
  });

  test("count every workout once on each side, before 1970 too", () => {
    const anywhere = fc.array(
      fc.record({
        startedAtMs: fc.integer({ min: -1e12, max: 2e12 }),
        utcOffsetSec: fc.integer({ min: -43_200, max: 50_400 }),
      }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(anywhere, (given) => {
        const { weekdays, hours } = breakdownTimesOf(given);
        expect([weekdays.length, hours.length]).toEqual([7, 24]);
        expect(weekdays.reduce((sum, count) => sum + count, 0)).toBe(given.length);
        expect(hours.reduce((sum, count) => sum + count, 0)).toBe(given.length);
      }),
    );
  });
});
