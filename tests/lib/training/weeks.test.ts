import { describe, expect, test } from "vitest";
import type { LocalDay } from "@/lib/domain/ids";
import { dayTotalsOf } from "@/lib/training/dayTotals";
import { compareWeeks, weekTotals } from "@/lib/training/weeks";
import { summaryAt } from "./drawSummary";

const day = (text: string) => text as LocalDay;

const loadOf = () => ({ value: 10, source: "power", isBikePartOnly: false }) as const;
const noonOf = (text: string) => summaryAt(`${text}T12:00:00Z`);

describe("weeks", () => {
  // 16 November 2026 is a Monday; today is Wednesday the 18th.
  const days = dayTotalsOf(
    ["2026-11-08", "2026-11-09", "2026-11-11", "2026-11-12", "2026-11-15", "2026-11-16", "2026-11-18"].map(
      noonOf,
    ),
    loadOf,
  );

  test("this week stands beside last week up to the same weekday", () => {
    const weeks = compareWeeks(days, { today: day("2026-11-18"), weekStart: "monday" });
    expect(weeks.thisWeek).toEqual({
      firstDay: "2026-11-16",
      workouts: 2,
      durationSec: 3600,
      workJ: null,
      load: { value: 20, isEstimate: false, covered: 2 },
    });
    expect(weeks.lastWeekSoFar).toMatchObject({ firstDay: "2026-11-09", workouts: 2 });
    expect(weeks.wholeLastWeek.workouts).toBe(4);
  });

  test("begin on Sunday for those who prefer it", () => {
    const weeks = compareWeeks(days, { today: day("2026-11-18"), weekStart: "sunday" });
    expect(weeks.thisWeek).toMatchObject({ firstDay: "2026-11-15", workouts: 3 });
    expect(weeks.lastWeekSoFar).toMatchObject({ firstDay: "2026-11-08", workouts: 3 });
  });

  test("span a year's end", () => {
    const turn = dayTotalsOf([noonOf("2026-12-31"), noonOf("2027-01-02")], loadOf);
    expect(weekTotals(turn, day("2026-12-28")).workouts).toBe(2);
  });
});
