import { describe, expect, it } from "vitest";
import { fitnessTicks } from "@/components/trends/fitnessTicks";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

const TODAY = "2025-11-19" as LocalDay;

const ticksOf = (pastDays: number, step = 1) =>
  fitnessTicks(
    Array.from({ length: Math.floor(pastDays / step) + 1 }, (_, index) =>
      dayOfNumber(dayNumber(TODAY) - (Math.floor(pastDays / step) - index) * step),
    ),
    TODAY,
  ).filter((tick) => tick !== "");

describe("what stands along the days", () => {
  it("is every second week from today, then months, then years", () => {
    expect(ticksOf(41)).toEqual(["22 Oct", "5 Nov", "19 Nov"]);
    expect(ticksOf(90)).toEqual(["Sep", "Oct", "Nov"]);
    expect(ticksOf(364)).toEqual(["2025", "Mar", "May", "Jul", "Sep", "Nov"]);
    expect(ticksOf(1000, 7)).toEqual(["Jul", "2024", "Jul", "2025", "Jul"]);
    expect(ticksOf(3650, 7)).toEqual(["2016", "2018", "2020", "2022", "2024"]);
  });

  it("is never more than fits a narrow screen", () => {
    for (const days of [1, 30, 70, 71, 200, 201, 430, 431, 1100, 1101, 3000, 3001, 4500]) {
      expect(ticksOf(days, days > 400 ? 7 : 1).length).toBeLessThanOrEqual(9);
    }
  });

  it("is nothing without days", () => {
    expect(fitnessTicks([], TODAY)).toEqual([]);
  });
});
