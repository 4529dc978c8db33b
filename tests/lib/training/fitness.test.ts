import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { fitnessOf } from "@/lib/training/fitness";
import { NO_LOAD } from "@/lib/training/load";
import type { WorkoutLoad } from "@/lib/training/load";
import { summaryAt } from "./drawSummary";

const TODAY = "2025-06-30" as LocalDay;
const DAY_MS = 86_400_000;

/** A workout so many days before today, at noon UTC. */
const rode = (daysAgo: number, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(new Date(Date.parse("2025-06-30T12:00:00Z") - daysAgo * DAY_MS).toISOString(), given);

const loaded = (value: number): WorkoutLoad => ({ value, source: "power", isBikePartOnly: false });

const historyOf = (
  counted: readonly WorkoutSummary[],
  loadOf: (summary: WorkoutSummary) => WorkoutLoad = ({ state }) =>
    state === "listed" ? NO_LOAD : loaded(50),
  isListed = true,
) => ({ counted, isListed, loads: new Map(counted.map((one) => [one.key, loadOf(one)])) });

const unseeded = { seed: null, today: TODAY };

describe("a rider's fitness", () => {
  test("sums the loads of one local day", () => {
    const history = historyOf([
      summaryAt("2025-06-30T05:00:00Z", { utcOffsetSec: 7200 }),
      // Half past midnight in Berlin: still the day before in UTC.
      summaryAt("2025-06-29T22:30:00Z", { utcOffsetSec: 7200 }),
      summaryAt("2025-06-29T21:30:00Z", { utcOffsetSec: 7200 }),
    ]);
    const line = fitnessOf(history, unseeded).line;
    expect(line?.days.slice(0, 2).map(({ day, load }) => [day, load])).toEqual([
      ["2025-06-29", 50],
      ["2025-06-30", 100],
    ]);
  });

  test("puts each load on exactly one day, whatever the offsets of the device and the changes of the clock", () => {
    const workouts = fc.array(
      fc.record({
        hoursAgo: fc.integer({ min: 24, max: 24 * 500 }),
        utcOffsetSec: fc.constantFrom(
          -12 * 3600,
          -5 * 3600,
          -4 * 3600,
          0,
          3600,
          7200,
          20_700,
          45_900,
          50_400,
        ),
        load: fc.integer({ min: 1, max: 300 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(workouts, (given) => {
        const loads = new Map<BlindKey, WorkoutLoad>();
        const counted = given
          .toSorted((a, b) => a.hoursAgo - b.hoursAgo)
          .map(({ hoursAgo, utcOffsetSec, load }, index) => {
            const key = `workout ${index}` as BlindKey;
            loads.set(key, loaded(load));
            return rode(hoursAgo / 24, { key, utcOffsetSec });
          });
        const line = fitnessOf({ counted, loads, isListed: true }, unseeded).line;
        const ofDays = line?.days.reduce((sum, { load }) => sum + load, 0);
        expect(ofDays).toBe(given.reduce((sum, { load }) => sum + load, 0));
      }),
    );
  });

  test("keeps a workout whose own day is tomorrow already", () => {
    const inAuckland = summaryAt("2025-06-30T13:00:00Z", { utcOffsetSec: 12 * 3600 });
    const line = fitnessOf(historyOf([inAuckland, rode(3)]), unseeded).line;
    const tomorrow = line?.days[line.todayIndex + 1];
    expect(tomorrow).toMatchObject({ day: "2025-07-01", load: 50 });
  });

  test("begins with the first load and looks 14 days ahead", () => {
    const noLoadThen = historyOf([rode(0), rode(10), rode(300), rode(400)], (one) =>
      one.key === rode(400).key ? NO_LOAD : loaded(one.key === rode(300).key ? 0 : 50),
    );
    const line = fitnessOf(noLoadThen, unseeded).line;
    expect(line?.days[0]?.day).toBe("2025-06-20");
    expect(line?.todayIndex).toBe(10);
    expect(line?.days).toHaveLength(10 + 1 + 14);
  });

  test("has no line without a load", () => {
    expect(
      fitnessOf(
        historyOf([rode(0)], () => NO_LOAD),
        unseeded,
      ).line,
    ).toBeNull();
    expect(fitnessOf(historyOf([]), unseeded)).toMatchObject({ line: null, isWhole: true });
    const coming = historyOf([rode(0, { state: "listed" }), rode(1, { state: "listed" })]);
    expect(fitnessOf(coming, unseeded)).toMatchObject({ line: null, isWhole: false });
    expect(fitnessOf(coming, unseeded).workouts).toHaveLength(2);
  });

  describe("while details are still coming", () => {
    const listed = { state: "listed" } as const;

    test("begins where they are there, so that what is not known is not taken for rest", () => {
      const opened = rode(300);
      const history = historyOf([rode(0), rode(5), rode(9), rode(200, listed), rode(250, listed), opened]);
      const fitness = fitnessOf(history, unseeded);
      expect(fitness.isWhole).toBe(false);
      expect(fitness.line?.days[0]?.day).toBe("2025-06-21");
      expect(fitness.workouts).toHaveLength(3);
    });

    test("does not lose its past to a few that were just listed or are tried again", () => {
      const history = historyOf([rode(0, listed), rode(1), rode(50, listed), rode(80), rode(90)]);
      const fitness = fitnessOf(history, unseeded);
      expect(fitness.isWhole).toBe(true);
      expect(fitness.line?.days[0]?.day).toBe("2025-04-01");
    });

    test("is not whole while the list is not", () => {
      expect(
        fitnessOf(
          historyOf([rode(0)], () => loaded(50), false),
          unseeded,
        ).isWhole,
      ).toBe(false);
    });
  });

  describe("with a start of the rider's own", () => {
    const seed = { day: "2025-06-01", fitness: 55, fatigue: 45 };

    test("begins on its day, going into it, without what was trained before", () => {
      const { line, isSeeded } = fitnessOf(historyOf([rode(0), rode(100)]), { seed, today: TODAY });
      expect(isSeeded).toBe(true);
      expect(line?.days[0]).toMatchObject({ day: "2025-06-01", form: 10, load: 0 });
      expect(line?.days[0]?.fitness).toBeCloseTo(55 * Math.exp(-1 / 42), 9);
      expect(line?.settledIndex).toBe(0);
    });

    test("has a line without any load", () => {
      expect(fitnessOf(historyOf([]), { seed, today: TODAY }).line?.todayIndex).toBe(29);
    });

    test("ignores one that lies ahead", () => {
      const ahead = { ...seed, day: "2025-07-01" };
      expect(fitnessOf(historyOf([rode(3)]), { seed: ahead, today: TODAY })).toMatchObject({
        isSeeded: false,
        line: { todayIndex: 3 },
      });
    });

    test("waits with one that lies behind workouts still coming, and is whole with one before which all came", () => {
      const history = historyOf([rode(0), rode(5), rode(40, { state: "listed" })]);
      expect(fitnessOf(history, { seed, today: TODAY })).toMatchObject({ isSeeded: false, isWhole: false });
      const recent = { ...seed, day: "2025-06-26" };
      expect(fitnessOf(history, { seed: recent, today: TODAY })).toMatchObject({
        isSeeded: true,
        isWhole: true,
      });
    });
  });
});
