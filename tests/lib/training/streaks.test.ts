import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { dailyStreakNow, streaksOf, weeklyStreakNow } from "@/lib/training/streaks";
import { summaryAt } from "./drawSummary";

const day = (text: string) => text as LocalDay;

const noonOf = (text: string) => summaryAt(`${text}T12:00:00Z`);

describe("streaks", () => {
  test("count days in a row, several workouts a day once", () => {
    const streaks = streaksOf([
      noonOf("2026-11-18"),
      noonOf("2026-11-20"),
      summaryAt("2026-11-20T18:00:00Z"),
      noonOf("2026-11-21"),
    ]);
    expect(streaks.daily).toEqual({ lastDay: "2026-11-21", days: 2 });
    expect(streaks.bestDaily).toEqual({ lastDay: "2026-11-21", days: 2 });
  });

  test("count Monday weeks: a Sunday and the next Monday are two", () => {
    // 15 November 2026 is a Sunday.
    expect(streaksOf([noonOf("2026-11-15"), noonOf("2026-11-16")]).weekly).toEqual({
      lastMonday: "2026-11-16",
      weeks: 2,
    });
    expect(streaksOf([noonOf("2026-11-16"), noonOf("2026-11-22")]).weekly).toEqual({
      lastMonday: "2026-11-16",
      weeks: 1,
    });
  });

  test("do not count imports", () => {
    expect(streaksOf([summaryAt("2026-11-21T12:00:00Z", { isPelotonOriginated: false })])).toEqual({
      daily: null,
      weekly: null,
      bestDaily: null,
      bestWeeklyWeeks: 0,
    });
  });

  test("a gap ends them and the best one stays", () => {
    const streaks = streaksOf(["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-05"].map(noonOf));
    expect(streaks).toMatchObject({
      daily: { lastDay: "2026-11-05", days: 1 },
      bestDaily: { lastDay: "2026-11-03", days: 3 },
    });
  });

  test("today: done, open until midnight, ended", () => {
    const daily = { lastDay: day("2026-11-20"), days: 4 };
    expect(dailyStreakNow(daily, day("2026-11-20"))).toEqual({ state: "done", count: 4 });
    expect(dailyStreakNow(daily, day("2026-11-21"))).toEqual({ state: "open", count: 4 });
    expect(dailyStreakNow(daily, day("2026-11-22"))).toEqual({ state: "ended", count: 0 });
    expect(dailyStreakNow(daily, day("2026-11-19"))).toEqual({ state: "done", count: 4 });
    expect(dailyStreakNow(null, day("2026-11-22"))).toEqual({ state: "ended", count: 0 });
  });

  test("this week: done, open until Sunday's midnight, ended", () => {
    const weekly = { lastMonday: day("2026-11-09"), weeks: 7 };
    expect(weeklyStreakNow(weekly, day("2026-11-15")).state).toBe("done");
    expect(weeklyStreakNow(weekly, day("2026-11-16")).state).toBe("open");
    expect(weeklyStreakNow(weekly, day("2026-11-22")).state).toBe("open");
    expect(weeklyStreakNow(weekly, day("2026-11-23"))).toEqual({ state: "ended", count: 0 });
  });

  test("the last run is never longer than the best, and a rest day always ends it", () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(offsets, (numbers) => {
        const streaks = streaksOf(numbers.map((number) => noonOf(dayOfNumber(20_000 + number))));
        const last = dayNumber(streaks.daily?.lastDay ?? day("1970-01-01")) - 20_000;
        const length = streaks.daily?.days ?? 0;
        expect(last).toBe(Math.max(...numbers));
        expect(numbers.includes(last - length)).toBe(false);
        expect(Array.from({ length }, (_, i) => last - i).every((number) => numbers.includes(number))).toBe(
          true,
        );
        expect(streaks.bestDaily?.days).toBeGreaterThanOrEqual(length);
      }),
      { numRuns: 50 },
    );
  });
});
