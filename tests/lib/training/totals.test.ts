import { describe, expect, test } from "vitest";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { baseText, sumsOf, totalsOf } from "@/lib/training/totals";
import { derivedOf, summaryAt } from "./drawSummary";

const totals = (workJ: number | null): WorkoutSummary["totals"] => ({
  workJ,
  distanceM: null,
  caloriesKcal: 100,
  elevationM: null,
  strokes: null,
});

describe("totals", () => {
  const summaries = [
    summaryAt("2025-04-12T12:00:00Z", { totals: totals(100_000), derived: derivedOf({ activeSec: 1700 }) }),
    summaryAt("2026-01-01T12:00:00Z", { totals: totals(200_000) }),
    summaryAt("2026-02-01T12:00:00Z", { disciplineSlug: "yoga", totals: totals(null) }),
    summaryAt("2024-02-01T12:00:00Z", { removedAtMs: 1, totals: totals(900_000) }),
  ];

  test("sum Peloton's own, whole and by discipline", () => {
    const sums = totalsOf(summaries);
    expect(sums).toMatchObject({
      workouts: 3,
      durationSec: 5400,
      workJ: 300_000,
      distanceM: null,
      caloriesKcal: 300,
      pedalingSec: 3500,
      fromDay: "2025-04-12",
    });
    expect(sums.byDiscipline.map(({ discipline, sums: { workouts } }) => [discipline, workouts])).toEqual([
      ["cycling", 2],
      ["yoga", 1],
    ]);
  });

  test("say their base while the history is not whole", () => {
    expect(baseText(totalsOf(summaries), false)).toBe("from 12 Apr 2025, older workouts are still coming");
    expect(baseText(totalsOf([]), false)).toBe("workouts are still coming");
    expect(baseText(totalsOf(summaries), true)).toBeNull();
  });

  test("of nothing are nothing", () => {
    expect(sumsOf([])).toMatchObject({ workouts: 0, workJ: null, pedalingSec: 0 });
    expect(totalsOf([]).fromDay).toBeNull();
  });
});
