import { describe, expect, test } from "vitest";
import type { SyncProgress } from "@/lib/domain/syncState";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NO_RIDER, NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const SYNCED: SyncProgress = { ...NEVER_SYNCED, phase: "upToDate", lastSyncedAtMs: 1 };

const historyOf = (
  summaries: readonly WorkoutSummary[],
  yours: Partial<Yours> = {},
  progress: SyncProgress = SYNCED,
) => riderHistory({ summaries, yours: { ...NOTHING_YOURS, ...yours }, profile: null, progress });

/** An hour at 200 W normalized: 100 at an FTP of 200 W, 64 at 250 W. */
const hour = (utc: string) =>
  summaryAt(utc, { lengthSec: 3600, derived: derivedOf({ activeSec: 3600, normalizedPowerW: 200 }) });

describe("a rider's history", () => {
  test("is whole once nothing is on its way; what Peloton removed before its details came never comes", () => {
    const [there, coming] = [
      hour("2025-06-15T10:00:00Z"),
      summaryAt("2025-04-15T10:00:00Z", { state: "listed" }),
    ];
    expect(historyOf([there, coming])).toMatchObject({ isListed: true, isWhole: false });
    expect(historyOf([there, { ...coming, removedAtMs: 1 }])).toMatchObject({
      isListed: true,
      isWhole: true,
    });
    expect(historyOf([there], {}, NEVER_SYNCED).isWhole).toBe(false);
  });

  test("takes each load with the FTP of the workout's own day", () => {
    const late = hour("2025-06-15T10:00:00Z");
    const early = hour("2025-04-15T10:00:00Z");
    const ftp = [
      { from: "2025-01-01", watts: 200 },
      { from: "2025-06-01", watts: 250 },
    ];
    const { loads } = historyOf([late, early], { ftp });
    expect(loads.get(early.key)?.value).toBeCloseTo(100, 9);
    expect(loads.get(late.key)?.value).toBeCloseTo(64, 9);
  });

  test("takes the rider's own effort first, and heart-rate limits of the workout's own day", () => {
    const zones = [0, 0, 3600, 0, 0] as const;
    const yoga = (utc: string) =>
      summaryAt(utc, { disciplineSlug: "yoga", lengthSec: 3600, heartRateZoneSec: zones });
    const late = yoga("2025-06-15T10:00:00Z");
    const early = yoga("2025-04-15T10:00:00Z");
    const own = { maxBpm: 180, restingBpm: 60, thresholdBpm: null };
    const { loads } = historyOf([late, early], {
      heartRate: [
        { ...own, from: "2025-01-01" },
        { ...own, from: "2025-06-01", restingBpm: 40 },
      ],
      workouts: { [late.key]: { ...NOTHING_SAID, effort: 5 } },
    });
    expect(loads.get(late.key)).toMatchObject({ value: 60, source: "effort" });
    expect(loads.get(early.key)?.source).toBe("zones");
    const rested = historyOf([late, early], {
      heartRate: [
        { ...own, from: "2025-01-01" },
        { ...own, from: "2025-06-01", restingBpm: 40 },
      ],
      rider: NO_RIDER,
    }).loads;
    expect(rested.get(late.key)?.value).not.toBeCloseTo(rested.get(early.key)?.value ?? 0, 3);
  });

  test("keeps what was left out or removed in the history and out of what is counted", () => {
    const [a, b, c] = [
      hour("2025-06-03T10:00:00Z"),
      hour("2025-06-02T10:00:00Z"),
      hour("2025-06-01T10:00:00Z"),
    ];
    const gone = { ...b, removedAtMs: 1 };
    const history = historyOf([a, gone, c], { workouts: { [a.key]: { ...NOTHING_SAID, leftOut: "" } } });
    expect(history.all).toHaveLength(3);
    expect(history.counted).toEqual([c]);
    expect(history.loads.size).toBe(3);
  });

  test("is whole once it is listed and no details are on their way", () => {
    const done = hour("2025-06-03T10:00:00Z");
    const listed = { ...hour("2025-06-02T10:00:00Z"), state: "listed" as const };
    expect(historyOf([done])).toMatchObject({ isListed: true, isWhole: true });
    expect(historyOf([done, listed])).toMatchObject({ isListed: true, isWhole: false });
    expect(historyOf([done], {}, { ...NEVER_SYNCED, phase: "listing" })).toMatchObject({
      isListed: false,
      isWhole: false,
    });
    expect(historyOf([done], {}, { ...NEVER_SYNCED, phase: "details" }).isListed).toBe(true);
  });
});
