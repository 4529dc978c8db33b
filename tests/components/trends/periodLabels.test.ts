import { describe, expect, test } from "vitest";
import { periodLabels } from "@/components/trends/periodLabels";
import type { LocalDay } from "@/lib/domain/ids";
import { periodsOf } from "@/lib/training/periods";

const labelsOf = (first: string, last: string, by: "week" | "month") =>
  periodLabels(periodsOf({ first: first as LocalDay, last: last as LocalDay, by, weekStart: "monday" }));

describe("the names of weeks and months", () => {
  test("say which of them are not whole", () => {
    expect(labelsOf("2025-11-27", "2026-01-10", "month")).toMatchObject({
      labelName: "Month",
      labels: ["Nov 2025, from 27 Nov", "Dec 2025", "Jan 2026, so far"],
    });
    expect(labelsOf("2026-11-05", "2026-11-18", "week").labels).toEqual([
      "From 5 Nov to 8 Nov 2026",
      "Week of 9 Nov 2026",
      "Week of 16 Nov 2026, so far",
    ]);
  });

  test("are each their own, and few along the axis, the last week among them", () => {
    const { labels, ticks = [] } = labelsOf("2026-08-21", "2026-11-18", "week");
    expect(new Set(labels).size).toBe(labels.length);
    expect(ticks).toHaveLength(labels.length);
    expect(ticks.filter((tick) => tick !== "")).toEqual(["24 Aug", "14 Sep", "5 Oct", "26 Oct", "16 Nov"]);
  });

  test("name every month of a short history and every second of a year", () => {
    expect(labelsOf("2026-10-01", "2026-11-18", "month").ticks).toEqual(["Oct 2026", "Nov 2026"]);
    const { ticks = [] } = labelsOf("2025-11-19", "2026-11-18", "month");
    expect(ticks.filter((tick) => tick !== "")).toEqual(["2026", "Mar", "May", "Jul", "Sep", "Nov"]);
  });
});
