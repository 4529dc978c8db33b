import { expect, it } from "vitest";
import { countsOf } from "@/lib/domain/syncCounts";

it("counts workouts by their state, and does not wait for removed ones", () => {
  const states = ["listed", "listed", "complete", "failed", "unread"] as const;
  const workouts = states.map((state) => ({ state, removedAtMs: null }));
  expect(countsOf([...workouts, { state: "listed", removedAtMs: 1 }])).toEqual({
    listed: 6,
    stored: 1,
    failed: 1,
    unread: 1,
    remaining: 2,
  });
});
