import { describe, expect, test } from "vitest";
import {
  changeSentence,
  leftOutWords,
  weekFigures,
  weekName,
  weekSpanText,
} from "@/components/weeks/weekWords";
import type { LocalDay } from "@/lib/domain/ids";
import type { WeekReview } from "@/lib/training/weekReview";
import type { WeekBefore } from "@/lib/training/weekReviewBefore";

const sums: WeekReview["sums"] = {
  workouts: 4,
  durationSec: 7200,
  workJ: 800_000,
  load: { value: 120, isEstimate: false, covered: 3 },
};
const before: WeekBefore = {
  weeks: 4,
  workouts: 3.25,
  durationSec: 6000,
  workJ: 600_000,
  load: { value: 99.6, isEstimate: true },
  upTo: null,
};
const day = (text: string) => text as LocalDay;

describe("a week in words", () => {
  test("its days, over the ends of months and years", () => {
    expect(weekSpanText(day("2026-11-16"), day("2026-11-22"))).toBe("16 to 22 Nov 2026");
    expect(weekSpanText(day("2026-11-30"), day("2026-12-06"))).toBe("30 Nov to 6 Dec 2026");
    expect(weekSpanText(day("2026-12-28"), day("2027-01-03"))).toBe("28 Dec 2026 to 3 Jan 2027");
    expect(weekName("2026-W05")).toBe("Week 5 of 2026");
  });

  test("what changed against the weeks before", () => {
    const change = (given: Partial<WeekReview>) => changeSentence({ sums, before, when: "past", ...given });
    expect(change({})).toBe("20 % more time than the mean of the 4 weeks before.");
    expect(change({ before: { ...before, weeks: 1, durationSec: 7200 } })).toBe(
      "As much time as the week before.",
    );
    expect(change({ before: { ...before, durationSec: 14_400, upTo: day("2026-11-18") }, when: "now" })).toBe(
      "50 % less time so far than the mean of the 4 weeks before, up to Wednesday.",
    );
    expect(change({ before: { ...before, durationSec: 0 } })).toBe(
      "More time than the mean of the 4 weeks before: there was none.",
    );
    expect(change({ before: null })).toBeNull();
  });

  test("its sums, each with the mean of the weeks before, and the cover of its Load", () => {
    expect(weekFigures({ sums, before }).map(({ name, note }) => [name, note])).toEqual([
      ["Workouts", "mean of 4 weeks 3.3"],
      ["Time", "mean of 4 weeks 1 h 40 min"],
      ["Output", "mean of 4 weeks 600 kJ"],
      ["Load", "mean of 4 weeks ≈ 100; 3 of 4 workouts have one"],
    ]);
    expect(weekFigures({ sums, before: null }).map(({ note }) => note)).toEqual([
      null,
      null,
      null,
      "3 of 4 workouts have one",
    ]);
    const bare = { ...sums, workJ: null, load: { value: null, isEstimate: false, covered: 0 } };
    expect(weekFigures({ sums: bare, before }).map(({ name }) => name)).toEqual(["Workouts", "Time"]);
  });

  test("what becomes of workouts that were left out", () => {
    expect(leftOutWords(0)).toBe("");
    expect(leftOutWords(2)).toBe(
      " 2 workouts that you left out count as done, and for no Load, zone, block or record.",
    );
  });
});
