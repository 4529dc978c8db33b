import { describe, expect, it } from "vitest";
import type { BlindKey, RideId } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS, type Yours } from "@/lib/domain/yours";
import { attemptsOf, attemptsToOverlay, bestOf } from "@/lib/training/attempts";
import { riderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const RIDE = { id: "r".repeat(32) as RideId, key: "rideA" as BlindKey };

function attempts(summaries: readonly WorkoutSummary[], yours: Partial<Yours> = {}) {
  const history = riderHistory({
    summaries,
    yours: { ...NOTHING_YOURS, ...yours },
    profile: null,
    progress: NEVER_SYNCED,
  });
  return attemptsOf(history, RIDE.key);
}

const taken = (month: number, workJ: number | null, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(`2026-${String(month).padStart(2, "0")}-10T12:00:00Z`, {
    ride: RIDE,
    totals: { workJ, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
    ...given,
  });

describe("the attempts at a class", () => {
  it("are those of this class only, newest first, the one with most work the best", () => {
    const other = summaryAt("2026-04-10T12:00:00Z");
    const found = attempts([taken(3, 200_000), other, taken(1, 250_000), taken(2, 240_000)]);
    expect(found.map(({ summary, isBest }) => [summary.key.slice(5, 7), isBest])).toEqual([
      ["03", false],
      ["02", false],
      ["01", true],
    ]);
  });

  it("have no best where nothing measured work, and the first of equals otherwise", () => {
    expect(attempts([taken(2, null), taken(1, 0)]).some(({ isBest }) => isBest)).toBe(false);
    expect(attempts([taken(2, 100), taken(1, 100)]).map(({ isBest }) => isBest)).toEqual([false, true]);
  });

  it("show what was left out or removed, never as the best", () => {
    const leftOut = { [taken(1, 300_000).key]: { ...NOTHING_SAID, leftOut: "not my bike" } };
    const found = attempts([taken(3, 100_000), taken(2, 400_000, { removedAtMs: 1 }), taken(1, 300_000)], {
      workouts: leftOut,
    });
    expect(found.map(({ isCounted, isBest }) => [isCounted, isBest])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it("carry the FTP of their own date and say where the device changed", () => {
    const found = attempts([taken(3, 1, { device: "Bike+" }), taken(2, 1), taken(1, 1)], {
      ftp: [
        { from: "2026-01-01", watts: 200 },
        { from: "2026-03-01", watts: 220 },
      ],
    });
    expect(found.map(({ ftpWatts, isOtherDevice }) => [ftpWatts, isOtherDevice])).toEqual([
      [220, true],
      [200, false],
      [200, false],
    ]);
  });

  it("average over the seconds ridden, else as Peloton says", () => {
    const peloton = { ...NO_FIGURES, outputW: 150, heartRateBpm: 140 };
    const derived = derivedOf({ averages: { ...NO_FIGURES, outputW: 152, heartRateBpm: 0 } });
    const found = attempts([taken(2, 1, { pelotonAverages: peloton, derived }), taken(1, 1)]);
    expect(found.map((one) => [one.averageOutputW, one.averageHeartRateBpm])).toEqual([
      [152, 140],
      [null, null],
    ]);
  });
});

const months = (found: ReturnType<typeof attempts>) =>
  found.map(({ summary }) => Number(summary.key.slice(5, 7)));

describe("the attempts laid over each other", () => {
  it("are the last ones that count and are complete", () => {
    const found = attempts([
      taken(6, 1, { state: "listed" }),
      taken(5, 9),
      taken(4, 1),
      taken(3, 1, { removedAtMs: 1 }),
      taken(2, 1),
      taken(1, 1),
    ]);
    expect(months(attemptsToOverlay(found, 3))).toEqual([5, 4, 2]);
    expect(months(attemptsToOverlay(found, 9))).toEqual([5, 4, 2, 1]);
  });

  it("have the best of all among them, never more than asked for", () => {
    const found = attempts([taken(5, 1), taken(4, 1), taken(3, 1), taken(2, 9), taken(1, 1)]);
    expect(months(attemptsToOverlay(found, 2))).toEqual([5, 2]);
    expect(months(attemptsToOverlay(found, 4))).toEqual([5, 4, 3, 2]);
  });

  it("know the best among any of them", () => {
    const found = attempts([taken(3, 9), taken(2, 5), taken(1, 5)]);
    expect(bestOf(found)?.summary.key).toBe(taken(3, 9).key);
    expect(bestOf(found.slice(1))?.summary.key).toBe(taken(1, 5).key);
    expect(bestOf(attempts([taken(1, null)]))).toBe(null);
  });
});
