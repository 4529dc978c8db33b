import { describe, expect, it, vi } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import type { Fault } from "../../../simulator/faults";
import { createSignedInWorld } from "./signedInWorld";
import type { Root } from "./world";

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
  return { world, root, path, workout, stored, askedFor };
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

  const ANEW: readonly [string, (root: Root, key: BlindKey) => Promise<{ finished: Promise<void> }>][] = [
    ["Check everything again", async ({ engine }) => await engine.checkAll()],
    ["Retry", async ({ engine }, key) => await engine.retry(key)],
    ["Retry all", async ({ engine }) => await engine.retry()],
  ];

  it.each(ANEW)(
    "is asked for anew once by %s, and complete if it was rubbish of that moment",
    async (_name, press) => {
      const { root, stored, askedFor } = await worldWithGraph({ type: "wrongTypes" }, 1);
      expect(await stored()).toMatchObject({ state: "unread" });
      askedFor();
      const key = (await stored())?.key as BlindKey;
      await (
        await press(root, key)
      ).finished;
      expect(askedFor()).toBe(1);
      expect(await stored()).toMatchObject({ state: "complete" });
      expect(await root.store.progress()).toMatchObject({ phase: "upToDate", stored: 2, unread: 0 });
    },
  );

  it.each(ANEW)(
    "that comes again after %s is kept again, and not asked for in later runs",
    async (_name, press) => {
      const { root, stored, askedFor } = await worldWithGraph(TOMORROW);
      askedFor();
      const key = (await stored())?.key as BlindKey;
      await (
        await press(root, key)
      ).finished;
      expect(askedFor()).toBe(1);
      expect(await stored()).toMatchObject({ state: "unread" });
      await root.sync("period");
      expect(askedFor()).toBe(0);
    },
  );

  it("goes on waiting for a later version when asking anew fails", async () => {
    const { world, root, path, stored, askedFor } = await worldWithGraph(TOMORROW);
    const key = (await stored())?.key as BlindKey;
    const kept = await root.store.archived(key);
    world.peloton.setFaults([
      { match: (request) => request.path === path, fault: { type: "answer", status: 404, body: "{}" } },
    ]);
    askedFor();
    await (
      await root.engine.retry(key)
    ).finished;
    expect(askedFor()).toBe(1);
    expect(await stored()).toMatchObject({ state: "unread" });
    expect(await root.store.archived(key)).toEqual(kept);
    expect(await root.store.items()).toEqual([]);
    expect(await root.store.progress()).toMatchObject({ phase: "upToDate", failed: 0, unread: 1 });
  });

  it("is asked for anew when its list item is edited", async () => {
    const { world, root, workout, stored, askedFor } = await worldWithGraph({ type: "wrongTypes" }, 1);
    world.peloton.editWorkout(workout?.id ?? "", { detail: { total_work: 123_000 } });
    askedFor();
    await root.sync("period");
    expect(askedFor()).toBe(1);
    expect(await stored()).toMatchObject({ state: "complete" });
  });

  it("that Peloton removed since is not asked for, and goes on waiting", async () => {
    const { world, root, workout, stored, askedFor } = await worldWithGraph(TOMORROW);
    world.peloton.removeWorkout(workout?.id ?? "");
    await (
      await root.engine.checkAll()
    ).finished;
    askedFor();
    await (
      await root.engine.retry()
    ).finished;
    expect(askedFor()).toBe(0);
    expect(await stored()).toMatchObject({ state: "unread", removedAtMs: expect.any(Number) });
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
