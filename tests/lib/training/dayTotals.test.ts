import { describe, expect, test } from "vitest";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { dayTotalsOf } from "@/lib/training/dayTotals";
import { NO_LOADS } from "@/lib/training/loadSum";
import { summaryAt } from "./drawSummary";

/** Every ride is worth 40, a yoga class nothing. */
const loadOf = ({ discipline }: WorkoutSummary) =>
  discipline === "cycling"
    ? ({ value: 40, source: "power", isBikePartOnly: false } as const)
    : ({ value: null, source: null, isBikePartOnly: false } as const);
const noonOf = (text: string) => summaryAt(`${text}T12:00:00Z`);
const NO_TOTALS = { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null };

describe("day totals", () => {
  test("belong to the workout's own local day, across midnight and daylight saving", () => {
    const days = dayTotalsOf(
      [
        // 23:50 in New York is the next day in UTC.
        summaryAt("2026-11-22T04:50:00Z", { utcOffsetSec: -5 * 3600 }),
        // Either side of the autumn change: UTC−4 before, UTC−5 after, both 1 November.
        summaryAt("2026-11-01T05:30:00Z", { utcOffsetSec: -4 * 3600 }),
        summaryAt("2026-11-02T04:30:00Z", { utcOffsetSec: -5 * 3600 }),
        // Half past midnight in Auckland (UTC+13).
        summaryAt("2026-11-20T11:30:00Z", { utcOffsetSec: 13 * 3600 }),
      ],
      loadOf,
    );
    expect(days.map(({ day, workouts }) => [day, workouts])).toEqual([
      ["2026-11-01", 2],
      ["2026-11-21", 2],
    ]);
  });

  test("have no work where nothing measured any", () => {
    const [only] = dayTotalsOf([summaryAt("2026-11-21T12:00:00Z", { disciplineSlug: "yoga" })], loadOf);
    expect(only).toEqual({ day: "2026-11-21", workouts: 1, durationSec: 1800, workJ: null, load: NO_LOADS });
    const [both] = dayTotalsOf(
      [noonOf("2026-11-21"), summaryAt("2026-11-21T14:00:00Z", { totals: { ...NO_TOTALS, workJ: 250_000 } })],
      loadOf,
    );
    expect(both?.workJ).toBe(250_000);
    expect(both?.load).toEqual({ value: 80, isEstimate: false, covered: 2 });
  });

  test("leave out what was removed on Peloton", () => {
    expect(dayTotalsOf([summaryAt("2026-11-21T12:00:00Z", { removedAtMs: 1 })], loadOf)).toEqual([]);
  });
});
