import { describe, expect, test } from "vitest";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { OwnFtp } from "@/lib/domain/yours";
import { ftpOfWorkout, ftpTimeline } from "@/lib/training/ftpAtDate";
import { ftpSteps } from "@/lib/training/ftpSteps";
import { workoutDay } from "@/lib/training/workoutTime";
import { derivedOf, summaryAt } from "./drawSummary";

const TODAY = "2025-12-31" as LocalDay;

const test20 = (utc: string, watts: number) =>
  summaryAt(utc, {
    title: "20 min FTP Test Ride",
    isFtpTest: true,
    lengthSec: 1200,
    derived: derivedOf({ activeSec: 1200 }),
    pelotonAverages: { ...NO_FIGURES, outputW: watts },
  });

const withInfo = (utc: string, watts: number, source: "manual" | "estimated" = "estimated") =>
  summaryAt(utc, { ftp: { watts, source, workoutId: null } });

function told(summaries: readonly WorkoutSummary[], ftp: readonly OwnFtp[] = []): readonly string[] {
  const timeline = ftpTimeline({ yours: { ...NOTHING_YOURS, ftp }, summaries, profile: null });
  return ftpSteps(timeline, summaries, TODAY).map(({ day, watts, source }) => `${day} ${watts} ${source}`);
}

describe("the FTP as a line of steps", () => {
  test("tests, own entries and Peloton's estimates, each from its day on", () => {
    const summaries = [
      withInfo("2025-01-05T10:00:00Z", 170),
      test20("2025-03-01T10:00:00Z", 200),
      withInfo("2025-04-01T10:00:00Z", 180),
    ];
    expect(told(summaries, [{ from: "2025-06-01", watts: 205 }])).toEqual([
      "2025-01-05 170 estimated",
      "2025-03-01 190 test",
      "2025-06-01 205 own",
    ]);
  });

  test("what stays the same is no step; what is still to come is none either", () => {
    const summaries = [withInfo("2025-01-05T10:00:00Z", 170), withInfo("2025-02-05T10:00:00Z", 170)];
    expect(told(summaries, [{ from: "2026-02-01", watts: 300 }])).toEqual(["2025-01-05 170 estimated"]);
  });

  test("a test on the day of an own entry stands behind it, as for the workouts", () => {
    expect(told([test20("2025-03-01T10:00:00Z", 200)], [{ from: "2025-03-01", watts: 210 }])).toEqual([
      "2025-03-01 210 own",
    ]);
  });

  test("begins with the first known value, not with what Peloton holds today", () => {
    const summaries = [summaryAt("2025-01-02T10:00:00Z"), withInfo("2025-01-05T10:00:00Z", 154)];
    const timeline = ftpTimeline({
      yours: NOTHING_YOURS,
      summaries,
      profile: {
        ftp: { source: "test", manualWatts: null, testWatts: 205, estimatedWatts: null, workoutId: null },
      },
    });
    const steps = ftpSteps(timeline, summaries, TODAY);
    expect(steps.map(({ day, watts }) => `${day} ${watts}`)).toEqual(["2025-01-05 154"]);
    expect(ftpOfWorkout(timeline, summaries[0] as WorkoutSummary)).toBeNull();
  });

  test("nothing known gives no line", () => {
    expect(told([summaryAt("2025-01-05T10:00:00Z", { disciplineSlug: "yoga" })])).toEqual([]);
  });

  test("on a day without a test the line is at what the day's rides were measured by", () => {
    const summaries = [
      withInfo("2025-01-05T10:00:00Z", 170),
      withInfo("2025-01-20T10:00:00Z", 240, "manual"),
      test20("2025-03-01T10:00:00Z", 200),
      withInfo("2025-04-01T10:00:00Z", 180),
    ];
    const own = [{ from: "2025-03-20", watts: 205 }];
    const timeline = ftpTimeline({ yours: { ...NOTHING_YOURS, ftp: own }, summaries, profile: null });
    const steps = ftpSteps(timeline, summaries, TODAY);
    for (const summary of summaries.filter(({ isFtpTest }) => !isFtpTest)) {
      const onDay = steps.findLast(({ day }) => day <= workoutDay(summary));
      expect(onDay?.watts).toBe(ftpOfWorkout(timeline, summary)?.watts);
    }
  });
});
