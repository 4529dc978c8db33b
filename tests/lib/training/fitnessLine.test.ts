import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { fitnessLine } from "@/lib/training/fitnessLine";
import { shared, sharedJson } from "./sharedFolder";

const day = (text: string) => text as LocalDay;
const floor2 = (value: number) => Math.floor(value * 100) / 100;

type Given = Parameters<typeof fitnessLine>[0];

const lineOf = (given: Partial<Given>) =>
  fitnessLine({
    loads: new Map(),
    start: null,
    from: day("2025-01-01"),
    today: day("2025-01-01"),
    aheadDays: 0,
    ...given,
  });

/** The loads as consecutive days from 1 Jan 2025 on. */
const trained = (loads: readonly number[], start: Given["start"] = null) =>
  lineOf({
    loads: new Map(loads.map((load, index) => [later("2025-01-01", index), load])),
    start,
    today: later("2025-01-01", Math.max(0, loads.length - 1)),
  });

const later = (from: string, days: number) => dayOfNumber(dayNumber(day(from)) + days);

const someLoads = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 2, maxLength: 120 });

describe("a fitness line", () => {
  test("is Elevate's to the hundredth: two hard days, twelve of rest, one harder", () => {
    // thomaschampagne/elevate, fitness.service.spec.ts: stress 150, 150, 190 on 1, 2 and 15 Jan 2018.
    const loads = new Map([
      [day("2018-01-01"), 150],
      [day("2018-01-02"), 150],
      [day("2018-01-15"), 190],
    ]);
    const { days } = lineOf({ loads, from: day("2018-01-01"), today: day("2018-01-15") });
    const last = days[14];
    expect(days).toHaveLength(15);
    expect([last?.fitness ?? 0, last?.fatigue ?? 0, last?.form ?? 0].map(floor2)).toEqual([
      9.58, 31.11, -1.48,
    ]);
  });

  test.runIf(shared !== null)("is Elevate's on every day of the oracle", () => {
    const oracle = sharedJson("oracles/pmc_elevate.json") as {
      readonly dailyStress: Readonly<Record<string, number>>;
      readonly expected_floor2: Readonly<Record<string, { ctl: number; atl: number; tsb: number }>>;
    };
    const loads = new Map(Object.entries(oracle.dailyStress).map(([key, load]) => [day(key), load]));
    const { days } = lineOf({ loads, from: day("2018-01-01"), today: day("2018-02-14") });
    const found = new Map(days.map((one) => [one.day as string, one]));
    const expected = Object.entries(oracle.expected_floor2);
    expect(expected.length).toBeGreaterThan(3);
    for (const [key, { ctl, atl, tsb }] of expected) {
      const one = found.get(key);
      expect([one?.fitness ?? 0, one?.fatigue ?? 0, one?.form ?? 0].map(floor2)).toEqual([ctl, atl, tsb]);
    }
  });

  test("goes to a constant load, fatigue first, and form to 0", () => {
    const { days } = trained(Array.from({ length: 500 }, () => 60));
    const last = days.at(-1);
    expect(last?.fitness).toBeCloseTo(60, 2);
    expect(last?.fatigue).toBeCloseTo(60, 6);
    expect(last?.form).toBeCloseTo(0, 2);
    expect(days[20]?.fatigue).toBeGreaterThan(days[20]?.fitness ?? 0);
  });

  test("keeps 1/e of fitness after 42 days of rest, of fatigue after 7", () => {
    const { days } = lineOf({ start: { fitness: 100, fatigue: 100 }, aheadDays: 41 });
    expect(days[41]?.fitness).toBeCloseTo(100 / Math.E, 9);
    expect(days[6]?.fatigue).toBeCloseTo(100 / Math.E, 9);
  });

  test("has every calendar day once, rest days with a load of 0, over leap days and years", () => {
    const { days, todayIndex } = lineOf({
      loads: new Map([[day("2024-02-28"), 80]]),
      from: day("2024-02-28"),
      today: day("2024-03-01"),
      aheadDays: 14,
    });
    expect(days.slice(0, 3).map((one) => [one.day, one.load])).toEqual([
      ["2024-02-28", 80],
      ["2024-02-29", 0],
      ["2024-03-01", 0],
    ]);
    expect(todayIndex).toBe(2);
    expect(days.at(-1)?.day).toBe("2024-03-15");
  });

  test("takes form from the evening before", () => {
    fc.assert(
      fc.property(someLoads, (loads) => {
        const { days } = trained(loads);
        for (const [index, one] of days.entries()) {
          const before = days[index - 1] ?? { fitness: 0, fatigue: 0 };
          expect(one.form).toBe(before.fitness - before.fatigue);
        }
      }),
    );
  });

  test("goes on from a given start as if it had been trained to", () => {
    fc.assert(
      fc.property(someLoads, fc.nat(), (loads, cut) => {
        const at = 1 + (cut % (loads.length - 1));
        const whole = trained(loads);
        const evening = whole.days[at - 1];
        const rest = lineOf({
          loads: new Map(whole.days.map((one) => [one.day, one.load])),
          start: { fitness: evening?.fitness ?? 0, fatigue: evening?.fatigue ?? 0 },
          from: later("2025-01-01", at),
          today: later("2025-01-01", loads.length - 1),
        });
        expect(rest.days).toEqual(whole.days.slice(at));
      }),
    );
  });

  test("stays between 0 and the hardest day", () => {
    fc.assert(
      fc.property(someLoads, (loads) => {
        const highest = Math.max(...loads);
        for (const { fitness, fatigue } of trained(loads).days) {
          expect(Math.min(fitness, fatigue)).toBeGreaterThanOrEqual(0);
          expect(Math.max(fitness, fatigue)).toBeLessThanOrEqual(highest + 1e-9);
        }
      }),
    );
  });

  test("settles for 42 days, unless the rider gave its start", () => {
    expect(trained([10]).settledIndex).toBe(42);
    expect(trained([10], { fitness: 50, fatigue: 50 }).settledIndex).toBe(0);
  });

  test("is today alone where it would begin after today", () => {
    const { days, todayIndex } = lineOf({ from: day("2025-02-01"), today: day("2025-01-10") });
    expect(days.map((one) => one.day)).toEqual(["2025-01-10"]);
    expect(todayIndex).toBe(0);
  });
});
