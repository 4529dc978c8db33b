import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkoutId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { ListedWorkout } from "@/lib/peloton/pelotonClient";
import { startListing, takePage } from "@/lib/sync/plan";
import type { Listing } from "@/lib/sync/plan";
import { facts, listed, pageOf, summary } from "./drawnWorkouts";

type Known = Map<WorkoutId, WorkoutSummary>;

function knownOf(numbers: readonly number[]): Known {
  return new Map(numbers.map((n) => [facts(n).id, summary({ n })]));
}

function down(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}

/** Walks a list as the engine does; `change` may alter the list before a page is read. */
function walk(
  start: { readonly markMs: number | null; readonly isFull: boolean },
  list: readonly ListedWorkout[],
  known: Known,
  change: (list: readonly ListedWorkout[], request: number) => readonly ListedWorkout[] = (same) => same,
) {
  const pages: number[] = [];
  const added: WorkoutId[] = [];
  let listing: Listing = startListing(start);
  let current = list;
  for (;;) {
    current = change(current, pages.length);
    pages.push(listing.page);
    if (pages.length > 200) throw new Error("The walk does not end");
    const step = takePage(listing, pageOf(current, listing.page), known);
    for (const item of step.added) {
      added.push(item.id);
      known.set(item.id, summary({ id: item.id, createdAtMs: item.createdAtMs }));
    }
    if (step.next.type === "end") return { pages, added, end: step.next };
    listing = step.next.listing;
  }
}

const atMs = (n: number) => facts(n).createdAtMs;

describe("walking the list", () => {
  it("reads all pages the first time and then knows the newest as its mark", () => {
    const list = down(250, 1).map((n) => listed(n));
    const walked = walk({ markMs: null, isFull: false }, list, knownOf([]));
    expect(walked.pages).toEqual([0, 1, 2]);
    expect(walked.added).toHaveLength(250);
    expect(walked.end).toEqual({ type: "end", markMs: atMs(250), everything: null });
  });

  it("reads one page when nothing is new", () => {
    const list = down(250, 1).map((n) => listed(n));
    const walked = walk({ markMs: atMs(250), isFull: false }, list, knownOf(down(250, 1)));
    expect(walked.pages).toEqual([0]);
    expect(walked.end.markMs).toBe(atMs(250));
  });

  it("walks on until it joins the mark, though newer ones are known from a walk that was cut off", () => {
    const list = down(500, 1).map((n) => listed(n));
    // The mark is at 150; a later walk stored 500 to 401 only.
    const known = knownOf([...down(500, 401), ...down(150, 1)]);
    const walked = walk({ markMs: atMs(150), isFull: false }, list, known);
    expect(walked.added).toHaveLength(250);
    expect(known.size).toBe(500);
  });

  it("goes on where an interrupted first walk stopped", () => {
    const list = down(1000, 1).map((n) => listed(n));
    const walked = walk({ markMs: null, isFull: false }, list, knownOf(down(1000, 401)));
    expect(walked.pages).toEqual([0, 5, 6, 7, 8, 9]);
    expect(walked.added).toHaveLength(400);
  });

  it.each([
    ["where it lands", 600],
    ["above where it lands", 700],
  ])("finds a gap that an interrupted walk left behind, %s", (_where, from) => {
    const list = down(1000, 1).map((n) => listed(n));
    const known = knownOf([...down(1000, 901), ...down(from, 301)]);
    walk({ markMs: null, isFull: false }, list, known);
    expect(known.size).toBe(1000);
  });

  it("takes a workout that was finished late, though it is older than the mark", () => {
    const list = down(250, 1).map((n) => listed(n));
    const known = knownOf(down(250, 1).filter((n) => n !== 200));
    const walked = walk({ markMs: atMs(250), isFull: false }, list, known);
    expect(walked.added).toEqual([facts(200).id]);
  });

  it("leaves out what is under way and does not make it the mark", () => {
    const list = [listed(3, false), listed(2), listed(1)];
    const walked = walk({ markMs: null, isFull: false }, list, knownOf([]));
    expect(walked.added).toEqual([facts(2).id, facts(1).id]);
    expect(walked.end.markMs).toBe(atMs(2));
  });

  it("counts a workout once that moved to the next page meanwhile", () => {
    const list = down(150, 1).map((n) => listed(n));
    const walked = walk({ markMs: null, isFull: false }, list, knownOf([]), (now, request) =>
      request === 1 ? [listed(151), ...now] : now,
    );
    expect(new Set(walked.added).size).toBe(walked.added.length);
    expect(walked.added).toHaveLength(150);
  });

  it("misses none when workouts above were removed meanwhile", () => {
    const list = down(250, 1).map((n) => listed(n));
    const known = knownOf([]);
    walk({ markMs: null, isFull: false }, list, known, (now, request) =>
      request === 1 ? now.slice(5) : now,
    );
    expect(known.size).toBe(250);
  });

  it("tells what was removed only after a full walk that saw as many as the list has", () => {
    const list = down(150, 1).map((n) => listed(n));
    const known = knownOf(down(151, 1));
    const full = walk({ markMs: atMs(151), isFull: true }, list, known);
    expect(full.end.everything?.has(facts(151).id)).toBe(false);
    expect(full.end.everything?.size).toBe(150);
    const blank = takePage(
      startListing({ markMs: null, isFull: true }),
      { items: [], total: 0, hasNext: false, nameless: 0 },
      known,
    );
    expect(blank.next).toMatchObject({ type: "end", everything: null });
    const short = takePage(
      startListing({ markMs: null, isFull: true }),
      { items: [listed(1)], total: 150, hasNext: false, nameless: 0 },
      known,
    );
    expect(short.next).toMatchObject({ type: "end", everything: null });
  });

  it("ends with everything known, whatever was known before and wherever the mark was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 450 }),
        fc.nat(450),
        fc.array(fc.nat(449), { maxLength: 60 }),
        (count, markAt, stored) => {
          const list = down(count, 1).map((n) => listed(n));
          const mark = Math.min(markAt, count);
          // Up to the mark all is known; above it, anything.
          const numbers = [...down(mark, 1), ...stored.map((n) => (n % count) + 1)];
          const known = knownOf(mark === 0 ? stored.map((n) => (n % count) + 1) : numbers);
          walk({ markMs: mark === 0 ? null : atMs(mark), isFull: false }, list, known);
          expect(known.size).toBe(count);
        },
      ),
      { numRuns: 60 },
    );
  });
});
