import { expect, it } from "vitest";
import { countsOf, isPending } from "@/lib/domain/syncCounts";

const STATES = ["listed", "listed", "complete", "failed", "unread"] as const;

it("counts workouts by their state, and does not wait for removed ones", () => {
  const workouts = STATES.map((state) => ({ state, removedAtMs: null }));
  expect(countsOf([...workouts, { state: "listed", removedAtMs: 1 }])).toEqual({
    listed: 6,
    stored: 1,
    failed: 1,
    unread: 1,
    remaining: 2,
  });
});

it("waits for what is listed and still at Peloton, and for nothing else", () => {
  expect(STATES.map((state) => isPending({ state, removedAtMs: null }))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(STATES.some((state) => isPending({ state, removedAtMs: 1 }))).toBe(false);
});
