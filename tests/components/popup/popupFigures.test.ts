import { describe, expect, it } from "vitest";
import { popupFigures } from "@/components/popup/popupFigures";
import type { DayTotals, Glance } from "@/lib/domain/glance";
import { NO_LOADS } from "@/lib/training/loadSum";
import type { LocalDay } from "@/lib/domain/ids";

const day = (text: string, more: Partial<DayTotals> = {}): DayTotals => ({
  day: text as LocalDay,
  workouts: 1,
  durationSec: 1800,
  workJ: 300_000,
  load: NO_LOADS,
  ...more,
});

const glance = (more: Partial<Glance>): Glance => ({
  days: [],
  dailyStreak: null,
  weeklyStreak: null,
  last: null,
  workoutCount: 0,
  ...more,
});

const at = (time: string, utcOffsetSec = 0, weekStart: "monday" | "sunday" = "monday") => ({
  nowMs: Date.parse(time),
  utcOffsetSec,
  weekStart,
});

const fiveDaysTo = (lastDay: string) => glance({ dailyStreak: { lastDay: lastDay as LocalDay, days: 5 } });

describe("daily streak", () => {
  // 2026-11-18 is a Wednesday.
  it("is done on the day of the workout and open the day after, until midnight", () => {
    const streak = fiveDaysTo("2026-11-17");
    expect(popupFigures(streak, at("2026-11-17T23:59:59Z")).days).toEqual({ state: "done", count: 5 });
    expect(popupFigures(streak, at("2026-11-18T00:00:00Z")).days).toEqual({ state: "open", count: 5 });
    expect(popupFigures(streak, at("2026-11-18T23:59:59Z")).days).toEqual({ state: "open", count: 5 });
    expect(popupFigures(streak, at("2026-11-19T00:00:00Z")).days).toEqual({ state: "ended", count: 0 });
  });

  it("turns at local midnight, not at UTC's", () => {
    const streak = fiveDaysTo("2026-11-17");
    expect(popupFigures(streak, at("2026-11-18T04:59:59Z", -5 * 3600)).days?.state).toBe("done");
    expect(popupFigures(streak, at("2026-11-18T05:00:00Z", -5 * 3600)).days?.state).toBe("open");
  });

  it("counts a workout dated ahead of this calendar as today's", () => {
    expect(popupFigures(fiveDaysTo("2026-11-19"), at("2026-11-18T12:00:00Z")).days?.state).toBe("done");
  });

  it("is none before the first workout", () => {
    expect(popupFigures(glance({}), at("2026-11-18T12:00:00Z")).days).toBeNull();
  });
});

describe("weekly streak", () => {
  const streak = glance({ weeklyStreak: { lastMonday: "2026-11-09" as LocalDay, weeks: 12 } });

  it("is done in its week, open in the next, ended in the one after", () => {
    expect(popupFigures(streak, at("2026-11-15T23:59:59Z")).weeks).toEqual({ state: "done", count: 12 });
    expect(popupFigures(streak, at("2026-11-16T00:00:00Z")).weeks).toEqual({ state: "open", count: 12 });
    expect(popupFigures(streak, at("2026-11-23T00:00:00Z")).weeks).toEqual({ state: "ended", count: 0 });
  });

  it("keeps Monday weeks where the rider's weeks start on Sunday", () => {
    expect(popupFigures(streak, at("2026-11-15T12:00:00Z", 0, "sunday")).weeks?.state).toBe("done");
  });
});

describe("this week beside last week", () => {
  const days = ["2026-11-09", "2026-11-10", "2026-11-13", "2026-11-15", "2026-11-16", "2026-11-18"].map(
    (text) => day(text),
  );

  it("compares up to the same weekday, today included", () => {
    const figures = popupFigures(glance({ days }), at("2026-11-18T12:00:00Z"));
    expect(figures.thisWeek).toMatchObject({ workouts: 2, durationSec: 3600, workJ: 600_000 });
    expect(figures.lastWeek).toMatchObject({ workouts: 2, durationSec: 3600, workJ: 600_000 });
    expect(figures.weekday).toBe(3);
  });

  it("starts afresh at midnight on Monday", () => {
    const sunday = popupFigures(glance({ days }), at("2026-11-15T23:59:59Z"));
    expect(sunday.thisWeek.workouts).toBe(4);
    const monday = popupFigures(glance({ days: days.slice(0, 5) }), at("2026-11-16T00:00:00Z"));
    expect(monday.thisWeek.workouts).toBe(1);
    expect(monday.lastWeek.workouts).toBe(1);
  });

  it("starts on Sunday where the rider wants that", () => {
    const figures = popupFigures(glance({ days: days.slice(0, 4) }), at("2026-11-15T12:00:00Z", 0, "sunday"));
    expect(figures.thisWeek.workouts).toBe(1);
    expect(figures.lastWeek.workouts).toBe(0);
  });

  it("has no work where nothing measured it, and sums what did", () => {
    const mixed = glance({ days: [day("2026-11-16", { workJ: null }), day("2026-11-17")] });
    const figures = popupFigures(mixed, at("2026-11-17T12:00:00Z"));
    expect(figures.thisWeek.workJ).toBe(300_000);
    expect(figures.lastWeek.workJ).toBeNull();
  });
});
