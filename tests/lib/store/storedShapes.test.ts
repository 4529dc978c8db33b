import { describe, expect, it } from "vitest";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { resultOf } from "@/lib/domain/vaultCheck";
import { readMember } from "@/lib/store/storedAccount";
import { readArchived } from "@/lib/store/storedAnswers";
import { readCheck } from "@/lib/store/storedCheck";
import { EFFORTS_SHAPE, effortsMonthRow, readEfforts, readEffortsMonth } from "@/lib/store/storedEfforts";
import { readGlance } from "@/lib/store/storedGlance";
import { readManifest } from "@/lib/store/storedManifest";
import { SUMMARY_SHAPE, readSummary, readSummaryMonth, summaryMonthRow } from "@/lib/store/storedSummary";
import { readProgress } from "@/lib/store/storedSync";
import { readYours } from "@/lib/store/storedYours";
import { NO_FIGURES } from "@/lib/domain/workout";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { PROFILE, effortsOf, workoutOf } from "./testVault";

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a stored summary", () => {
  it("reads as it was written, lightly or in full", () => {
    const month = { workouts: [workoutOf("k1")], archiveRevs: { k1: 3 } };
    expect(readSummaryMonth(json(summaryMonthRow(month)))).toMatchObject(month);
    expect(readSummaryMonth(json(month))).toEqual(month);
    expect(readSummary(json(workoutOf("k1")))).toEqual(workoutOf("k1"));
  });

  it("of an older version has what it lacks filled with nothing", () => {
    const old = { key: "k1", id: "id", createdAtMs: 1, startedAtMs: 2, utcOffsetSec: 0 };
    const read = readSummaryMonth({ workouts: [old] });
    expect(read.archiveRevs).toEqual({});
    expect(read.workouts[0]).toMatchObject({
      ...old,
      state: "unread",
      title: "",
      discipline: "other",
      classTypeIds: [],
      totals: { workJ: null },
      pelotonAverages: { outputW: null },
      derived: null,
      removedAtMs: null,
    });
  });

  it("has the shape that is numbered: whoever changes it raises the number too", () => {
    const old = { key: "k1", id: "id", createdAtMs: 1, startedAtMs: 2, utcOffsetSec: 0 };
    expect({
      shape: SUMMARY_SHAPE,
      filled: readSummary({ ...old, derived: { version: 1, activeSec: 1, heartRateLoad: {} } }),
    }).toEqual({
      shape: 2,
      filled: {
        ...old,
        state: "unread",
        endedAtMs: null,
        discipline: "other",
        disciplineSlug: "",
        kind: "other",
        isPelotonOriginated: false,
        title: "",
        instructor: null,
        ride: null,
        classTypeIds: [],
        isPowerZone: false,
        isFtpTest: false,
        lengthSec: null,
        device: "",
        totals: { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
        pelotonAverages: NO_FIGURES,
        pelotonMaxima: NO_FIGURES,
        ftp: null,
        leaderboard: null,
        striveScore: null,
        heartRateZoneSec: null,
        derived: {
          version: 1,
          activeSec: 1,
          normalizedPowerW: null,
          best20MinW: null,
          averages: NO_FIGURES,
          maxima: NO_FIGURES,
          spark: [],
          targetMetrics: [],
          adherence: null,
          ftpWattsUsed: null,
          heartRateLoad: { load: null, answerMaxBpm: null, settings: "" },
        },
        removedAtMs: null,
      },
    });
  });

  it("of a newer version keeps what this one does not know", () => {
    const newer = { ...workoutOf("k1"), discipline: "skating", mood: { word: "happy" } };
    const read = readSummary(newer);
    expect(read).toMatchObject({ discipline: "other", mood: { word: "happy" } });
    expect(readSummaryMonth({ shape: 99, workouts: [newer] }).workouts[0]).toEqual(read);
  });

  it("is none without identity and time", () => {
    for (const lost of ["key", "id", "createdAtMs", "startedAtMs", "utcOffsetSec"]) {
      const { [lost]: _, ...rest } = workoutOf("k1") as unknown as Record<string, unknown>;
      expect(() => readSummaryMonth({ workouts: [rest] })).toThrow(lost);
      expect(() => readSummaryMonth(summaryMonthRow({ workouts: [rest as never], archiveRevs: {} }))).toThrow(
        lost,
      );
    }
  });
});

describe("other stored shapes", () => {
  it("read older rows and keep what newer ones added", () => {
    expect(readYours({ ftp: [{ from: "2024-05-01", watts: 200, note: "x" }], notes: [1] })).toEqual({
      ...NOTHING_YOURS,
      ftp: [{ from: "2024-05-01", watts: 200, note: "x" }],
      notes: [1],
    });
    expect(readGlance({})).toEqual({
      days: [],
      dailyStreak: null,
      weeklyStreak: null,
      last: null,
      workoutCount: 0,
    });
    expect(readEffortsMonth({ efforts: [{ key: "k1", version: 1 }] }).efforts).toEqual([
      { key: "k1", version: 1, powerCurveW: [], wattSeconds: [], bpmSeconds: [] },
    ]);
    expect(readEffortsMonth(json({ efforts: [effortsOf("k1")] })).efforts).toEqual([effortsOf("k1")]);
    // Whoever changes the shape of efforts raises its number, too.
    expect([EFFORTS_SHAPE, readEfforts({ key: "k1", version: 1 })]).toEqual([
      1,
      { key: "k1", version: 1, powerCurveW: [], wattSeconds: [], bpmSeconds: [] },
    ]);
    const own = effortsMonthRow({ efforts: [effortsOf("k1")] });
    expect(readEffortsMonth(json(own)).efforts).toEqual([effortsOf("k1")]);
    const { bpmSeconds: _none, ...rest } = effortsOf("k1");
    expect(readEffortsMonth(json({ ...(own as object), efforts: [rest] })).efforts).toEqual([
      { ...rest, bpmSeconds: [] },
    ]);
    expect(readMember({ memberId: "m", generation: 1, isSignedIn: true })).toMatchObject({ profile: null });
    expect(
      readMember({
        memberId: "m",
        generation: 1,
        isSignedIn: true,
        profile: { memberId: "m", units: "cubits" },
      }),
    ).toMatchObject({ profile: { units: null, leaderboardName: "", streaks: { bestWeekly: null } } });
    expect(
      readMember(json({ memberId: "m", generation: 1, isSignedIn: true, profile: PROFILE })),
    ).toMatchObject({
      profile: PROFILE,
    });
    expect(readManifest({ workouts: { m: 1 }, later: 2 })).toMatchObject({
      workouts: { m: 1 },
      efforts: {},
      setAside: [],
      later: 2,
    });
    expect(readArchived({ graph: [1] })).toEqual({ listItem: null, detail: null, graph: [1] });
  });

  it("read progress that cannot be read as never synced", () => {
    expect(readProgress(undefined)).toEqual(NEVER_SYNCED);
    expect(readProgress({ key: "progress", value: "nonsense" })).toEqual(NEVER_SYNCED);
    expect(readProgress({ key: "progress", value: { phase: "dancing", listed: 3 } })).toEqual({
      ...NEVER_SYNCED,
      listed: 3,
    });
  });
});

describe("the stored check of the vault", () => {
  const finding = { table: "yours", key: "yours", what: "older", name: null } as const;
  const before = { type: "checked", atMs: 1, rows: 9, findings: [finding] } as const;

  it("carries what the check before found while one goes on", () => {
    const checking = { type: "checking", atMs: 2, done: 3, total: 9, before } as const;
    expect(readCheck(json(checking))).toMatchObject(checking);
    expect(resultOf(readCheck(json(checking)))).toMatchObject(before);
    expect(resultOf(readCheck(json(before)))).toMatchObject(before);
  });

  it("of a version that carried nothing, or of one that carries something else, knows of none before", () => {
    for (const more of [{}, { before: { type: "of tomorrow" } }]) {
      const read = readCheck({ type: "checking", atMs: 2, done: 3, total: 9, ...more });
      expect(read).toMatchObject({ type: "checking", done: 3, before: { type: "never" } });
    }
  });
});
