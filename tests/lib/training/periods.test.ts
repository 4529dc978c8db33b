import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { periodsOf } from "@/lib/training/periods";

const day = (text: string) => text as LocalDay;

const weeks = (weekStart: "monday" | "sunday") =>
  periodsOf({ first: day("2026-11-09"), last: day("2026-11-18"), by: "week", weekStart }).list.map(
    ({ firstDay }) => firstDay,
  );

describe("periods", () => {
  test("are calendar months, the first cut off where the range begins and the last at its end", () => {
    const { list, indexOf } = periodsOf({
      first: day("2025-11-27"),
      last: day("2026-02-10"),
      by: "month",
      weekStart: "monday",
    });
    expect(list).toEqual([
      { firstDay: "2025-11-27", lastDay: "2025-11-30", isCut: true },
      { firstDay: "2025-12-01", lastDay: "2025-12-31", isCut: false },
      { firstDay: "2026-01-01", lastDay: "2026-01-31", isCut: false },
      { firstDay: "2026-02-01", lastDay: "2026-02-10", isCut: false },
    ]);
    expect(
      ["2025-11-26", "2025-11-27", "2026-01-31", "2026-02-10", "2026-02-11"].map((one) => indexOf(day(one))),
    ).toEqual([-1, 0, 2, 3, -1]);
  });

  test("are weeks that begin as the rider prefers", () => {
    expect(weeks("monday")).toEqual(["2026-11-09", "2026-11-16"]);
    expect(weeks("sunday")).toEqual(["2026-11-09", "2026-11-15"]);
  });

  test("are none where the end lies before the beginning", () => {
    const { list, indexOf } = periodsOf({
      first: day("2026-05-01"),
      last: day("2026-03-01"),
      by: "month",
      weekStart: "monday",
    });
    expect(list).toEqual([]);
    expect(indexOf(day("2026-04-01"))).toBe(-1);
  });

  test("cover every day of a range once, in order, without gaps", () => {
    const from = dayNumber(day("1999-12-01"));
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: from + 12_000 }),
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom("week" as const, "month" as const),
        fc.constantFrom("monday" as const, "sunday" as const),
        (first, length, by, weekStart) => {
          const last = first + length;
          const { list, indexOf } = periodsOf({
            first: dayOfNumber(first),
            last: dayOfNumber(last),
            by,
            weekStart,
          });
          const days = list.flatMap((period, index) => {
            const [start, end] = [dayNumber(period.firstDay), dayNumber(period.lastDay)];
            return Array.from({ length: end - start + 1 }, (_, at) => [start + at, index]);
          });
          expect(days.map(([number]) => number)).toEqual(
            Array.from({ length: length + 1 }, (_, at) => first + at),
          );
          expect(days.every(([number = 0, index]) => indexOf(dayOfNumber(number)) === index)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
