import { describe, expect, test } from "vitest";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { fitnessOf } from "@/lib/training/fitness";
import { loadCover } from "@/lib/training/fitnessCover";
import { dayTotalsOf } from "@/lib/training/dayTotals";
import { NO_LOAD } from "@/lib/training/load";
import { riderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const hour = { lengthSec: 3600 };
const ridden = (utc: string) =>
  summaryAt(utc, { ...hour, derived: derivedOf({ activeSec: 3600, normalizedPowerW: 200 }) });
const worn = (utc: string) =>
  summaryAt(utc, { ...hour, discipline: "yoga", heartRateZoneSec: [0, 0, 3600, 0, 0] });
const plain = (utc: string, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(utc, { ...hour, discipline: "yoga", ...given });

const SUMMARIES = [
  ridden("2025-06-05T10:00:00Z"),
  worn("2025-06-05T08:00:00Z"),
  plain("2025-06-04T10:00:00Z"),
  plain("2025-06-03T10:00:00Z", { state: "listed" }),
  plain("2025-06-02T10:00:00Z"),
];

const historyWith = (ftpWatts: number | null, maxBpm: number | null, effort: number | null) =>
  riderHistory({
    summaries: SUMMARIES,
    yours: {
      ...NOTHING_YOURS,
      ftp: ftpWatts === null ? [] : [{ from: "2025-01-01", watts: ftpWatts }],
      heartRate: maxBpm === null ? [] : [{ from: "2025-01-01", maxBpm, restingBpm: 60, thresholdBpm: null }],
      workouts: effort === null ? {} : { [SUMMARIES[2]?.key ?? ""]: { ...NOTHING_SAID, effort } },
    },
    profile: null,
    progress: { ...NEVER_SYNCED, phase: "upToDate" },
  });

describe("the cover of loads", () => {
  test("counts where each load comes from, and what is on its way", () => {
    const { counted, loads } = historyWith(200, 180, 5);
    expect(loadCover(counted, loads, null)).toEqual({
      workouts: 5,
      covered: 3,
      bySource: { power: 1, heartRate: 0, zones: 1, effort: 1 },
      coming: 1,
      missing: { ftp: 0, heartRate: 0, effort: 1 },
    });
  });

  test("says what would give a load to those without", () => {
    const { counted, loads } = historyWith(null, null, null);
    expect(loadCover(counted, loads, null)).toMatchObject({
      covered: 0,
      missing: { ftp: 1, heartRate: 1, effort: 2 },
    });
  });

  test("looks back to a first day, itself included", () => {
    const { counted, loads } = historyWith(200, 180, 5);
    expect(loadCover(counted, loads, "2025-06-04" as LocalDay).workouts).toBe(3);
  });
});

describe("day loads by source", () => {
  test("add up to the loads of the line, and to the day totals of every other page", () => {
    const history = historyWith(200, 180, 5);
    const { line, bySource } = fitnessOf(history, { seed: null, today: "2025-06-06" as LocalDay });
    expect([...bySource.keys()].toSorted()).toEqual(["effort", "power", "zones"]);
    const totals = dayTotalsOf(history.counted, ({ key }) => history.loads.get(key) ?? NO_LOAD);
    for (const { day, load } of line?.days ?? []) {
      const sum = [...bySource.values()].reduce((all, days) => all + (days.get(day) ?? 0), 0);
      expect(sum).toBeCloseTo(load, 9);
      expect(totals.find((total) => total.day === day)?.load.value ?? 0).toBeCloseTo(load, 9);
    }
    // Power 100 and, an hour at 80 % of 180 bpm: 100 · 0.7 e^(1.92 · 0.7) / (0.85 e^(1.92 · 0.85)) = 61.7.
    expect(line?.days.map(({ load }) => Math.round(load)).slice(0, 2)).toEqual([60, 162]);
  });
});
