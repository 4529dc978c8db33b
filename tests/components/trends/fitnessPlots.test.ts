import { describe, expect, it } from "vitest";
import { fitnessPlots } from "@/components/trends/fitnessPlots";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { fitnessLine } from "@/lib/training/fitnessLine";
import type { LoadSource } from "@/lib/training/fitnessSources";

const TODAY = "2025-11-19" as LocalDay;
const ago = (days: number) => dayOfNumber(dayNumber(TODAY) - days);

/** A line of so many days up to today with a load of 50 a day, and 14 days ahead. */
const drawn = (days: number, from: LocalDay | null = null) => {
  const loads = new Map(Array.from({ length: days }, (_, index) => [ago(index), 50]));
  const line = fitnessLine({ loads, start: null, from: ago(days - 1), today: TODAY, aheadDays: 14 });
  const bySource = new Map<LoadSource, ReadonlyMap<LocalDay, number>>([
    ["power", new Map([...loads].filter(([day]) => day !== TODAY))],
    ["zones", new Map([[TODAY, 50]])],
  ]);
  return { line, ...fitnessPlots({ line, bySource, from }) };
};

const sumOf = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

describe("the charts of fitness", () => {
  it("have the same days, the ones ahead dashed, shaded and named", () => {
    const { level, form, load } = drawn(100);
    expect(level.labels).toHaveLength(114);
    expect(form.labels).toEqual(level.labels);
    expect(load.labels).toEqual(level.labels);
    expect(level.labels.slice(98, 101)).toEqual(["18 Nov 2025", "19 Nov 2025", "20 Nov 2025, if you rest"]);
    expect(level.series.map(({ name, dashedFrom }) => [name, dashedFrom])).toEqual([
      ["Fitness", 99],
      ["Fatigue", 99],
    ]);
    expect(form.series[0]?.dashedFrom).toBe(99);
    expect(level.shades).toEqual([
      { from: 0, to: 41, text: "settling" },
      { from: 99, to: 113, text: "if you rest" },
    ]);
  });

  it("begin with the range and mark only what settles in it", () => {
    const { level } = drawn(100, ago(89));
    expect(level.labels[0]).toBe("22 Aug 2025");
    expect(level.shades?.[0]).toEqual({ from: 0, to: 31, text: "settling" });
    expect(drawn(200, ago(41)).level.shades?.map(({ text }) => text)).toEqual(["if you rest"]);
  });

  it("stay within the line where the range is longer", () => {
    expect(drawn(10, ago(400)).level.labels[0]).toBe("10 Nov 2025");
  });

  it("are a point a week over more than 400 days, today one of them, and no load is lost", () => {
    const { level, load, line } = drawn(1000);
    expect(level.labels).toHaveLength(143 + 2);
    expect(level.labelName).toBe("7 days to");
    expect(level.labels[142]).toBe("19 Nov 2025");
    expect(level.labels.at(-1)).toBe("3 Dec 2025, if you rest");
    expect(load.name).toBe("Load of 7 days");
    expect(load.series[0]?.values[0]).toBe(50 * 6);
    expect(sumOf(load.series.flatMap(({ values }) => values))).toBe(50 * 1000);
    expect(level.series[0]?.values[142]).toBe(line.days[line.todayIndex]?.fitness);
  });

  it("stack a day's load by its sources, an estimate named as one", () => {
    const { load } = drawn(50);
    expect(load.series.map(({ name, kind, stack }) => [name, kind, stack])).toEqual([
      ["Power", "bar", "load"],
      ["Zones ≈", "bar", "load"],
    ]);
    expect(load.series.map(({ values }) => values[49])).toEqual([null, 50]);
  });

  it("are named by sentences that begin with the metric", () => {
    const { level, form, load } = drawn(100);
    expect(level.sentence).toBe(
      "Fitness: 45 today, 1 to 45 since 12 Aug 2025; fatigue 50. If you rest, fitness 33 on 3 Dec 2025.",
    );
    expect(form.sentence).toBe("Form: −5 today, tired; −29 to 0 since 12 Aug 2025.");
    expect(load.sentence).toBe("Load: 5,000 since 12 Aug 2025, 350 of it in the last 7 days.");
  });
});
