import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "../../../simulator/faults";
import { damageRows } from "./damageRows";
import { finish } from "./finish";
import { createSignedInWorld } from "./signedInWorld";
import { differences, storedIn } from "./stored";
import type { Stored } from "./stored";
import type { World } from "./world";

vi.setConfig({ testTimeout: 60_000 });

const TOMORROW: Fault = { type: "answer", status: 200, body: '{"version":9,"tracks":[]}' };

/** What is different; the damage itself is counted for good. */
function changesIn(stored: Stored, before: Stored): readonly string[] {
  return differences(stored, { ...before, damagedRows: stored.damagedRows });
}

describe("a damaged row", () => {
  let world: World;
  let before: Stored;
  const sync = async (faults: Parameters<World["peloton"]["setFaults"]>[0] = null) => {
    world.peloton.setFaults(faults);
    const root = world.root();
    await root.sync("now");
    before = await storedIn(root.store);
    root.life.end();
    world.asked();
  };
  beforeEach(async () => {
    world = await createSignedInWorld(4);
  });

  it("of months gives its workouts back from the archive, without asking Peloton", async () => {
    await sync();
    await damageRows(world, "workouts");
    const root = world.root();
    expect(await root.store.summaries()).toEqual([]);
    await root.sync("recompute");
    expect(world.asked()).toEqual([]);
    const mended = await storedIn(root.store);
    expect(mended.damagedRows).toBeGreaterThan(0);
    expect(changesIn(mended, before)).toEqual(["memory.wantsFullCheck"]);
  });

  it("of months is made whole by the next run, which looks at the list once more and asks for no details", async () => {
    await sync();
    await damageRows(world, "workouts");
    const { root } = await finish(world);
    expect(new Set(world.asked().map(({ path }) => path)).size).toBe(1);
    expect(changesIn(await storedIn(root.store), before)).toEqual([]);
  });

  it("of efforts is derived again from the archive", async () => {
    await sync();
    await damageRows(world, "efforts");
    const root = world.root();
    expect(await root.store.efforts()).toEqual([]);
    await root.sync("recompute");
    expect(world.asked()).toEqual([]);
    expect(changesIn(await storedIn(root.store), before)).toEqual([]);
  });

  it("of months together with one of the archive costs that workout a second fetch, no more", async () => {
    await sync();
    const [newest] = await world.root().store.summaries();
    await damageRows(world, "workouts");
    await damageRows(world, "archive", [String(newest?.key)]);
    const { root } = await finish(world);
    const fetched = world.asked().flatMap(({ path }) => /^\/api\/workout\/([^/]+)/.exec(path)?.[1] ?? []);
    expect(new Set(fetched)).toEqual(new Set([newest?.id]));
    expect(changesIn(await storedIn(root.store), before)).toEqual([]);
  });

  it("of months keeps counting what this version cannot read", async () => {
    const [first, second, third] = world.peloton.member.workouts.map(({ id }) => id);
    await sync((request) => {
      if (request.path === `/api/workout/${first}/performance_graph`) return TOMORROW;
      if (request.path === `/api/workout/${third}`) return { type: "wrongTypes" };
      return request.path.endsWith(`/${second}/performance_graph`) ? { type: "wrongTypes" } : null;
    });
    const states = before.summaries.map(({ state }) => state);
    expect(states.filter((state) => state === "unread").length).toBeGreaterThanOrEqual(2);
    await damageRows(world, "workouts");
    const { root } = await finish(world);
    expect((await root.store.summaries()).map(({ state }) => state)).toEqual(states);
    expect((await storedIn(root.store)).archive).toEqual(before.archive);
  });

  it("of months does not bring a removed workout back as if it were still there", async () => {
    await sync();
    const gone = before.summaries[1]?.id;
    world.peloton.removeWorkout(gone ?? "");
    const root = world.root();
    await (
      await root.engine.checkAll()
    ).finished;
    root.life.end();
    await damageRows(world, "workouts");
    const finished = await finish(world);
    const removed = (await finished.root.store.summaries()).filter(({ removedAtMs }) => removedAtMs !== null);
    expect(removed.map(({ id }) => id)).toEqual([gone]);
  });
});
