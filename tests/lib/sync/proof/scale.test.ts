import { beforeAll, describe, expect, it, vi } from "vitest";
import { isDeep, writeProof } from "../../../proof/writeProof";
import { writeFloor } from "./scaleFloor";
import { syncHistory } from "./scaleHistory";
import type { History } from "./scaleHistory";
import { NEW_WORKOUTS } from "./scaleMember";
import { problemsIn } from "./scaleProblems";
import { completionWork, rowsOf } from "./scaleWork";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

const MANY = isDeep ? 10_000 : 200;
const FEW = MANY / 10;
/** The answers of one workout, opened, are some 80 kB. In a small run what every run needs weighs more a workout. */
const MOST_HELD_KBYTES = isDeep ? 10 : 50;

describe(`a history of ${MANY} workouts`, () => {
  let few: History;
  let many: History;

  beforeAll(async () => {
    few = await syncHistory(FEW);
    many = await syncHistory(MANY);
  });

  it("asks for every page, graph, detail that adds something, class and instructor once", () => {
    expect(many.first.asked).toEqual(many.first.wanted);
    expect(many.first.asked).toMatchObject({ page: MANY / 100, graph: MANY, profile: 3 });
  });

  it("asks, with three new ones, for one page and for what these need", () => {
    expect(many.incremental.asked).toEqual(many.incremental.wanted);
    expect(many.incremental.asked).toEqual({ page: 1, graph: 3, detail: 2, class: 1 });
  });

  it("asks for one page when there is nothing new", () => {
    expect(many.nothingNew.asked).toEqual({ page: 1 });
  });

  it("is stored with every workout once and whole", async () => {
    const { lost, doubled, incomplete, foreign } = await problemsIn(many);
    expect(many.workouts).toHaveLength(MANY + NEW_WORKOUTS.length);
    expect({ lost, doubled, incomplete, foreign }).toEqual({
      lost: [],
      doubled: [],
      incomplete: [],
      foreign: [],
    });
    tell("stored", {
      workouts: many.workouts.length,
      requests: Object.values(many.first.asked).reduce((sum, count) => sum + count, 0),
      lost: lost.length,
      doubled: doubled.length,
    });
  });

  it("takes as much work for each workout as one of a tenth", () => {
    const small = completionWork(few.first.written);
    const large = completionWork(many.first.written);
    for (const { rows } of [small, large])
      expect(rows).toEqual({ workouts: 1, efforts: 1, archive: 1, manifest: 1 });
    expect(large.commits).toBeGreaterThan(MANY / 2);
    const figures = {
      sealedKBytesAWorkout: rounded(large.sealedBytes / 1_000),
      sealedBesideATenth: rounded(large.sealedBytes / small.sealedBytes),
      openedBesideATenth: rounded(large.openedBytes / small.openedBytes),
      timeBesideATenth: rounded(large.ms / small.ms),
    };
    tell("work", figures);
    // Months at the ends are not full; work that grew with the history would show as 10.
    expect(figures.sealedBesideATenth).toBeLessThan(1.5);
    expect(figures.openedBesideATenth).toBeLessThan(1.5);
  });

  it("writes for three new ones what a tenth does, and nothing but the log when nothing is new", () => {
    for (const { incremental, nothingNew } of [few, many]) {
      // Listed and complete; and once more the one whose class told something new about it.
      expect(rowsOf(incremental.written)).toMatchObject({ archive: 6, workouts: 5, efforts: 4, rides: 1 });
      expect(rowsOf(nothingNew.written)).toEqual({});
    }
  });

  it("holds no answers in memory, in mid-run or after it", async () => {
    const { ms, heldBytes } = await writeFloor(many.first.written);
    const { before, busy, after } = many.held;
    // The database is a part of this process here; what it holds is what it holds of bare puts.
    const heldKBytes = (bytes: number): number => rounded((bytes - before - heldBytes) / MANY / 1_000);
    const figures = {
      busyKBytesAWorkout: heldKBytes(busy),
      keptKBytesAWorkout: heldKBytes(after),
      floorKBytesAWorkout: rounded(heldBytes / MANY / 1_000),
      timeBesideBarePuts: rounded(many.first.ms / ms),
    };
    tell("memory", figures);
    expect(figures.busyKBytesAWorkout).toBeLessThan(MOST_HELD_KBYTES);
    expect(figures.keptKBytesAWorkout).toBeLessThan(MOST_HELD_KBYTES);
  });
});

function tell(part: string, figures: Readonly<Record<string, number>>): void {
  console.log(`scale, ${MANY} workouts, ${part}: ${JSON.stringify(figures)}`);
  writeProof(`scale: ${part}`, figures);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
