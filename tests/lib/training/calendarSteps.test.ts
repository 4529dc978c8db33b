import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import { calendarStepOf, calendarSteps, calendarValue } from "@/lib/training/calendarSteps";
import { NO_LOADS } from "@/lib/training/loadSum";

const dayOf = (minutes: number, load: number | null = null): DayTotals => ({
  day: "2026-11-18" as LocalDay,
  workouts: 2,
  durationSec: minutes * 60,
  workJ: null,
  load: load === null ? NO_LOADS : { value: load, isEstimate: false, covered: 1 },
});

describe("the steps of a calendar", () => {
  test("are round, and one long day does not flatten the others", () => {
    const usual = Array.from({ length: 20 }, (_, index) => dayOf(20 + 2 * index));
    expect(calendarSteps(usual, "minutes")).toEqual({ width: 15 });
    expect(calendarSteps([...usual, dayOf(600)], "minutes")).toEqual({ width: 15 });
  });

  test("weigh minutes, load or workouts; a day without a load has none", () => {
    expect(calendarValue(dayOf(45, 60), "minutes")).toBe(45);
    expect(calendarValue(dayOf(45, 60), "load")).toBe(60);
    expect(calendarValue(dayOf(45), "load")).toBeNull();
    expect(calendarValue(dayOf(45), "workouts")).toBe(2);
    expect(calendarStepOf(null, { width: 15 }, "load")).toBe(0);
  });

  test("count workouts one by one up to five and more", () => {
    const steps = calendarSteps([], "workouts");
    expect([0, 1, 2, 3, 4, 5, 9].map((count) => calendarStepOf(count, steps, "workouts"))).toEqual([
      0, 1, 2, 3, 4, 5, 5,
    ]);
  });

  test("begin at whole widths", () => {
    const steps = [0, 1, 14.9, 15, 30, 45, 60, 500].map((minutes) =>
      calendarStepOf(minutes, { width: 15 }, "minutes"),
    );
    expect(steps).toEqual([0, 1, 1, 2, 3, 4, 5, 5]);
  });

  test("never fall as a day grows, and every day with something is seen", () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(minutes, (values) => {
        const steps = calendarSteps(
          values.map((value) => dayOf(value)),
          "minutes",
        );
        const taken = [...values]
          .sort((a, b) => a - b)
          .map((value) => calendarStepOf(value, steps, "minutes"));
        expect(taken.every((step, index) => step >= 1 && step >= (taken[index - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
