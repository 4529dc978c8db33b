import { describe, expect, it } from "vitest";
import { dashboardModel } from "@/components/dashboard/dashboardModel";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { sampleHistory, SAMPLE_WHOLE } from "@/components/samples/sampleHistory";
import type { Profile } from "@/lib/domain/account";
import { localDayOf } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { fitnessOf } from "@/lib/training/fitness";

const LISTING: SyncProgress = { ...NEVER_SYNCED, phase: "listing", heartbeatAtMs: SAMPLE_NOW_MS };

describe("the dashboard", () => {
  it("compares this week with last week up to the same weekday", () => {
    // Now is a Wednesday: 0–2 days ago lie in this week, 7–9 in last week so far, 6 (last Thursday) does not count.
    const model = modelOf([0, 2, 6, 7, 9, 10].map((days) => sampleWorkout(days)));
    expect(model.week.thisWeek.workouts).toBe(2);
    expect(model.week.lastWeekSoFar.workouts).toBe(2);
    expect(model.week.thisWeek.load.covered).toBe(2);
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
    expect(modelOf([sampleWorkout(0)]).streaks?.daily).toEqual({ state: "done", count: 1 });
    const next = modelOf([sampleWorkout(0)], { today: "2025-11-20" as LocalDay });
    expect(next.streaks?.daily).toEqual({ state: "open", count: 1 });
  });

  it("counts what was left out as done, in streaks too, and for no load", () => {
    const model = modelOf([sampleWorkout(0), sampleWorkout(1)], { leftOut: 1 });
    expect(model.week.thisWeek).toMatchObject({ workouts: 2, durationSec: 3600 });
    expect(model.week.thisWeek.load.covered).toBe(1);
    expect(model.leftOutThisWeek).toBe(1);
    expect(model.streaks?.daily.count).toBe(2);
    expect(model.totals.workouts).toBe(2);
  });

  it("hides streaks from a rider who does not want them", () => {
    expect(modelOf([sampleWorkout(0)], { showStreaks: false }).streaks).toBeNull();
  });

  it("leads to this week's page", () => {
    expect(modelOf([sampleWorkout(0)]).isoWeek).toBe("2025-W47");
    expect(modelOf([], { today: "2025-12-29" as LocalDay }).isoWeek).toBe("2026-W01");
  });

  it("shows the last 26 weeks, begun as the rider prefers, with every workout of theirs", () => {
    const model = modelOf([0, 1, 100, 400].map((days) => sampleWorkout(days)));
    expect(model.calendar).toMatchObject({ first: "2025-05-26", last: "2025-11-19" });
    expect(model.calendar.days.reduce((sum, day) => sum + day.workouts, 0)).toBe(model.totals.workouts);
    expect(modelOf([], { weekStart: "sunday" }).calendar.first).toBe("2025-05-25");
  });

  it("tells the next milestone by Peloton's counts, and none without a profile", () => {
    const profile = {
      ...SAMPLE_PROFILE,
      totalWorkouts: null,
      workoutCounts: [
        { slug: "meditation", name: "Meditation", count: 9 },
        { slug: "cycling", name: "Cycling", count: 488 },
      ],
    };
    const model = modelOf([sampleWorkout(0)], { profile });
    expect(model.milestones.map(({ name, left }) => [name, left])).toEqual([
      ["Cycling", 12],
      ["Meditation", 1],
    ]);
    expect(modelOf([sampleWorkout(0)]).milestones).toEqual([]);
  });

  it("says what is still missing from sync", () => {
    const workouts = [
      sampleWorkout(0),
      sampleWorkout(1, { state: "listed" }),
      sampleWorkout(2, { state: "failed" }),
      sampleWorkout(3, { state: "unread" }),
    ];
    expect(modelOf(workouts, { progress: LISTING, profile: SAMPLE_PROFILE }).missing).toEqual({
      words: [
        "Still missing: older workouts (4 of 1,400 listed) and second-by-second details of 1 of 4 workouts",
        "1 could not be fetched",
        "1 kept, this version cannot read it yet",
      ],
      isWhole: false,
      failed: 1,
    });
    expect(modelOf([sampleWorkout(0)], { progress: LISTING }).missing.words).toEqual([
      "Still missing: older workouts (being listed)",
    ]);
    // What Peloton removed before its details came is not waited for.
    const gone = sampleWorkout(1, { state: "listed", removedAtMs: 1 });
    expect(modelOf([sampleWorkout(0), gone]).missing).toEqual({
      words: ["All 2 workouts are here"],
      isWhole: true,
      failed: 0,
    });
  });

  it("leaves what was removed on Peloton out of the last workout and every sum, not out of the list", () => {
    const model = modelOf([sampleWorkout(0, { removedAtMs: 1 }), sampleWorkout(1)]);
    expect(model.last?.key).toBe(sampleWorkout(1).key);
    expect(model.totals.workouts).toBe(1);
    expect(model.recent).toHaveLength(2);
  });

  it("says what sums rest on while older workouts are still coming", () => {
    const text = "from 16 Nov 2025, older workouts are still coming";
    const model = modelOf([sampleWorkout(3)], { progress: LISTING });
    expect([model.base, model.streaks?.base]).toEqual([text, text]);
    expect(modelOf([sampleWorkout(3)], { progress: { ...LISTING, phase: "stopped" } }).base).toBe(text);
  });

  it("says so of distance and calories alone once all are listed", () => {
    const model = modelOf([sampleWorkout(3), sampleWorkout(4, { state: "listed" })], {
      progress: { ...LISTING, phase: "details" },
    });
    expect(model.streaks?.base).toBeNull();
    expect(model.base).toBe("distance and calories from 16 Nov 2025, older workouts are still coming");
  });

  it("is whole when the listing is: after a run, or with as many as Peloton counts", () => {
    expect(modelOf([sampleWorkout(3)]).base).toBeNull();
    const profile: Profile = { ...SAMPLE_PROFILE, totalWorkouts: 1 };
    const model = modelOf([sampleWorkout(3)], { progress: LISTING, profile });
    expect(model.base).toBeNull();
    expect(model.streaks?.peloton).toEqual(profile.streaks);
  });

  it("names where streaks differ from Peloton's only once all are listed", () => {
    const profile: Profile = {
      ...SAMPLE_PROFILE,
      totalWorkouts: 900,
      streaks: { currentDaily: 4, currentWeekly: 1, bestWeekly: 1 },
    };
    const workouts = [sampleWorkout(0), sampleWorkout(1)];
    expect(modelOf(workouts, { profile }).streaks?.differences).toMatchObject([
      { period: "day", ours: 2, peloton: 4, first: "2025-11-16", last: "2025-11-17" },
    ]);
    expect(modelOf(workouts, { profile, progress: LISTING }).streaks?.differences).toEqual([]);
  });

  it("stands on nothing without workouts", () => {
    const model = modelOf([]);
    expect(model.last).toBeNull();
    expect(model.streaks?.daily).toEqual({ state: "ended", count: 0 });
    expect(model.totals.workouts).toBe(0);
  });
});

type Change = Partial<Omit<Parameters<typeof dashboardModel>[0], "history" | "fitness">> & {
  readonly progress?: SyncProgress;
  readonly leftOut?: number;
};

function modelOf(summaries: readonly WorkoutSummary[], change: Change = {}) {
  const { progress = SAMPLE_WHOLE, profile = null, leftOut = 0, ...rest } = change;
  const history = sampleHistory(summaries, { progress, profile, leftOut });
  const today = localDayOf(SAMPLE_NOW_MS, 0);
  return dashboardModel({
    history,
    fitness: fitnessOf(history, { seed: null, today }),
    profile,
    today,
    utcOffsetSec: 0,
    weekStart: "monday",
    showStreaks: true,
    ...rest,
  });
}
