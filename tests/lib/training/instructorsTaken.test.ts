import { describe, expect, it } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS, type Yours } from "@/lib/domain/yours";
import { instructorsTaken } from "@/lib/training/instructorsTaken";
import { riderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const robin = { id: null, key: "robin" as BlindKey, name: "Robin Hale" };
const noor = { id: null, key: null, name: "Noor Linde" };

const led = (dayNumber: number, watts: number | null, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(`2026-03-${String(dayNumber).padStart(2, "0")}T12:00:00Z`, {
    instructor: robin,
    pelotonAverages: { ...NO_FIGURES, outputW: watts },
    ...given,
  });

const instructors = (summaries: readonly WorkoutSummary[], yours: Partial<Yours> = {}) =>
  instructorsTaken(
    riderHistory({
      summaries: summaries.toSorted((a, b) => b.startedAtMs - a.startedAtMs),
      yours: { ...NOTHING_YOURS, ...yours },
      profile: null,
      progress: NEVER_SYNCED,
    }),
  );

const held = (inShare: number) =>
  derivedOf({
    adherence: { metric: "output", inShare, aboveShare: 0, belowShare: 0, heldBlocks: 0, blocks: 0 },
  });

describe("the instructors", () => {
  it("are counted by their workouts, those without an id by their name", () => {
    const found = instructors([
      led(1, null, { instructor: noor }),
      led(2, null),
      led(3, null, { discipline: "running", lengthSec: 1200 }),
      led(4, null),
    ]);
    expect(found.map(({ key, name, workouts, durationSec }) => [key, name, workouts, durationSec])).toEqual([
      ["robin", "Robin Hale", 3, 4800],
      [null, "Noor Linde", 1, 1800],
    ]);
    expect(found[0]?.disciplines).toEqual([
      { discipline: "cycling", workouts: 2 },
      { discipline: "running", workouts: 1 },
    ]);
    expect(found[0]?.lastDay).toBe("2026-03-04");
  });

  it("are nobody on free rides, games and imports", () => {
    for (const kind of ["justRide", "game", "outdoor", "import"] as const) {
      expect([kind, instructors([led(1, 100, { kind })])]).toEqual([kind, []]);
    }
  });

  it("have an average output for each discipline and length apart", () => {
    const found = instructors([
      led(1, 150),
      led(2, 170),
      led(3, 200, { lengthSec: 1200 }),
      led(4, 90, { discipline: "running" }),
      led(5, null),
    ]);
    expect(found[0]?.outputs).toEqual([
      { discipline: "cycling", length: "20", averageOutputW: 200, workouts: 1 },
      { discipline: "cycling", length: "30", averageOutputW: 160, workouts: 2 },
      { discipline: "running", length: "30", averageOutputW: 90, workouts: 1 },
    ]);
  });

  it("average what was in target over the workouts that had targets", () => {
    const found = instructors([
      led(1, null, { derived: held(0.5) }),
      led(2, null, { derived: held(0.75) }),
      led(3, null, { derived: derivedOf() }),
    ]);
    expect(found[0]).toMatchObject({ inShare: 0.625, targeted: 2 });
  });

  it("count what was left out as taken and in no average; what was removed not at all", () => {
    const out = led(1, 300);
    const found = instructors([out, led(2, 100), led(3, 500, { removedAtMs: 1 })], {
      workouts: { [out.key]: { ...NOTHING_SAID, leftOut: "sick" } },
    });
    expect(found[0]).toMatchObject({ workouts: 2, outputs: [{ averageOutputW: 100, workouts: 1 }] });
  });
});
