import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlindKey, InstructorId, LocalDay } from "@/lib/domain/ids";
import type { BandMetric } from "@/lib/domain/target";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { adherenceOverTimeSlices } from "@/lib/training/adherenceOverTime";
import { periodsOf } from "@/lib/training/periods";
import { finished } from "@/lib/training/slices";
import { derivedOf, summaryAt } from "./drawSummary";

const PERIODS = periodsOf({
  first: "2026-01-01" as LocalDay,
  last: "2026-03-31" as LocalDay,
  by: "month",
  weekStart: "monday",
});

type Judged = {
  readonly metric?: BandMetric;
  readonly inShare?: number;
  readonly held?: readonly [number, number];
  readonly by?: string;
};

function judged(day: string, { metric = "output", inShare = 0.5, held = [1, 2], by }: Judged = {}) {
  return summaryAt(`${day}T10:00:00Z`, {
    instructor:
      by === undefined ? null : { id: by as InstructorId, key: by as BlindKey, name: `${by} Example` },
    derived: derivedOf({
      targetMetrics: [metric],
      adherence: {
        metric,
        inShare,
        aboveShare: 1 - inShare,
        belowShare: 0,
        heldBlocks: held[0],
        blocks: held[1],
      },
    }),
  });
}

const found = (workouts: readonly WorkoutSummary[]) => finished(adherenceOverTimeSlices(workouts, PERIODS));

const shares = (inShares: readonly number[]) =>
  found(inShares.map((inShare, index) => judged(`2026-01-0${index + 1}`, { inShare }))).metrics[0];
const ride = (given: Partial<WorkoutSummary>) => summaryAt("2026-01-05T10:00:00Z", given);

describe("adherence over time", () => {
  test("is the mean of the classes' shares and the sum of their blocks, by month", () => {
    const { metrics, judged: count } = found([
      judged("2026-01-05", { inShare: 0.4, held: [1, 4] }),
      judged("2026-01-20", { inShare: 0.8, held: [3, 4] }),
      judged("2026-03-31", { inShare: 0.9, held: [0, 0] }),
    ]);
    expect(count).toBe(3);
    const [zones] = metrics;
    expect(zones).toMatchObject({ metric: "output", classes: 3, heldBlocks: 4, blocks: 8 });
    expect(zones?.inShare).toBeCloseTo(0.7, 12);
    expect(zones?.byPeriod.map(({ classes }) => classes)).toEqual([2, 0, 1]);
    expect(zones?.byPeriod[0]?.inShare).toBeCloseTo(0.6, 12);
    expect(zones?.byPeriod[1]?.inShare).toBeNull();
  });

  test("never mixes metrics", () => {
    const { metrics } = found([
      judged("2026-01-05", { inShare: 0.2 }),
      judged("2026-01-06", { metric: "cadence", inShare: 0.9 }),
      judged("2026-01-07", { metric: "cadence", inShare: 0.7 }),
    ]);
    expect(metrics.map(({ metric, classes }) => [metric, classes])).toEqual([
      ["cadence", 2],
      ["output", 1],
    ]);
    expect(metrics.map(({ inShare }) => inShare)).toEqual([0.8, 0.2]);
  });

  test("ranks instructors with three classes or more", () => {
    const classes = (by: string, shares: readonly number[]) =>
      shares.map((inShare, index) => judged(`2026-01-0${index + 1}`, { by, inShare }));
    const { metrics } = found([
      ...classes("robin", [0.5, 0.6, 0.7]),
      ...classes("noor", [0.8, 0.8, 0.8, 0.8]),
      ...classes("sam", [1, 1]),
      judged("2026-02-01"),
      judged("2026-02-02"),
      judged("2026-02-03"),
    ]);
    expect(metrics[0]?.byInstructor.map(({ name, classes: count }) => [name, count])).toEqual([
      ["noor Example", 4],
      ["robin Example", 3],
    ]);
  });

  test("names the best and the least met classes, each once", () => {
    const many = shares([0.1, 0.9, 0.5, 0.3, 0.7, 0.2, 0.8]);
    expect(many?.best.map(({ adherence }) => adherence.inShare)).toEqual([0.9, 0.8, 0.7]);
    expect(many?.worst.map(({ adherence }) => adherence.inShare)).toEqual([0.1, 0.2, 0.3]);
    expect(shares([0.4, 0.6, 0.5])?.best).toHaveLength(1);
    expect(shares([0.4])?.best).toEqual([]);
  });

  test("where shares are equal, more held blocks are better", () => {
    const { metrics } = found([
      judged("2026-01-01", { held: [5, 6] }),
      judged("2026-01-02", { held: [2, 6] }),
    ]);
    expect(metrics[0]?.best[0]?.adherence.heldBlocks).toBe(5);
  });

  test("counts classes that were not judged by their reason", () => {
    const withPower = { averages: { ...NO_FIGURES, outputW: 150 }, targetMetrics: ["output"] as const };
    expect(
      found([
        ride({ derived: derivedOf(withPower) }),
        ride({ derived: derivedOf({ ...withPower, ftpWattsUsed: 200 }) }),
        ride({ derived: derivedOf({ ...withPower, averages: NO_FIGURES }) }),
        ride({ derived: derivedOf({ targetMetrics: ["speed"] }), discipline: "running" }),
        ride({ derived: derivedOf() }),
        ride({ state: "listed" }),
        ride({ state: "failed" }),
      ]),
    ).toEqual({ metrics: [], judged: 0, noFtp: 1, notMeasured: 3, coming: 1 });
  });

  test("keeps every judged class in one metric and one month, and every mean inside of its shares", () => {
    const classes = fc.array(
      fc.record({
        metric: fc.constantFrom<BandMetric>("output", "cadence", "speed"),
        inShare: fc.double({ min: 0, max: 1, noNaN: true }),
        month: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(classes, (given) => {
        const all = found(given.map(({ month, ...one }) => judged(`2026-0${month}-15`, one)));
        expect(all.metrics.reduce((sum, { classes: count }) => sum + count, 0)).toBe(given.length);
        for (const one of all.metrics) {
          const shares = given.filter(({ metric }) => metric === one.metric).map(({ inShare }) => inShare);
          expect(one.byPeriod.reduce((sum, { classes: count }) => sum + count, 0)).toBe(one.classes);
          expect(one.inShare).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
          expect(one.inShare).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
