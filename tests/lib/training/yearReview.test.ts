import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfNumber } from "@/lib/domain/day";
import type { BlindKey, InstructorId, LocalDay, RideId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { finished } from "@/lib/training/slices";
import { sumsOf } from "@/lib/training/totals";
import { isoWeekOf } from "@/lib/training/weeks";
import { workoutDay } from "@/lib/training/workoutTime";
import { yearReviewSlices } from "@/lib/training/yearReview";
import { summaryAt } from "./drawSummary";

const TODAY = "2026-11-18" as LocalDay;
const noonOf = (text: string, given: Partial<WorkoutSummary> = {}) => summaryAt(`${text}T12:00:00Z`, given);

type More = {
  readonly isWhole?: boolean;
  readonly today?: string;
  readonly leftOut?: readonly BlindKey[];
};

function reviewOf(year: number, summaries: readonly WorkoutSummary[], more: More = {}) {
  const all = [...summaries].sort((a, b) => b.startedAtMs - a.startedAtMs);
  return finished(
    yearReviewSlices(
      {
        all,
        counted: all.filter(({ key }) => !(more.leftOut ?? []).includes(key)),
        loads: new Map(all.map(({ key }) => [key, { value: 20, source: "power", isBikePartOnly: false }])),
        isWhole: more.isWhole ?? true,
      },
      { year, today: (more.today ?? TODAY) as LocalDay },
    ),
  );
}

describe("a year in review", () => {
  test("sums its own local days alone", () => {
    // Half past eleven on New Year's Eve in New York is the next year in UTC.
    const eve = summaryAt("2026-01-01T04:30:00Z", { utcOffsetSec: -5 * 3600 });
    const review = reviewOf(2026, [eve, noonOf("2026-01-01"), noonOf("2026-11-18")]);
    expect(review.totals.workouts).toBe(2);
    expect(review.daysActive).toBe(2);
    expect(review.daysSoFar).toBe(322);
    expect(review.months.map(({ workouts }) => workouts)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(reviewOf(2025, [eve], {}).totals.workouts).toBe(1);
  });

  test("holds what was left out as done, and not its load", () => {
    const [one, other] = [noonOf("2026-03-01"), noonOf("2026-03-02")];
    const review = reviewOf(2026, [one, other], { leftOut: [other.key] });
    expect(review.totals.workouts).toBe(2);
    expect(review.load).toEqual({ value: 20, isEstimate: false, covered: 1 });
  });

  test("finds the longest run of days inside the year", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-05-01"];
    expect(
      reviewOf(
        2026,
        days.map((text) => noonOf(text)),
      ).longestStreak,
    ).toEqual({
      lastDay: "2026-01-02",
      days: 2,
    });
  });

  test("has the best week whole, in the year of its Thursday", () => {
    // 29 December 2025 is the Monday of 2026-W01.
    const days = ["2025-12-29", "2025-12-30", "2026-01-01", "2026-06-02", "2026-06-03"].map((text) =>
      noonOf(text),
    );
    expect(reviewOf(2026, days).bestWeek).toMatchObject({ firstDay: "2025-12-29", durationSec: 5400 });
    expect(reviewOf(2025, days).bestWeek).toBeNull();
  });

  test("names most taken instructors and classes taken more than once", () => {
    const robin = { id: "r" as InstructorId, key: "r" as BlindKey, name: "Robin Hale" };
    const ride = { id: "1" as RideId, key: "ride" as BlindKey };
    const review = reviewOf(2026, [
      noonOf("2026-02-01", { instructor: robin, ride }),
      noonOf("2026-03-01", { instructor: robin, ride }),
      noonOf("2026-04-01", { ride: { id: "2" as RideId, key: "other" as BlindKey } }),
      noonOf("2025-04-01", { ride: { id: "2" as RideId, key: "other" as BlindKey } }),
    ]);
    expect(review.instructors.map(({ name, workouts }) => [name, workouts])).toEqual([["Robin Hale", 2]]);
    expect(review.classes.map(({ key, times }) => [key, times])).toEqual([["ride", 2]]);
  });

  test("has the records broken in it, and none while older workouts are still coming", () => {
    const work = (workJ: number) => ({ totals: { ...noonOf(TODAY).totals, workJ } });
    const summaries = [
      noonOf("2025-05-01", work(200_000)),
      noonOf("2026-05-01", work(250_000)),
      noonOf("2027-05-01", work(300_000)),
    ];
    const found = reviewOf(2026, summaries).records ?? [];
    expect(found.map(({ kind, record }) => [kind, record.value, record.previous?.value])).toEqual([
      ["totalOutput", 250_000, 200_000],
    ]);
    expect(reviewOf(2025, summaries).records).toEqual([]);
    const coolDown = noonOf("2027-06-01", { ...work(310_000), title: "5 min Cool Down Ride" });
    expect(reviewOf(2027, [...summaries, coolDown]).records).toEqual([]);
    expect(reviewOf(2026, summaries, { isWhole: false }).records).toBeNull();
  });

  test("stands beside the year before up to the same date, only when whole", () => {
    const summaries = ["2025-11-18", "2025-11-19", "2026-11-18"].map((text) => noonOf(text));
    expect(reviewOf(2026, summaries).before).toMatchObject({
      sums: { workouts: 1 },
      daysActive: 1,
      upTo: "2025-11-18",
    });
    expect(reviewOf(2026, summaries, { today: "2027-02-01" }).before).toMatchObject({
      sums: { workouts: 2 },
      upTo: "2025-12-31",
    });
    expect(reviewOf(2026, summaries, { isWhole: false }).before).toBeNull();
    expect(reviewOf(2025, summaries).before).toBeNull();
  });

  test("knows that the year before has no 29 February", () => {
    const summaries = ["2027-02-28", "2027-03-01", "2028-02-29"].map((text) => noonOf(text));
    expect(reviewOf(2028, summaries, { today: "2028-02-29" }).before).toMatchObject({
      sums: { workouts: 1 },
      upTo: "2027-02-28",
    });
  });

  test("of nothing is an empty year", () => {
    expect(reviewOf(2024, [])).toMatchObject({
      daysActive: 0,
      daysSoFar: 366,
      longestStreak: null,
      bestWeek: null,
      before: null,
    });
    expect(reviewOf(2027, []).daysSoFar).toBe(0);
  });

  test("months, days and years sum up to the same totals", () => {
    const anywhere = fc.array(
      fc.record({
        day: fc.integer({ min: 20_000, max: 20_900 }),
        hour: fc.integer({ min: 0, max: 23 }),
        utcOffsetSec: fc.integer({ min: -12, max: 14 }).map((hours) => hours * 3600),
        lengthSec: fc.integer({ min: 60, max: 5400 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anywhere, (given) => {
        const summaries = given.map(({ day, hour, utcOffsetSec, lengthSec }, index) =>
          summaryAt(`${dayOfNumber(day)}T${String(hour).padStart(2, "0")}:00:00Z`, {
            key: `k${index}` as BlindKey,
            utcOffsetSec,
            lengthSec,
          }),
        );
        const years = [2024, 2025, 2026, 2027].map((year) => reviewOf(year, summaries));
        for (const { totals, months, days } of years) {
          expect(months.reduce((sum, month) => sum + month.workouts, 0)).toBe(totals.workouts);
          expect(months.reduce((sum, month) => sum + month.durationSec, 0)).toBe(totals.durationSec);
          expect(days.reduce((sum, day) => sum + day.durationSec, 0)).toBe(totals.durationSec);
        }
        expect(years.reduce((sum, { totals }) => sum + totals.workouts, 0)).toBe(sumsOf(summaries).workouts);
      }),
      { numRuns: 30 },
    );
  });
});

const week = (text: string) => isoWeekOf(text as LocalDay);

describe("ISO weeks", () => {
  test("belong to the year of their Thursday", () => {
    expect(week("2026-11-18")).toBe("2026-W47");
    expect(week("2025-12-29")).toBe("2026-W01");
    expect(week("2027-01-03")).toBe("2026-W53");
    expect(week("2021-01-03")).toBe("2020-W53");
    expect(week("2024-12-30")).toBe("2025-W01");
  });

  test("number seven days alike and the next seven one higher", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11_000, max: 30_000 }), (number) => {
        const monday = 4 + 7 * Math.floor(number / 7);
        const weeks = Array.from({ length: 7 }, (_, index) => isoWeekOf(dayOfNumber(monday + index)));
        expect(new Set(weeks).size).toBe(1);
        const [thisOne = "", nextOne = ""] = [monday, monday + 7].map((at) => isoWeekOf(dayOfNumber(at)));
        expect(nextOne > thisOne).toBe(true);
        expect(workoutDay(summaryAt(`${dayOfNumber(monday)}T12:00:00Z`))).toBe(dayOfNumber(monday));
      }),
      { numRuns: 60 },
    );
  });
});
