import { describe, expect, test } from "vitest";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { weekReviewSlices } from "@/lib/training/weekReview";
import { derivedOf, summaryAt } from "./drawSummary";

// 16 November 2026 is a Monday.
const MONDAY = "2026-11-16" as LocalDay;
const SINCE = { ...NOTHING_YOURS, ftp: [{ from: "2020-01-01", watts: 200 }] };

type Given = {
  readonly today?: string;
  readonly yours?: Yours;
  readonly phase?: "listing" | "details" | "upToDate";
  readonly efforts?: ReadonlyMap<BlindKey, Omit<WorkoutEfforts, "key" | "version">> | null;
  readonly monday?: LocalDay;
};

function reviewOf(workouts: readonly WorkoutSummary[], given: Given = {}) {
  const { today = "2026-12-31", yours = SINCE, phase = "upToDate", efforts = new Map() } = given;
  const summaries = [...workouts].sort((a, b) => b.createdAtMs - a.createdAtMs);
  const history = riderHistory({
    summaries,
    yours,
    profile: null,
    progress: { phase, lastSyncedAtMs: null },
  });
  const { monday = MONDAY } = given;
  return finished(weekReviewSlices(history, { monday, today: today as LocalDay, efforts }));
}

const at = (day: string, given: Partial<WorkoutSummary> = {}) => summaryAt(`${day}T12:00:00Z`, given);
/** An hour at an IF of 1: Load 100. */
const anHour = derivedOf({ activeSec: 3600, normalizedPowerW: 200 });
const hard = (day: string, given: Partial<WorkoutSummary> = {}) =>
  at(day, { lengthSec: 3600, derived: anHour, totals: { ...at(day).totals, workJ: 500_000 }, ...given });

const whens = (today: string) => {
  const { when, days } = reviewOf([], { today });
  return [when, ...new Set(days.map((day) => day.when))];
};
const ride = (day: string, workJ: number) =>
  at(day, { totals: { ...at(day).totals, workJ }, derived: derivedOf() });
const named = (workouts: readonly WorkoutSummary[], given?: Given) =>
  reviewOf(workouts, given).records?.map(({ of, record }) => [
    of.type === "length" ? of.measure : of.type,
    record.value,
    record.previous?.value,
  ]);
const effortsOf = (watts: number) => ({
  powerCurveW: Array.from({ length: 60 }, () => watts),
  wattSeconds: [],
  bpmSeconds: [],
});

describe("a week", () => {
  test("has seven days from Monday on, with their workouts in order of time", () => {
    const { days, sums, firstDay, lastDay, when } = reviewOf([
      at("2026-11-15"),
      summaryAt("2026-11-16T18:00:00Z", { title: "Evening" }),
      summaryAt("2026-11-16T06:00:00Z", { title: "Morning" }),
      at("2026-11-22"),
      at("2026-11-23"),
    ]);
    expect([firstDay, lastDay, when]).toEqual(["2026-11-16", "2026-11-22", "past"]);
    expect(days.map(({ workouts }) => workouts.length)).toEqual([2, 0, 0, 0, 0, 0, 1]);
    expect(days[0]?.workouts.map(({ workout }) => workout.title)).toEqual(["Morning", "Evening"]);
    expect(sums).toMatchObject({ workouts: 3, durationSec: 5400 });
  });

  test("takes the workout's own local day, over midnight and over daylight saving time", () => {
    // New York: Sunday 1 Nov 2026 has 25 hours. 04:30Z on Monday is 23:30 on Sunday there (UTC−5).
    const sunday = summaryAt("2026-11-02T04:30:00Z", { utcOffsetSec: -5 * 3600 });
    const saturday = summaryAt("2026-11-01T03:30:00Z", { utcOffsetSec: -4 * 3600 });
    const { days } = reviewOf([sunday, saturday], { monday: "2026-10-26" as LocalDay });
    expect(days.map(({ workouts }) => workouts.length)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  });

  test("sums load and time by discipline, most time first", () => {
    const { disciplines, sums } = reviewOf([
      at("2026-11-16", { discipline: "yoga" }),
      hard("2026-11-17"),
      hard("2026-11-18"),
    ]);
    expect(disciplines).toEqual([
      {
        discipline: "cycling",
        firstDay: MONDAY,
        workouts: 2,
        durationSec: 7200,
        workJ: 1_000_000,
        load: { value: 200, isEstimate: false, covered: 2 },
      },
      {
        discipline: "yoga",
        firstDay: MONDAY,
        workouts: 1,
        durationSec: 1800,
        workJ: null,
        load: { value: null, isEstimate: false, covered: 0 },
      },
    ]);
    expect(sums.load).toEqual({ value: 200, isEstimate: false, covered: 2 });
  });

  test("keeps what the rider left out as done, without Load, zones, blocks or a record", () => {
    const left = hard("2026-11-17", {
      derived: derivedOf({
        activeSec: 3600,
        normalizedPowerW: 200,
        adherence: {
          metric: "output",
          inShare: 1,
          aboveShare: 0,
          belowShare: 0,
          heldBlocks: 4,
          blocks: 4,
        },
      }),
    });
    const workouts = { [left.key]: { ...NOTHING_SAID, leftOut: "" } };
    const efforts = new Map([
      [left.key, { powerCurveW: [], wattSeconds: [[4, 195, 60]] as const, bpmSeconds: [] }],
    ]);
    const review = reviewOf([left], { yours: { ...SINCE, workouts }, efforts });
    expect(review.sums).toMatchObject({ workouts: 1, durationSec: 3600, load: { value: null } });
    expect(review.leftOut).toBe(1);
    expect(review.days[1]?.workouts[0]).toMatchObject({ isLeftOut: true, load: { value: null } });
    expect(review.held).toEqual([]);
    expect(review.zones?.power.workouts).toBe(0);
    expect(reviewOf([left], { efforts }).zones?.power.zoneSec[3]).toBe(60);
    expect(reviewOf([left], { efforts }).held[0]).toMatchObject({ heldBlocks: 4, blocks: 4 });
  });

  test("has no zones until the efforts are open", () => {
    expect(reviewOf([at("2026-11-16")], { efforts: null }).zones).toBeNull();
  });

  test("says where today is: in it, before it, after it", () => {
    expect(whens("2026-11-18")).toEqual(["now", "past", "today", "ahead"]);
    expect(whens("2026-11-15")).toEqual(["ahead", "ahead"]);
    expect(whens("2026-11-23")).toEqual(["past", "past"]);
  });
});

describe("the weeks before", () => {
  const four = ["2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"];

  test("are the mean of four, rest weeks among them", () => {
    const { before } = reviewOf([hard(four[0] ?? ""), hard("2026-11-10"), hard("2026-11-15"), at(MONDAY)]);
    expect(before).toEqual({
      weeks: 4,
      workouts: 0.75,
      durationSec: 2700,
      workJ: 375_000,
      load: { value: 75, isEstimate: false },
      upTo: null,
    });
  });

  test("are counted up to the same weekday while the week goes on", () => {
    const workouts = [...four.map((day) => hard(day)), hard("2026-11-13"), at(MONDAY)];
    const { before } = reviewOf(workouts, { today: "2026-11-18" });
    expect(before).toMatchObject({ weeks: 4, workouts: 1, upTo: "2026-11-18" });
    expect(reviewOf(workouts, { today: "2026-11-20" }).before?.workouts).toBe(1.25);
    expect(reviewOf(workouts, { today: "2026-11-22" }).before?.upTo).toBe("2026-11-22");
  });

  test("begin with the rider's first week, and are none before it", () => {
    expect(reviewOf([hard("2026-11-04"), at(MONDAY)]).before).toMatchObject({ weeks: 2, workouts: 0.5 });
    expect(reviewOf([at(MONDAY)]).before).toBeNull();
    expect(reviewOf([at("2026-11-30")]).before).toBeNull();
    expect(reviewOf([]).before).toBeNull();
  });

  test("are only those known whole while the list is still coming", () => {
    const workouts = [hard("2026-11-04"), hard("2026-11-10"), at(MONDAY)];
    expect(reviewOf(workouts, { phase: "listing" }).before).toMatchObject({ weeks: 1, workouts: 1 });
    expect(reviewOf(workouts.slice(1), { phase: "listing" }).before).toBeNull();
  });

  test("have no mean Load while details of one of them are on their way", () => {
    const listed = hard("2026-11-03", { state: "listed", derived: null });
    const { before } = reviewOf([hard("2026-11-10"), listed, at(MONDAY)], { phase: "details" });
    expect(before).toMatchObject({ workouts: 1, load: null });
  });
});

describe("the records of a week", () => {
  test("are those broken in it that stood at its end, whatever came later", () => {
    expect(
      named([ride("2026-11-01", 300_000), ride("2026-11-17", 320_000), ride("2026-12-01", 400_000)]),
    ).toEqual([["totalOutput", 320_000, 300_000]]);
  });

  test("are none where it broke nothing: the first of its kind, or less than before", () => {
    expect(named([ride("2026-11-17", 320_000)])).toEqual([]);
    expect(named([ride("2026-11-01", 330_000), ride("2026-11-17", 320_000)])).toEqual([]);
    const coolDown = { ...ride("2026-11-17", 340_000), title: "5 min Cool Down Ride" };
    expect(named([ride("2026-11-01", 330_000), coolDown])).toEqual([]);
  });

  test("are not told while workouts are still coming", () => {
    const workouts = [ride("2026-11-01", 300_000), ride("2026-11-17", 320_000)];
    expect(reviewOf(workouts, { phase: "listing" }).records).toBeNull();
    expect(
      reviewOf([...workouts, at("2020-01-01", { state: "listed" })], { phase: "details" }).records,
    ).toBeNull();
  });

  test("hold best efforts once these are open", () => {
    const [before, now] = [at("2026-11-01"), at("2026-11-17")];
    const efforts = new Map([
      [before.key, effortsOf(300)],
      [now.key, effortsOf(320)],
    ]);
    expect(named([before, now], { efforts })).toEqual([5, 15, 30, 60].map(() => ["effort", 320, 300]));
    expect(named([before, now], { efforts: null })).toEqual([]);
  });
});
