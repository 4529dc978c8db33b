import { describe, expect, test } from "vitest";
import { dayOfNumber } from "@/lib/domain/day";
import { NO_FIGURES } from "@/lib/domain/workout";
import { glanceOf } from "@/lib/training/glance";
import { derivedOf, summaryAt } from "./drawSummary";

const noonOf = (text: string) => summaryAt(`${text}T12:00:00Z`);

const noLoad = () => ({ value: null, source: null, isBikePartOnly: false }) as const;
const nobody = () => false;

describe("the glance", () => {
  test("holds the last 15 days with a workout, the streaks and the newest workout", () => {
    const summaries = Array.from({ length: 20 }, (_, i) => noonOf(dayOfNumber(20_000 + 2 * i)));
    const glance = glanceOf(summaries.toReversed(), {
      loadOf: () => ({ value: 42, source: "power", isBikePartOnly: false }),
      isLeftOut: nobody,
    });
    expect(glance.days).toHaveLength(15);
    expect(glance.days.at(-1)?.day).toBe(dayOfNumber(20_038));
    expect(glance.workoutCount).toBe(20);
    expect(glance.dailyStreak).toEqual({ lastDay: dayOfNumber(20_038), days: 1 });
    expect(glance.last).toMatchObject({ key: summaries[19]?.key, load: 42, lengthSec: 1800 });
  });

  test("shows our average as every page does, Peloton's before the details came", () => {
    const averages = { ...NO_FIGURES, outputW: 151.3 };
    const ours = summaryAt("2026-11-21T12:00:00Z", { derived: derivedOf({ averages }) });
    expect(glanceOf([ours], { loadOf: noLoad, isLeftOut: nobody }).last?.averageOutputW).toBe(151.3);
    const theirs = { ...ours, pelotonAverages: { ...NO_FIGURES, outputW: 151 } };
    expect(glanceOf([theirs], { loadOf: noLoad, isLeftOut: nobody }).last?.averageOutputW).toBe(151.3);
    const listed = { ...theirs, derived: null };
    expect(glanceOf([listed], { loadOf: noLoad, isLeftOut: nobody }).last?.averageOutputW).toBe(151);
  });

  test("says whether the last load is an estimate, as every page does", () => {
    const glance = glanceOf([noonOf("2026-11-21")], {
      loadOf: () => ({ value: 42, source: "zones", isBikePartOnly: false }),
      isLeftOut: nobody,
    });
    expect(glance.last).toMatchObject({ load: 42, isLoadEstimate: true });
  });

  test("counts what was left out of trends for the day's totals, and its load for no day", () => {
    const [one, other] = [noonOf("2026-11-21"), noonOf("2026-11-22")];
    const glance = glanceOf([other, one], {
      loadOf: () => ({ value: 42, source: "power", isBikePartOnly: false }),
      isLeftOut: (key) => key === other.key,
    });
    expect(glance.days.map(({ workouts, load }) => [workouts, load.value])).toEqual([
      [1, 42],
      [1, null],
    ]);
    expect(glance.last).toMatchObject({ key: other.key, load: 42 });
  });

  test("of nothing is empty", () => {
    expect(glanceOf([], { loadOf: noLoad, isLeftOut: nobody })).toEqual({
      days: [],
      dailyStreak: null,
      weeklyStreak: null,
      last: null,
      workoutCount: 0,
    });
  });
});
