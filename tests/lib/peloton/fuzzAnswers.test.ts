import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import type { ArchivedWorkout } from "@/lib/domain/workout";
import { workoutBases } from "./fuzzAnswers";
import { goDownstream } from "./fuzzDownstream";
import { changes, mutated } from "./fuzzMutations";
import type { Base } from "./fuzzMutations";
import { fuzz } from "./fuzzRun";

vi.setConfig({ testTimeout: 60 * 60_000 });

type Answers = ArchivedWorkout & { readonly ride: unknown };

async function openAndGoOn(payload: unknown): Promise<void> {
  const { listItem = null, detail = null, graph = null, ride = null } = (payload ?? {}) as Partial<Answers>;
  const opened = openWorkout({ listItem, detail, graph }, ride);
  if (opened !== null) await goDownstream(opened);
}

function oneOf(bases: readonly Base[]): fc.Arbitrary<Base> {
  return fc.nat(bases.length - 1).map((at) => bases[at] as Base);
}

describe("a spoiled workout is opened or null, and what is opened can be derived, judged and stored", () => {
  it("with a short series", async () => {
    const tried = await fuzz(
      "openWorkout, short",
      { usual: 600, deep: 60_000 },
      [oneOf(workoutBases(40)), changes],
      async (base, made) => await openAndGoOn(mutated(base, made)),
    );
    expect(tried).toBeGreaterThan(0);
  });
  it("with a long one", async () => {
    const tried = await fuzz(
      "openWorkout, long",
      { usual: 60, deep: 4_000 },
      [oneOf(workoutBases(1_500)), changes],
      async (base, made) => await openAndGoOn(mutated(base, made)),
    );
    expect(tried).toBeGreaterThan(0);
  });
  it("unspoiled", async () => {
    for (const { value } of workoutBases(1_500)) await openAndGoOn(value);
    expect(workoutBases(40).length).toBeGreaterThan(5);
  });
});
