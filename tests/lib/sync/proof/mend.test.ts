import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { Fault } from "../../../simulator/faults";
import { openRaw } from "../../store/testVault";
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

  const YOURS = { ...NOTHING_YOURS, ftp: [{ from: "2020-01-01", watts: 210 }] };

  /** A workout somewhere in the middle, chosen by what it is. */
  async function oneOf(discipline: string): Promise<{ readonly key: BlindKey; readonly id: string }> {
    const found = (await world.root().store.summaries()).find((summary) => summary.discipline === discipline);
    if (found === undefined) throw new Error("There is none");
    return found;
  }

  async function withYours(): Promise<void> {
    const root = world.root();
    await root.store.commit(() => ({ yours: YOURS }));
    await root.sync("recompute");
    before = await storedIn(root.store);
    root.life.end();
  }

  /** Which workouts are asked for until everything has come to its end, and after that. */
  async function refetched() {
    const idsAsked = () => {
      const ids = world.asked().flatMap(({ path }) => /^\/api\/workout\/([^/]+)/.exec(path)?.[1] ?? []);
      return [...new Set(ids)];
    };
    const { root } = await finish(world);
    const ids = idsAsked();
    const changes = changesIn(await storedIn(root.store), before);
    const yours = await root.store.yours();
    await root.sync("period");
    return { ids, changes, yours, later: idsAsked() };
  }

  it.each(["cycling", "stretching"])(
    "of the archive that was come upon has its %s workout fetched again, and nothing else is lost",
    async (discipline) => {
      await sync();
      await withYours();
      const { key, id } = await oneOf(discipline);
      await damageRows(world, "archive", [key]);
      const reading = world.root();
      expect(await reading.store.archived(key)).toBeNull();
      // Set aside with whatever is written next; a later background knows it from there.
      await reading.store.commit(() => ({ yours: YOURS }));
      reading.life.end();
      expect(await refetched()).toEqual({ ids: [id], changes: [], yours: YOURS, later: [] });
    },
  );

  it("of the archive is come upon by the recompute that a new FTP asks for", async () => {
    await sync();
    const { key, id } = await oneOf("cycling");
    await damageRows(world, "archive", [key]);
    const root = world.root();
    await root.store.commit(() => ({ yours: YOURS }));
    await root.sync("recompute");
    root.life.end();
    expect(world.asked()).toEqual([]);
    const { root: finished } = await finish(world);
    const fetched = world.asked().flatMap(({ path }) => /^\/api\/workout\/([^/]+)/.exec(path)?.[1] ?? []);
    expect(new Set(fetched)).toEqual(new Set([id]));
    const answers = await finished.store.archived(key);
    expect(answers).not.toBeNull();
    expect((await storedIn(finished.store)).archive).toEqual(before.archive);
  });

  it("of the archive that is missing altogether is noticed by the next run", async () => {
    await sync();
    await withYours();
    const { key, id } = await oneOf("stretching");
    const raw = await openRaw(world);
    await raw.remove("archive", key);
    raw.close();
    expect(await refetched()).toEqual({ ids: [id], changes: [], yours: YOURS, later: [] });
  });

  it("of the archive whose workout the list leaves out is read from its detail", async () => {
    await sync();
    const { key, id } = await oneOf("stretching");
    await damageRows(world, "archive", [key]);
    const root = world.root();
    expect(await root.store.archived(key)).toBeNull();
    const without = (body: Record<string, unknown>) => ({
      ...body,
      data: (body["data"] as { readonly id: string }[]).filter((item) => item.id !== id),
    });
    world.peloton.setFaults(({ path }) => {
      if (!path.endsWith("/workouts")) return null;
      return {
        type: "rewrite",
        rewrite: (answer) => ({ ...answer, body: JSON.stringify(without(JSON.parse(answer.body))) }),
      };
    });
    await root.sync("now");
    const summary = before.summaries.find((one) => one.id === id);
    expect((await storedIn(root.store)).summaries).toContainEqual(summary);
    expect(await root.store.archived(key)).toMatchObject({ listItem: null, detail: { id } });
  });

  it("of the archive of a removed workout changes nothing: nobody has its answers any more", async () => {
    await sync();
    const { key, id } = await oneOf("stretching");
    world.peloton.removeWorkout(id);
    const root = world.root();
    await (
      await root.engine.checkAll()
    ).finished;
    before = await storedIn(root.store);
    await damageRows(world, "archive", [key]);
    expect(await root.store.archived(key)).toBeNull();
    world.asked();
    await root.sync("now");
    expect(world.asked()).toHaveLength(1);
    const after = await storedIn(root.store);
    expect(after.summaries).toEqual(before.summaries);
    expect(after.efforts).toEqual(before.efforts);
  });
});
