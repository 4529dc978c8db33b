import { describe, expect, test } from "vitest";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { streakDifferences } from "@/lib/training/streakDifference";
import { streaksOf } from "@/lib/training/streaks";
import { summaryAt } from "./drawSummary";

const noonOf = (text: string, given: Partial<WorkoutSummary> = {}) => summaryAt(`${text}T12:00:00Z`, given);

/** Today is Wednesday, 18 November 2026; Peloton was asked at six in the evening. */
function differences(
  summaries: readonly WorkoutSummary[],
  currentDaily: number | null,
  more: { readonly currentWeekly?: number; readonly readAt?: string; readonly utcOffsetSec?: number } = {},
) {
  return streakDifferences({
    summaries,
    streaks: streaksOf(summaries),
    profile: {
      streaks: { currentDaily, currentWeekly: more.currentWeekly ?? null, bestWeekly: null },
      readAtMs: Date.parse(more.readAt ?? "2026-11-18T18:00:00Z"),
    },
    today: "2026-11-18" as LocalDay,
    utcOffsetSec: more.utcOffsetSec ?? 0,
  });
}

const threeDays = ["2026-11-16", "2026-11-17", "2026-11-18"].map((text) => noonOf(text));

describe("where our streak and Peloton's differ", () => {
  test("there is nothing to say where they agree, or where Peloton says nothing", () => {
    expect(differences(threeDays, 3)).toEqual([]);
    expect(differences(threeDays, null)).toEqual([]);
  });

  test("names the days before ours that Peloton counts, and whether something else lies on them", () => {
    expect(differences(threeDays, 5)).toEqual([
      {
        period: "day",
        ours: 3,
        peloton: 5,
        first: "2026-11-14",
        last: "2026-11-15",
        why: "pelotonCounts",
        hasOthers: false,
      },
    ]);
    const imported = noonOf("2026-11-15", { isPelotonOriginated: false });
    expect(differences([...threeDays, imported], 4)[0]).toMatchObject({
      first: "2026-11-15",
      last: "2026-11-15",
      hasOthers: true,
    });
  });

  test("names the days of ours that Peloton does not count", () => {
    expect(differences(threeDays, 1)[0]).toMatchObject({
      why: "oursCounts",
      first: "2026-11-16",
      last: "2026-11-17",
    });
  });

  test("names the days since the last workout where only ours has ended", () => {
    expect(differences([noonOf("2026-11-14")], 4)[0]).toMatchObject({
      ours: 0,
      why: "pelotonCounts",
      first: "2026-11-15",
      last: "2026-11-17",
    });
  });

  test("names the days that came after Peloton was asked", () => {
    expect(differences(threeDays, 1, { readAt: "2026-11-16T18:00:00Z" })[0]).toMatchObject({
      why: "sinceRead",
      first: "2026-11-17",
      last: "2026-11-18",
    });
    // Asked in the morning, before today's.
    expect(differences(threeDays, 2, { readAt: "2026-11-18T08:00:00Z" })[0]).toMatchObject({
      why: "sinceRead",
      first: "2026-11-18",
      last: "2026-11-18",
    });
    // Two days without a workout went by since.
    expect(differences([noonOf("2026-11-15")], 1, { readAt: "2026-11-15T18:00:00Z" })[0]).toMatchObject({
      ours: 0,
      why: "sinceRead",
      first: "2026-11-16",
      last: "2026-11-17",
    });
  });

  test("names weeks by their Mondays", () => {
    const weeks = ["2026-11-03", "2026-11-10", "2026-11-17"].map((text) => noonOf(text));
    expect(differences(weeks, null, { currentWeekly: 5 })[0]).toMatchObject({
      period: "week",
      ours: 3,
      first: "2026-10-19",
      last: "2026-10-26",
      why: "pelotonCounts",
    });
  });

  test("asks which day it was for the reader when Peloton was asked", () => {
    // Half past one in UTC was still Tuesday evening in New York: Monday's ride stood until midnight.
    const given = { readAt: "2026-11-18T01:30:00Z", utcOffsetSec: -5 * 3600 };
    const twoDays = ["2026-11-15", "2026-11-16"].map((text) => noonOf(text, { utcOffsetSec: -5 * 3600 }));
    expect(differences(twoDays, 2, given)[0]).toMatchObject({
      ours: 0,
      why: "sinceRead",
      first: "2026-11-17",
      last: "2026-11-17",
    });
  });
});
