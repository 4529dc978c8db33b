import { describe, expect, it } from "vitest";
import type { BlindKey, RideId } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS, type Yours } from "@/lib/domain/yours";
import { classesTaken } from "@/lib/training/classesTaken";
import { riderHistory } from "@/lib/training/riderHistory";
import { summaryAt } from "./drawSummary";

const taken = (
  utc: string,
  ride: string | null,
  given: Partial<WorkoutSummary> = {},
  workJ: number | null = null,
) =>
  summaryAt(utc, {
    ride: ride === null ? null : { id: ride as RideId, key: ride as BlindKey },
    totals: { workJ, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
    ...given,
  });

const classes = (summaries: readonly WorkoutSummary[], yours: Partial<Yours> = {}) =>
  classesTaken(
    riderHistory({
      summaries,
      yours: { ...NOTHING_YOURS, ...yours },
      profile: null,
      progress: NEVER_SYNCED,
    }),
  );

describe("the classes taken", () => {
  it("count each class once, the last one first, under its last name", () => {
    const found = classes([
      taken("2026-03-10T12:00:00Z", "A", { title: "New name" }, 200_000),
      taken("2026-02-10T12:00:00Z", "B", { title: "Other" }),
      taken("2026-01-10T12:00:00Z", "A", { title: "Old name" }, 210_000),
    ]);
    expect(
      found.map(({ key, title, times, bestWorkJ, lastDay }) => [key, title, times, bestWorkJ, lastDay]),
    ).toEqual([
      ["A", "New name", 2, 210_000, "2026-03-10"],
      ["B", "Other", 1, null, "2026-02-10"],
    ]);
  });

  it("are not free rides, nor what Peloton no longer has", () => {
    expect(
      classes([taken("2026-03-10T12:00:00Z", null), taken("2026-02-10T12:00:00Z", "A", { removedAtMs: 1 })]),
    ).toEqual([]);
  });

  it("count what was left out as taken and never as the best", () => {
    const out = taken("2026-03-10T12:00:00Z", "A", {}, 300_000);
    const found = classes([out, taken("2026-02-10T12:00:00Z", "A", {}, 200_000)], {
      workouts: { [out.key]: { ...NOTHING_SAID, leftOut: "" } },
    });
    expect(found.map(({ times, bestWorkJ }) => [times, bestWorkJ])).toEqual([[2, 200_000]]);
  });
});
