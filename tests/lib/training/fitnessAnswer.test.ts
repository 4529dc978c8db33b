import { describe, expect, test } from "vitest";
import { dayOfNumber } from "@/lib/domain/day";
import { fitnessAnswer } from "@/lib/training/fitnessAnswer";
import type { Fitness } from "@/lib/training/fitness";

/** A line of so many days with the fitness of each; today is its last day. */
const fitnessWith = (
  days: number,
  fitnessAt: (index: number) => number,
  given: Partial<Fitness> & { readonly settledIndex?: number } = {},
): Fitness => ({
  workouts: [],
  bySource: new Map(),
  isWhole: true,
  isSeeded: false,
  line: {
    days: Array.from({ length: days }, (_, index) => ({
      day: dayOfNumber(20_000 + index),
      load: 0,
      fitness: fitnessAt(index),
      fatigue: 0,
      form: 0,
    })),
    todayIndex: days - 1,
    settledIndex: given.settledIndex ?? 42,
  },
  ...given,
});

const rising = (index: number) => index * 2;

/** Fitness of `before` until six weeks ago, then `now`. */
const changed = (before: number, now: number) =>
  fitnessAnswer(fitnessWith(200, (index) => (index <= 199 - 42 ? before : now)))?.told;

describe("whether a rider is fitter", () => {
  test("is fitness now against six weeks ago; within 5 %, at least 1, is holding", () => {
    expect(changed(60, 63)).toMatchObject({ type: "compared", verdict: "fitter", before: 60 });
    expect(changed(60, 62.9)).toMatchObject({ verdict: "holding" });
    expect(changed(60, 57.1)).toMatchObject({ verdict: "holding" });
    expect(changed(60, 57)).toMatchObject({ verdict: "fading" });
    expect(changed(10, 10.9)).toMatchObject({ verdict: "holding" });
    expect(changed(10, 11)).toMatchObject({ verdict: "fitter" });
  });

  test("is not told while the day six weeks ago was settling", () => {
    const at84 = fitnessAnswer(fitnessWith(84, () => 50));
    expect(at84?.told).toEqual({ type: "settling", comparableFrom: dayOfNumber(20_084) });
    expect(fitnessAnswer(fitnessWith(85, () => 50))?.told.type).toBe("compared");
  });

  test("is told from six weeks on where the rider gave the start", () => {
    expect(fitnessAnswer(fitnessWith(43, () => 50, { settledIndex: 0 }))?.told.type).toBe("compared");
    expect(fitnessAnswer(fitnessWith(42, () => 50, { settledIndex: 0 }))?.told.type).toBe("settling");
  });

  test("is not told while older workouts are still coming, nor is a fast rise", () => {
    const partial = fitnessAnswer(fitnessWith(200, rising, { isWhole: false }));
    expect(partial?.told).toEqual({ type: "partial" });
    expect(partial).toMatchObject({ changeAWeek: 14, isRisingFast: false });
    expect(fitnessAnswer(fitnessWith(200, rising))).toMatchObject({ changeAWeek: 14, isRisingFast: true });
  });

  test("says how much a week, from seven settled days on; more than 8 is fast", () => {
    expect(fitnessAnswer(fitnessWith(49, (index) => index))?.changeAWeek).toBeNull();
    expect(fitnessAnswer(fitnessWith(50, (index) => index))?.changeAWeek).toBe(7);
    expect(fitnessAnswer(fitnessWith(50, (index) => (index * 8) / 7))?.isRisingFast).toBe(false);
  });

  test("has nothing to say without a line", () => {
    expect(
      fitnessAnswer({ line: null, workouts: [], bySource: new Map(), isWhole: true, isSeeded: false }),
    ).toBeNull();
  });
});
