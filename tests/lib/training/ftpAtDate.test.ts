import { describe, expect, test } from "vitest";
import { NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";
import type { LocalDay } from "@/lib/domain/ids";
import { NO_RIDER, NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { OwnFtp } from "@/lib/domain/yours";
import {
  type FtpKnowledge,
  ftpAtDate,
  ftpOfWorkout,
  ftpTestResult,
  ftpTimeline,
  isFtpTestRide,
} from "@/lib/training/ftpAtDate";
import { derivedOf, summaryAt } from "./drawSummary";

const profile = (given: Partial<NonNullable<FtpKnowledge["profile"]>["ftp"]>): FtpKnowledge["profile"] => ({
  ftp: {
    source: "unknown",
    manualWatts: null,
    testWatts: null,
    estimatedWatts: null,
    workoutId: null,
    ...given,
  },
});

const testRide = (utc: string, averageW: number, given: Partial<WorkoutSummary> = {}): WorkoutSummary =>
  summaryAt(utc, {
    title: "20 min FTP Test Ride",
    lengthSec: 1200,
    pelotonAverages: { ...NO_FIGURES, outputW: averageW },
    derived: derivedOf({ activeSec: 1200 }),
    ...given,
  });

const informed = (
  utc: string,
  watts: number,
  source: "test" | "manual" | "estimated" = "test",
): WorkoutSummary => summaryAt(utc, { ftp: { watts, source, workoutId: null } });

const at = (
  utc: string,
  {
    own = [],
    ...known
  }: Partial<Pick<FtpKnowledge, "summaries" | "profile">> & { readonly own?: readonly OwnFtp[] },
) =>
  ftpAtDate({
    summaries: [],
    profile: null,
    ...known,
    yours: { ...NOTHING_YOURS, ftp: own },
    atMs: Date.parse(utc),
    day: utc.slice(0, 10) as LocalDay,
  });

describe("an FTP test", () => {
  test.each([
    [185, 176],
    [193, 183],
  ])("of %i W on average is %i W, in whole watts", (averageW, result) => {
    expect(ftpTestResult(testRide("2026-03-03T10:00:00Z", averageW))).toBe(result);
  });

  test("is known by its title or by Peloton's flag", () => {
    expect(isFtpTestRide(testRide("2026-03-03T10:00:00Z", 200))).toBe(true);
    expect(isFtpTestRide(testRide("2026-03-03T10:00:00Z", 200, { title: "Big Day", isFtpTest: true }))).toBe(
      true,
    );
    expect(isFtpTestRide(testRide("2026-03-03T10:00:00Z", 200, { title: "Big Day" }))).toBe(false);
    expect(isFtpTestRide(testRide("2026-03-03T10:00:00Z", 200, { lengthSec: 1800 }))).toBe(false);
  });

  test("is never its warm up, and never broken off", () => {
    expect(
      isFtpTestRide(testRide("2026-03-03T10:00:00Z", 100, { title: "FTP Test Warm Up", isFtpTest: true })),
    ).toBe(false);
    expect(
      isFtpTestRide(testRide("2026-03-03T10:00:00Z", 200, { derived: derivedOf({ activeSec: 1139 }) })),
    ).toBe(false);
    expect(isFtpTestRide(testRide("2026-03-03T10:00:00Z", 200, { derived: null }))).toBe(false);
  });

  test("is ridden against the FTP before it and counts from the next workout", () => {
    const test = testRide("2026-03-03T10:00:00Z", 200, {
      ftp: { watts: 170, source: "test", workoutId: null },
    });
    const next = summaryAt("2026-03-03T10:30:00Z");
    const timeline = ftpTimeline({ yours: NOTHING_YOURS, summaries: [next, test], profile: null });
    expect(ftpOfWorkout(timeline, test)).toMatchObject({ watts: 170, source: "peloton" });
    expect(ftpOfWorkout(timeline, next)).toMatchObject({ watts: 190, source: "test", key: test.key });
  });
});

const best = (utc: string, watts: number) => summaryAt(utc, { derived: derivedOf({ best20MinW: watts }) });

describe("a value typed into Peloton", () => {
  const rides = [informed("2026-03-10T10:00:00Z", 243, "manual")];
  const answered = (watts: number) =>
    ftpAtDate({
      yours: { ...NOTHING_YOURS, rider: { ...NO_RIDER, manualFtp: { watts, reading: "ftp" } } },
      summaries: rides,
      profile: null,
      atMs: Date.parse("2026-03-11T10:00:00Z"),
      day: "2026-03-11" as LocalDay,
    })?.watts;

  test("is a 20 minute average, unless the rider said of this very value that it is an FTP", () => {
    expect(at("2026-03-11T10:00:00Z", { summaries: rides })?.watts).toBeCloseTo(230.85, 9);
    expect(answered(243)).toBe(243);
    expect(answered(250)).toBeCloseTo(230.85, 9);
  });
});

describe("what was left out of records", () => {
  test("is no FTP test and no best 20 minutes", () => {
    const test = testRide("2026-03-03T10:00:00Z", 200);
    const ride = best("2026-03-04T10:00:00Z", 300);
    const out = { ...NOTHING_SAID, leftOut: "wrong bike" };
    const find = (workouts: FtpKnowledge["yours"]["workouts"]) =>
      ftpAtDate({
        yours: { ...NOTHING_YOURS, workouts },
        summaries: [ride, test],
        profile: null,
        atMs: Date.parse("2026-03-11T10:00:00Z"),
        day: "2026-03-11" as LocalDay,
      });
    expect(find({})?.source).toBe("test");
    expect(find({ [test.key]: out })).toMatchObject({ source: "ours", watts: 285 });
    expect(find({ [test.key]: out, [ride.key]: out })).toBeNull();
  });
});

describe("the order of the sources", () => {
  const summaries = [testRide("2026-03-03T10:00:00Z", 200), informed("2026-03-10T10:00:00Z", 222)];

  test.each([
    ["2026-03-03", 205, "own"],
    ["2026-03-02", 190, "test"],
    ["2026-03-21", 190, "test"],
  ])("an own entry of %s beside a test of 3 March: %i W on 20 March, by %s", (from, watts, source) => {
    const ftp = at("2026-03-20T10:00:00Z", { own: [{ from, watts: 205 }], summaries });
    expect(ftp).toMatchObject({ watts, source });
  });

  test("own entries count from their day on, the newest first whatever their order", () => {
    const own = [
      { from: "2026-05-01", watts: 230 },
      { from: "2026-01-01", watts: 210 },
    ];
    expect(at("2026-04-30T23:00:00Z", { own })).toMatchObject({ watts: 210 });
    expect(at("2026-05-01T00:00:00Z", { own })).toMatchObject({ watts: 230 });
    expect(at("2025-12-31T23:59:00Z", { own })).toBeNull();
  });

  test("an entry's day is the workout's own local day", () => {
    // 23:30 on 30 April where it was ridden, already May in UTC.
    const late = summaryAt("2026-05-01T03:30:00Z", { utcOffsetSec: -4 * 3600 });
    const timeline = ftpTimeline({
      yours: { ...NOTHING_YOURS, ftp: [{ from: "2026-05-01", watts: 230 }] },
      summaries: [late],
      profile: null,
    });
    expect(ftpOfWorkout(timeline, late)).toBeNull();
  });

  test("Peloton's value going into the workout counts for that workout", () => {
    expect(at("2026-03-10T10:00:00Z", { summaries: [informed("2026-03-10T10:00:00Z", 222)] })).toMatchObject({
      watts: 222,
      source: "peloton",
    });
    expect(at("2026-03-10T09:59:59Z", { summaries: [informed("2026-03-10T10:00:00Z", 222)] })).toBeNull();
  });

  test("a value typed into Peloton is a 20 minute one: 243 W is 230.85 W", () => {
    const ftp = at("2026-03-10T10:00:00Z", { summaries: [informed("2026-03-01T10:00:00Z", 243, "manual")] });
    expect(ftp?.watts).toBeCloseTo(230.85, 9);
    expect(ftp?.source).toBe("pelotonManual");
  });

  test("0 on a Just Ride says nothing: the last one carries on", () => {
    const rides = [informed("2026-03-01T10:00:00Z", 200, "estimated"), informed("2026-03-05T10:00:00Z", 0)];
    expect(at("2026-03-05T10:00:00Z", { summaries: rides })).toMatchObject({
      watts: 200,
      source: "estimated",
    });
  });

  test("the profile's value comes next, by its source", () => {
    expect(
      at("2026-03-10T10:00:00Z", { profile: profile({ source: "estimated", estimatedWatts: 180 }) }),
    ).toMatchObject({
      watts: 180,
      source: "estimated",
      sinceMs: null,
    });
    expect(
      at("2026-03-10T10:00:00Z", { profile: profile({ source: "manual", manualWatts: 200 }) })?.watts,
    ).toBe(190);
    expect(
      at("2026-03-10T10:00:00Z", { profile: profile({ manualWatts: 0, estimatedWatts: 0 }) }),
    ).toBeNull();
  });

  test("the profile's value does not stand in for what came before the first that has a date", () => {
    const today = profile({ source: "test", testWatts: 205 });
    const summaries = [best("2026-02-20T10:00:00Z", 150), informed("2026-03-01T10:00:00Z", 154, "estimated")];
    const found = (utc: string) => at(utc, { profile: today, summaries });
    expect(found("2026-02-10T10:00:00Z")).toBeNull();
    expect(found("2026-02-25T10:00:00Z")).toMatchObject({ watts: 143, source: "ours", isAtLeast: true });
    expect(found("2026-03-01T10:00:00Z")).toMatchObject({ watts: 154, source: "estimated" });
    const tested = { profile: today, summaries: [testRide("2026-03-03T10:00:00Z", 200)] };
    expect(at("2026-02-10T10:00:00Z", tested)).toBeNull();
    expect(at("2026-03-04T10:00:00Z", tested)).toMatchObject({ watts: 190, source: "test" });
  });

  test("an own entry leaves earlier workouts the profile's value, as the page promises", () => {
    const known = { profile: profile({ source: "test", testWatts: 205 }) };
    const before = at("2026-02-10T10:00:00Z", known);
    expect(before).toMatchObject({ watts: 205, sinceMs: null });
    expect(at("2026-02-10T10:00:00Z", { ...known, own: [{ from: "2026-03-01", watts: 220 }] })).toEqual(
      before,
    );
  });

  test("ours is the best of the 90 days before, and only a lower bound", () => {
    const rides = [
      best("2026-01-01T10:00:00Z", 300),
      best("2026-03-01T10:00:00Z", 220),
      best("2026-04-01T10:00:00Z", 200),
    ];
    expect(at("2026-04-10T10:00:00Z", { summaries: rides })).toMatchObject({
      watts: 209,
      source: "ours",
      isAtLeast: true,
    });
    expect(at("2026-03-15T10:00:00Z", { summaries: rides })?.watts).toBe(285);
    expect(at("2026-01-01T10:00:00Z", { summaries: rides })).toBeNull();
  });

  test("nothing known is nothing", () => {
    expect(at("2026-03-10T10:00:00Z", {})).toBeNull();
  });
});

describe("age", () => {
  test("more than ten weeks is old", () => {
    const own = [{ from: "2026-01-01", watts: 200 }];
    expect(at("2026-03-12T00:00:00Z", { own })?.isOld).toBe(false);
    expect(at("2026-03-12T00:00:01Z", { own })?.isOld).toBe(true);
  });

  test("a value that Peloton repeats is as old as its first mention", () => {
    const summaries = [informed("2026-01-01T10:00:00Z", 200), informed("2026-06-01T10:00:00Z", 200)];
    expect(at("2026-06-01T10:00:00Z", { summaries })).toMatchObject({
      isOld: true,
      sinceMs: Date.parse("2026-01-01T10:00:00Z"),
    });
  });
});

test("workouts removed on Peloton no longer tell an FTP", () => {
  const removed = testRide("2026-03-03T10:00:00Z", 200, { removedAtMs: 1 });
  expect(at("2026-03-10T10:00:00Z", { summaries: [removed] })).toBeNull();
});
