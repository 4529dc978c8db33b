import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { isoWeekAfter, mondayOfIsoWeek } from "@/lib/training/isoWeek";
import { isoWeekOf } from "@/lib/training/weeks";

const dayNumbers = fc.integer({
  min: dayNumber("2000-01-01" as LocalDay),
  max: dayNumber("2099-12-31" as LocalDay),
});

const after = (week: string, weeks: number) => isoWeekAfter(mondayOfIsoWeek(week) as LocalDay, weeks);

describe("an ISO week", () => {
  // Week numbers as printed in calendars: ISO 8601.
  test.each([
    ["2026-W47", "2026-11-16"],
    ["2026-W01", "2025-12-29"],
    ["2026-W53", "2026-12-28"],
    ["2020-W53", "2020-12-28"],
    ["2021-W01", "2021-01-04"],
    ["2023-W01", "2023-01-02"],
    ["2024-W09", "2024-02-26"],
  ])("%s begins on %s", (week, monday) => {
    expect(mondayOfIsoWeek(week)).toBe(monday);
  });

  test.each(["2025-W53", "2021-W53", "2026-W54", "2026-W00", "2026-47", "", "2026-W5"])(
    "“%s” is none",
    (week) => {
      expect(mondayOfIsoWeek(week)).toBeNull();
    },
  );

  test("is followed and preceded over the ends of years with 52 and 53 weeks", () => {
    expect(after("2026-W53", 1)).toBe("2027-W01");
    expect(after("2027-W01", -1)).toBe("2026-W53");
    expect(after("2025-W52", 1)).toBe("2026-W01");
    expect(after("2026-W01", -1)).toBe("2025-W52");
  });

  test("holds each of its days, and begins on a Monday", () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const monday = dayNumber(mondayOfIsoWeek(isoWeekOf(dayOfNumber(number))) as LocalDay);
        expect(new Date(monday * 86_400_000).getUTCDay()).toBe(1);
        expect(number - monday).toBeGreaterThanOrEqual(0);
        expect(number - monday).toBeLessThan(7);
      }),
    );
  });

  test("has one after it and one before it, which lead back to it", () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const week = isoWeekOf(dayOfNumber(number));
        const monday = mondayOfIsoWeek(week) as LocalDay;
        const next = isoWeekAfter(monday, 1);
        expect(next).not.toBe(week);
        expect(dayNumber(mondayOfIsoWeek(next) as LocalDay) - dayNumber(monday)).toBe(7);
        expect(isoWeekAfter(mondayOfIsoWeek(next) as LocalDay, -1)).toBe(week);
      }),
    );
  });
});
