import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { countsOf } from "@/lib/domain/syncCounts";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { knownWorkouts } from "@/lib/sync/knownWorkouts";
import { summary } from "./drawnWorkouts";

const STATES = ["listed", "complete", "failed", "unread"] as const;

const drawn = fc
  .record({
    n: fc.integer({ min: 1, max: 12 }),
    state: fc.constantFrom(...STATES),
    createdAtMs: fc.integer({ min: 1, max: 6 }),
    isRemoved: fc.boolean(),
  })
  .map(({ n, state, createdAtMs, isRemoved }): WorkoutSummary =>
    summary({ n, state, createdAtMs, removedAtMs: isRemoved ? 1 : null }),
  );

describe("the known workouts of a run", () => {
  it("count, and know the newest, as a look through all of them would, whatever is set", () => {
    fc.assert(
      fc.property(fc.array(drawn), fc.array(drawn, { maxLength: 40 }), (before, changes) => {
        const known = knownWorkouts(before);
        for (const change of changes) {
          known.set(change.key, change);
          const all = [...known.values()];
          expect(known.counts()).toEqual(countsOf(all));
          const there = all.filter(({ removedAtMs }) => removedAtMs === null);
          const latest = there.length === 0 ? null : Math.max(...there.map((one) => one.createdAtMs));
          expect(known.newest()?.createdAtMs ?? null).toBe(latest);
          const { key = "" as BlindKey } = known.newest() ?? {};
          expect(known.get(key) ?? null).toBe(known.newest());
          expect(known.get(change.key)).toBe(change);
        }
      }),
    );
  });
});
