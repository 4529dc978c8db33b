import { describe, expect, it, vi } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import type { Fault } from "../../../simulator/faults";
import { createSignedInWorld } from "./signedInWorld";

vi.setConfig({ testTimeout: 60_000 });

const TOMORROW: Fault = { type: "answer", status: 200, body: '{"version":9,"tracks":[[1,2,3]]}' };

async function worldWithGraph(fault: Fault, times = Number.POSITIVE_INFINITY) {
  const world = await createSignedInWorld(2);
  const workout = world.peloton.member.workouts.at(-1);
  const path = `/api/workout/${workout?.id}/performance_graph`;
  world.peloton.setFaults([{ match: (request) => request.path === path, times, fault }]);
  const root = world.root();
  world.asked();
  await root.sync("now");
  const askedFor = () => world.asked().filter((request) => request.path === path).length;
  const stored = async () => (await root.store.summaries()).find(({ id }) => id === workout?.id);
  return { root, workout, stored, askedFor };
}

describe("a graph that this version cannot read", () => {
  it.each<[string, Fault, object]>([
    ["of another shape", TOMORROW, { version: 9, tracks: [[1, 2, 3]] }],
    [
      "with other types",
      { type: "wrongTypes" },
      { duration: expect.any(String), metrics: expect.anything() },
    ],
  ])("%s is kept as it came, counted as unread and not asked for again", async (_name, fault, kept) => {
    const { root, stored, askedFor } = await worldWithGraph(fault);
    expect(askedFor()).toBe(1);
    expect(await stored()).toMatchObject({ state: "unread", derived: null });
    expect(await root.store.progress()).toMatchObject({ phase: "upToDate", stored: 1, unread: 1, failed: 0 });
    const key = (await stored())?.key as BlindKey;
    const archived = await root.store.archived(key);
    expect(archived?.graph).toMatchObject(kept);
    await root.sync("period");
    expect(askedFor()).toBe(0);
    expect((await stored())?.state).toBe("unread");
  });

  it("is read by a version that can, without asking Peloton", async () => {
    const { root, workout, stored, askedFor } = await worldWithGraph(TOMORROW);
    const key = (await stored())?.key as BlindKey;
    const archived = await root.store.archived(key);
    // What a later version finds is the same answer; that it can read it is played by one of today's shape.
    await root.store.commit(() => ({
      archive: [
        {
          key,
          answers: { listItem: archived?.listItem, detail: archived?.detail, graph: workout?.graph(1) },
        },
      ],
    }));
    askedFor();
    await root.sync("recompute");
    expect(await stored()).toMatchObject({ state: "complete" });
    expect((await stored())?.derived).not.toBeNull();
    expect(askedFor()).toBe(0);
    expect((await root.store.efforts()).map((effort) => effort.key)).toContain(key);
  });

  it.each<[string, Fault]>([
    ["nothing", { type: "empty" }],
    ["an empty object", { type: "answer", status: 200, body: "{}" }],
    ["half of it", { type: "truncate" }],
    ["a web page", { type: "html" }],
    ["an error with a 200", { type: "answer", status: 200, body: '{"error":"busy","message":"later"}' }],
    ["a list", { type: "answer", status: 200, body: "[1]" }],
  ])("is not what %s is: that is asked for again", async (_name, fault) => {
    const { stored, askedFor } = await worldWithGraph(fault, 2);
    expect(askedFor()).toBe(3);
    expect(await stored()).toMatchObject({ state: "complete" });
  });
});
