import { describe, expect, it } from "vitest";
import { dashboardModel } from "@/components/dashboard/dashboardModel";
import { sampleRows } from "@/components/samples/historyRows";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import type { Profile } from "@/lib/domain/account";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";

const WHOLE: SyncProgress = { ...NEVER_SYNCED, phase: "upToDate", lastSyncedAtMs: SAMPLE_NOW_MS };
const LISTING: SyncProgress = { ...NEVER_SYNCED, phase: "listing", heartbeatAtMs: SAMPLE_NOW_MS };

describe("the dashboard", () => {
  it("compares this week with last week up to the same weekday", () => {
    // Now is a Wednesday: 0–2 days ago lie in this week, 7–9 in last week so far, 6 (last Thursday) does not count.
    const model = modelOf([0, 2, 6, 7, 9, 10].map((days) => sampleWorkout(days)));
    expect(model.week.thisWeek.workouts).toBe(2);
    expect(model.week.lastWeekSoFar.workouts).toBe(2);
    expect(model.week.thisWeek.load).toEqual({ value: 84, isEstimate: false, covered: 2 });
    expect(model.week.lastWeekSoFar.load.covered).toBe(2);
    expect(model.weekDays.map((day) => day.when)).toEqual([
      "past",
      "past",
      "today",
      "ahead",
      "ahead",
      "ahead",
      "ahead",
    ]);
    expect(model.weekDays.map((day) => day.workouts)).toEqual([1, 0, 1, 0, 0, 0, 0]);
  });

  it("begins the week as the rider prefers", () => {
    const model = modelOf([sampleWorkout(3)], { weekStart: "sunday" });
    expect(model.week.thisWeek.workouts).toBe(1);
    expect(model.weekDays[0]).toMatchObject({ day: "2025-11-16", workouts: 1 });
  });

  it("goes by the reader's own midnight", () => {
    const model = modelOf([sampleWorkout(0)], { nowMs: Date.UTC(2025, 10, 20, 3), utcOffsetSec: -5 * 3600 });
    expect(model.streaks.daily).toEqual({ state: "done", count: 1 });
    const next = modelOf([sampleWorkout(0)], { nowMs: Date.UTC(2025, 10, 20, 6), utcOffsetSec: -5 * 3600 });
    expect(next.streaks.daily).toEqual({ state: "open", count: 1 });
  });

  it("leaves what was removed on Peloton out of the last workout and every sum, not out of the list", () => {
    const model = modelOf([sampleWorkout(0, { removedAtMs: 1 }), sampleWorkout(1)]);
    expect(model.last?.key).toBe(sampleWorkout(1).key);
    expect(model.totals.workouts).toBe(1);
    expect(model.recent).toHaveLength(2);
  });

  it("says what sums rest on while older workouts are still coming", () => {
    const text = "from 16 Nov 2025, older workouts are still coming";
    expect(modelOf([sampleWorkout(3)], { progress: LISTING })).toMatchObject({ base: text, listBase: text });
    expect(modelOf([sampleWorkout(3)], { progress: { ...LISTING, phase: "stopped" } }).listBase).toBe(text);
  });

  it("says so of distance and calories alone once all are listed", () => {
    const model = modelOf([sampleWorkout(3), sampleWorkout(4, { state: "listed" })], {
      progress: { ...LISTING, phase: "details" },
    });
    expect(model.listBase).toBeNull();
    expect(model.base).toBe("distance and calories from 16 Nov 2025, older workouts are still coming");
  });

  it("is whole when the listing is: after a run, or with as many as Peloton counts", () => {
    expect(modelOf([sampleWorkout(3)]).base).toBeNull();
    const profile = {
      totalWorkouts: 1,
      streaks: { currentDaily: 2, currentWeekly: 3, bestWeekly: 4 },
    } as Profile;
    const model = modelOf([sampleWorkout(3)], { progress: LISTING, profile });
    expect(model.base).toBeNull();
    expect(model.streaks.peloton).toEqual(profile.streaks);
  });

  it("stands on nothing without workouts", () => {
    const model = modelOf([]);
    expect(model.last).toBeNull();
    expect(model.streaks.daily).toEqual({ state: "ended", count: 0 });
    expect(model.totals.workouts).toBe(0);
  });
});

function modelOf(
  summaries: readonly WorkoutSummary[],
  change: Partial<Parameters<typeof dashboardModel>[0]> = {},
) {
  return dashboardModel({
    summaries,
    loads: new Map(sampleRows(summaries).map((row) => [row.key, row.load])),
    profile: null,
    progress: WHOLE,
    nowMs: SAMPLE_NOW_MS,
    utcOffsetSec: 0,
    weekStart: "monday",
    ...change,
  });
}
