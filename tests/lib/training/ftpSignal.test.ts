import { describe, expect, test } from "vitest";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { CURVE_DURATIONS_SEC } from "@/lib/training/powerCurve";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { ftpSignal } from "@/lib/training/ftpSignal";
import type { EffortsByKey } from "@/lib/training/bestCurve";
import { riderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const NOW = { atMs: Date.parse("2025-11-19T12:00:00Z"), day: "2025-11-19" as LocalDay };
const NO_EFFORTS: EffortsByKey = new Map();

/** A ride with so many watts over its best 20 minutes. */
const ride = (utc: string, best20MinW: number, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(utc, { derived: derivedOf({ best20MinW }), ...given });

function signal(
  rides: readonly WorkoutSummary[],
  ftpWatts: number | null,
  more: { readonly efforts?: EffortsByKey | null; readonly yours?: Partial<Yours> } = {},
) {
  const ftp = ftpWatts === null ? [] : [{ from: "2025-01-01", watts: ftpWatts }];
  const history = riderHistory({
    summaries: rides,
    yours: { ...NOTHING_YOURS, ftp, ...more.yours },
    profile: null,
    progress: NEVER_SYNCED,
  });
  return ftpSignal({ history, efforts: more.efforts === undefined ? NO_EFFORTS : more.efforts, now: NOW });
}

const best = (ftpWatts: number, best20MinW: number) =>
  signal([ride("2025-11-04T10:00:00Z", best20MinW)], ftpWatts)?.watts ?? null;

describe("a sign that the FTP in use is too low", () => {
  test("is 0.95 of the best 20 minutes of the last six weeks, with its ride", () => {
    const rides = [ride("2025-11-10T10:00:00Z", 205), ride("2025-11-04T10:00:00Z", 214)];
    expect(signal(rides, 195)).toEqual({
      watts: 203,
      source: "ours",
      day: "2025-11-04",
      key: "2025-11-04T10:00:00Z",
      gainWatts: 8,
    });
  });

  test("takes 2 W at least, and 1 % of a high FTP", () => {
    expect(best(100, 106.3)).toBeNull(); // 101 W: 1 W more
    expect(best(100, 107.4)).toBe(102);
    expect(best(300, 317.9)).toBeNull(); // 302 W: 2 W more, 0.7 %
    expect(best(300, 318.9)).toBe(303);
  });

  test("counts 42 local days, today among them, and no ride that was left out or is no cycling", () => {
    expect(signal([ride("2025-10-09T00:30:00Z", 214)], 195)?.watts).toBe(203);
    expect(signal([ride("2025-10-08T23:30:00Z", 214)], 195)).toBeNull();
    expect(signal([ride("2025-10-08T23:30:00Z", 214, { utcOffsetSec: 3600 })], 195)?.day).toBe("2025-10-09");
    expect(signal([ride("2025-11-19T11:00:00Z", 214)], 195)?.day).toBe("2025-11-19");
    const key = "2025-11-04T10:00:00Z" as BlindKey;
    const left = { workouts: { [key]: { ...NOTHING_SAID, leftOut: "wrong bike" } } };
    expect(signal([ride(key, 214)], 195, { yours: left })).toBeNull();
    const row = { discipline: "rowing", disciplineSlug: "caesar" } as const;
    expect(signal([ride(key, 214, row)], 195)).toBeNull();
  });

  test("says nothing where no FTP is in use, or the FTP is made of the same rides", () => {
    const rides = [ride("2025-11-04T10:00:00Z", 214)];
    expect(signal([], null)).toBeNull();
    expect(signal(rides, null)).toBeNull();
  });

  test("is critical power where the best 20 minutes say no more, once the efforts are known", () => {
    const rides = [ride("2025-11-10T10:00:00Z", 200)];
    // 205 W and 12 kJ, as the model draws them.
    const powerCurveW = CURVE_DURATIONS_SEC.filter((sec) => sec <= 1200).map((sec) => 205 + 12_000 / sec);
    const efforts: EffortsByKey = new Map(rides.map(({ key }) => [key, { powerCurveW }]));
    expect(signal(rides, 195, { efforts })).toEqual({
      watts: 205,
      source: "criticalPower",
      day: "2025-11-10",
      key: null,
      gainWatts: 10,
    });
    expect(signal(rides, 204, { efforts })).toBeNull();
    expect(signal(rides, 195, { efforts: null })).toBeNull();
    const older = ride("2025-10-01T10:00:00Z", 200, { key: rides[0]?.key as BlindKey });
    expect(signal([older], 195, { efforts })).toBeNull();
  });
});
