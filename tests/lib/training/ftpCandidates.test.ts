import { describe, expect, test } from "vitest";
import type { Profile } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import { NOTHING_YOURS, NO_RIDER } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import type { EffortsByKey } from "@/lib/training/bestCurve";
import { ftpCandidates } from "@/lib/training/ftpCandidates";
import { CURVE_DURATIONS_SEC } from "@/lib/training/powerCurve";
import { riderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const NOW = { atMs: Date.parse("2025-11-19T12:00:00Z"), day: "2025-11-19" as LocalDay };
const NOTHING: Profile["ftp"] = {
  source: "unknown",
  manualWatts: null,
  testWatts: null,
  estimatedWatts: null,
  workoutId: null,
};

function candidatesOf(from: {
  readonly summaries?: readonly WorkoutSummary[];
  readonly yours?: Partial<Yours>;
  readonly ftp?: Partial<Profile["ftp"]>;
  readonly efforts?: EffortsByKey | null;
}) {
  const profile = { ftp: { ...NOTHING, ...from.ftp }, maxHeartRateBpm: {}, totalWorkouts: null };
  const history = riderHistory({
    summaries: from.summaries ?? [],
    yours: { ...NOTHING_YOURS, ...from.yours },
    profile: profile as unknown as Profile,
    progress: NEVER_SYNCED,
  });
  return ftpCandidates({ history, efforts: from.efforts ?? null, now: NOW });
}

const told = (from: Parameters<typeof candidatesOf>[0]) =>
  candidatesOf(from).candidates.map(({ source, watts, day }) => `${source} ${watts} ${day ?? "undated"}`);

const test20 = summaryAt("2025-10-01T10:00:00Z", {
  title: "20 min FTP Test Ride",
  isFtpTest: true,
  lengthSec: 1200,
  derived: derivedOf({ activeSec: 1200, best20MinW: 200 }),
  pelotonAverages: { ...NO_FIGURES, outputW: 200 },
});
const manual = (utc: string, watts: number) =>
  summaryAt(utc, { ftp: { watts, source: "manual", workoutId: null } });

describe("what an FTP can be taken from", () => {
  test("own entry, last test, Peloton's, best 20 minutes and critical power, each with its day", () => {
    const powerCurveW = CURVE_DURATIONS_SEC.filter((sec) => sec <= 1200).map((sec) => 195 + 12_000 / sec);
    expect(
      told({
        summaries: [manual("2025-11-02T10:00:00Z", 243), test20],
        yours: { ftp: [{ from: "2025-03-03", watts: 188 }] },
        efforts: new Map([[test20.key, { powerCurveW }]]),
      }),
    ).toEqual([
      "own 188 2025-03-03",
      "test 190 2025-10-01",
      "pelotonManual 231 2025-11-02",
      "ours 190 2025-10-01",
      "criticalPower 195 2025-10-01",
    ]);
  });

  test("is nothing where nothing is known, and says why there is no critical power only once it looked", () => {
    expect(candidatesOf({})).toEqual({ candidates: [], criticalPower: null });
    expect(candidatesOf({ efforts: new Map() })).toEqual({
      candidates: [],
      criticalPower: { type: "refused", refusal: { reason: "fewEfforts", efforts: 0 } },
    });
  });

  test("Peloton's value is the profile's where it is a newer one, and has a day where a workout tells it", () => {
    const summaries = [manual("2025-11-02T10:00:00Z", 243)];
    expect(told({ summaries, ftp: { source: "manual", manualWatts: 243 } })).toEqual([
      "pelotonManual 231 2025-11-02",
    ]);
    expect(told({ summaries, ftp: { source: "manual", manualWatts: 260 } })).toEqual([
      "pelotonManual 247 undated",
    ]);
  });

  test("a value typed into Peloton follows how the rider reads it", () => {
    const rider = { ...NO_RIDER, manualFtp: { watts: 243, reading: "ftp" as const } };
    const summaries = [manual("2025-11-02T10:00:00Z", 243)];
    expect(told({ summaries, yours: { rider } })).toEqual(["pelotonManual 243 2025-11-02"]);
  });

  test("an entry of a day to come, and a best of more than 90 days ago, are none", () => {
    const old = summaryAt("2025-08-20T10:00:00Z", { derived: derivedOf({ best20MinW: 210 }) });
    expect(told({ yours: { ftp: [{ from: "2025-11-20", watts: 300 }] }, summaries: [old] })).toEqual([]);
    const recent = { ...old, startedAtMs: Date.parse("2025-08-21T13:00:00Z") };
    expect(told({ summaries: [recent] })).toEqual(["ours 200 2025-08-21"]);
  });
});
