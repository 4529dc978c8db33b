import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { calendarWeeks, firstDayOfWeeks } from "@/lib/training/calendar";
import { calendarDays } from "@/lib/training/calendarDays";
import { sumLoads } from "@/lib/training/loadSum";
import { totalsOf } from "@/lib/training/totals";
import { countsInSums } from "@/lib/training/workoutTime";
import { summaryAt } from "./drawSummary";

const day = (text: string) => text as LocalDay;
const power = (value: number) => ({ value, source: "power", isBikePartOnly: false }) as const;

function historyOf(all: readonly WorkoutSummary[], leftOut: readonly BlindKey[] = []) {
  return {
    all,
    counted: all.filter((one) => countsInSums(one) && !leftOut.includes(one.key)),
    loads: new Map(all.map(({ key }) => [key, power(10)])),
  };
}

describe("the days of a calendar", () => {
  test("hold what the rider left out as done, and its load for no day", () => {
    const one = summaryAt("2026-11-18T12:00:00Z");
    const other = summaryAt("2026-11-18T18:00:00Z");
    const [only] = calendarDays(historyOf([other, one], [other.key]));
    expect(only).toMatchObject({ workouts: 2, durationSec: 3600, load: { value: 10, covered: 1 } });
  });

  test("are the workout's own, on both sides of daylight saving and of the date line", () => {
    const days = calendarDays(
      historyOf([
        // New York, 8 March 2026: the clock goes from UTC−5 to UTC−4 at two in the night.
        summaryAt("2026-03-08T04:59:00Z", { utcOffsetSec: -5 * 3600 }),
        summaryAt("2026-03-08T05:00:00Z", { utcOffsetSec: -5 * 3600 }),
        summaryAt("2026-03-09T03:59:00Z", { utcOffsetSec: -4 * 3600 }),
        summaryAt("2026-03-09T04:00:00Z", { utcOffsetSec: -4 * 3600 }),
        // Kiritimati (UTC+14) is a day ahead of Pago Pago (UTC−11) and more.
        summaryAt("2026-06-01T10:00:00Z", { utcOffsetSec: 14 * 3600 }),
        summaryAt("2026-06-01T10:30:00Z", { utcOffsetSec: -11 * 3600 }),
      ]),
    );
    expect(days.map((one) => [one.day, one.workouts])).toEqual([
      ["2026-03-07", 1],
      ["2026-03-08", 2],
      ["2026-03-09", 1],
      ["2026-05-31", 1],
      ["2026-06-02", 1],
    ]);
  });

  test("sum up to the totals, wherever and whenever the workouts were done", () => {
    const anywhere = fc.array(
      fc.record({
        atMs: fc.integer({ min: Date.UTC(2024, 11, 1), max: Date.UTC(2026, 1, 1) }),
        utcOffsetSec: fc.integer({ min: -12, max: 14 }).map((hours) => hours * 3600),
        lengthSec: fc.integer({ min: 60, max: 5400 }),
        isRemoved: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anywhere, fc.constantFrom("monday" as const, "sunday" as const), (given, weekStart) => {
        const all = given.map(({ atMs, utcOffsetSec, lengthSec, isRemoved }, index) =>
          summaryAt(new Date(atMs).toISOString(), {
            key: `k${index}` as BlindKey,
            utcOffsetSec,
            lengthSec,
            removedAtMs: isRemoved ? 1 : null,
          }),
        );
        const history = historyOf(all);
        const weeks = calendarWeeks({
          days: calendarDays(history),
          first: day("2024-11-30"),
          last: day("2026-02-02"),
          today: day("2026-01-15"),
          weekStart,
        });
        const drawn = weeks.flatMap(({ days }) => days).flatMap((one) => one?.totals ?? []);
        const totals = totalsOf(all);
        expect(drawn.reduce((sum, one) => sum + one.workouts, 0)).toBe(totals.workouts);
        expect(drawn.reduce((sum, one) => sum + one.durationSec, 0)).toBe(totals.durationSec);
        expect(drawn.reduce((sum, one) => sum + (one.load.value ?? 0), 0)).toBe(
          sumLoads(history.counted.map(() => power(10))).value ?? 0,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("the weeks of a calendar", () => {
  test("begin as the rider prefers and say what lies outside and ahead", () => {
    // 18 November 2026 is a Wednesday.
    const given = {
      days: calendarDays(historyOf([summaryAt("2026-11-17T12:00:00Z")])),
      first: day("2026-11-17"),
      last: day("2026-11-22"),
      today: day("2026-11-18"),
    };
    const monday = calendarWeeks({ ...given, weekStart: "monday" });
    expect(monday).toHaveLength(1);
    expect(monday[0]?.firstDay).toBe("2026-11-16");
    expect(monday[0]?.days.map((one) => one?.when ?? null)).toEqual([
      null,
      "past",
      "today",
      "ahead",
      "ahead",
      "ahead",
      "ahead",
    ]);
    expect(monday[0]?.days[1]?.totals?.workouts).toBe(1);
    const sunday = calendarWeeks({ ...given, weekStart: "sunday" });
    expect(sunday.map(({ firstDay }) => firstDay)).toEqual(["2026-11-15", "2026-11-22"]);
  });

  test("hold every day from the first to the last once, in order", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 800 }));
    fc.assert(
      fc.property(
        span,
        fc.constantFrom("monday" as const, "sunday" as const),
        ([from, length], weekStart) => {
          const weeks = calendarWeeks({
            days: [],
            first: dayOfNumber(from),
            last: dayOfNumber(from + length),
            today: dayOfNumber(from),
            weekStart,
          });
          const numbers = weeks
            .flatMap(({ days }) => days)
            .flatMap((one) => (one === null ? [] : [dayNumber(one.day)]));
          expect(numbers).toEqual(Array.from({ length: length + 1 }, (_, index) => from + index));
          expect(weeks.every(({ days }) => days.length === 7)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("are none where the end lies before the beginning", () => {
    const given = { days: [], first: day("2026-11-20"), last: day("2026-11-18"), today: day("2026-11-18") };
    expect(calendarWeeks({ ...given, weekStart: "monday" })).toEqual([]);
  });

  test("of half a year end with today's week", () => {
    const first = firstDayOfWeeks(26, { today: day("2026-11-18"), weekStart: "monday" });
    expect(first).toBe("2026-05-25");
    const weeks = calendarWeeks({
      days: [],
      first,
      last: day("2026-11-22"),
      today: day("2026-11-18"),
      weekStart: "monday",
    });
    expect(weeks).toHaveLength(26);
  });
});
