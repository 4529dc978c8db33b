import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Discipline } from "@/lib/domain/discipline";
import { milestonesOf, nextMilestone } from "@/lib/training/milestones";

const counts = (...given: readonly (readonly [slug: string, count: number])[]) => ({
  totalWorkouts: null,
  workoutCounts: given.map(([slug, count]) => ({ slug, name: slug, count })),
});
const recent = (given: Partial<Record<Discipline, number>>) =>
  new Map(Object.entries(given) as [Discipline, number][]);

describe("milestones", () => {
  test("are 10, 25, 50, 100, then hundreds", () => {
    expect([1, 9, 10, 24, 25, 50, 99, 100, 488, 500, 1399].map(nextMilestone)).toEqual([
      10, 10, 25, 25, 50, 100, 100, 200, 500, 600, 1400,
    ]);
  });

  test("are always ahead, and round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
        const next = nextMilestone(count);
        expect(next).toBeGreaterThan(count);
        expect(next % 100 === 0 || [10, 25, 50].includes(next)).toBe(true);
      }),
    );
  });

  test("come in the order in which they are reached at the pace of late", () => {
    const profile = counts(["cycling", 488], ["strength", 96], ["meditation", 9]);
    const found = milestonesOf(profile, recent({ cycling: 40, strength: 4 }));
    expect(found.map(({ discipline, next, left }) => [discipline, next, left])).toEqual([
      ["cycling", 500, 12],
      ["strength", 100, 4],
      ["meditation", 10, 1],
    ]);
  });

  test("of a rider who did nothing lately are those with the fewest missing", () => {
    const found = milestonesOf(counts(["cycling", 488], ["yoga", 98]), recent({}));
    expect(found.map(({ discipline }) => discipline)).toEqual(["yoga", "cycling"]);
  });

  test("know all workouts together, and nothing of what was never done", () => {
    const profile = { ...counts(["cycling", 0], ["caesar", 20]), totalWorkouts: 1399 };
    const found = milestonesOf(profile, recent({ rowing: 5 }));
    expect(found.map(({ discipline, left }) => [discipline, left])).toEqual([
      [null, 1],
      ["rowing", 5],
    ]);
    expect(milestonesOf(counts(), recent({}))).toEqual([]);
  });
});
