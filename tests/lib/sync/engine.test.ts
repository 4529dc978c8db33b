import { describe, expect, it, vi } from "vitest";
import { countKinds, createSyncWorld } from "./syncWorld";
import type { Root } from "./syncWorld";

vi.setConfig({ testTimeout: 60_000 });

describe("a first sync", () => {
  it("stores every finished workout, its classes and instructors, and says so", async () => {
    const world = createSyncWorld(30, { hasInProgress: true });
    const root = await world.signedIn();
    expect(await root.sync()).toBe(true);
    const summaries = await root.summaries();
    expect(summaries).toHaveLength(30);
    expect(summaries.map((summary) => summary.state)).toEqual(summaries.map(() => "complete"));
    expect(await root.progress()).toMatchObject({
      phase: "upToDate",
      listed: 30,
      stored: 30,
      remaining: 0,
      failed: 0,
      errorCode: null,
      lastNewCount: 30,
      lastSyncedAtMs: world.clock.ms,
    });
    expect((await root.memory()).markMs).toBe(summaries[0]?.createdAtMs);
    expect((await root.store.efforts()).length).toBe(30);
    expect(await root.store.glance()).toMatchObject({ workoutCount: 30, last: { key: summaries[0]?.key } });
  });

  it("asks for each list page, graph, useful detail, class and instructor once", async () => {
    const world = createSyncWorld(30);
    const root = await world.signedIn();
    await root.sync();
    const asked = world.asked();
    const addresses = asked.map((request) => request.path + JSON.stringify(request.query));
    expect(new Set(addresses).size).toBe(addresses.length);
    const kinds = countKinds(asked);
    expect(kinds).toMatchObject({ list: 1, graph: 30 });
    expect(kinds["profile"]).toBeUndefined();
    const detailed = asked.filter(({ path }) => /^\/api\/workout\/[^/]+$/.test(path)).map(({ path }) => path);
    const calm = (await root.summaries()).filter(({ discipline }) =>
      ["yoga", "meditation", "stretching"].includes(discipline),
    );
    expect(calm.length).toBeGreaterThan(0);
    for (const { id } of calm) expect(detailed).not.toContain(`/api/workout/${id}`);
    const list = asked.find(({ path }) => path.endsWith("/workouts"));
    expect(list?.query).toEqual({
      page: "0",
      limit: "100",
      sort_by: "-created",
      joins: "ride,ride.instructor",
    });
    const graph = asked.find(({ path }) => path.endsWith("/performance_graph"));
    expect(graph?.query).toEqual({ every_n: "1" });
  });

  it("lists everything before it fetches the first detail, newest first", async () => {
    const world = createSyncWorld(120);
    const root = await world.signedIn();
    world.peloton.setFaults((request) =>
      request.path.endsWith("/performance_graph") ? { type: "answer", status: 404, body: "{}" } : null,
    );
    await root.sync();
    const asked = world.asked();
    expect(countKinds(asked.slice(0, 2))).toEqual({ list: 2 });
    const newest = (await root.summaries()).map(({ id }) => id);
    const graphs = asked.filter(({ path }) => path.endsWith("/performance_graph"));
    expect(graphs.slice(0, 5).map(({ path }) => path.split("/")[3])).toEqual(newest.slice(0, 5));
  });
});

describe("a later sync", () => {
  it("asks once when nothing is new", async () => {
    const world = createSyncWorld(104);
    const root = await world.signedIn();
    await root.sync();
    world.asked();
    await root.sync("period");
    expect(countKinds(world.asked())).toEqual({ list: 1 });
    expect(await root.progress()).toMatchObject({ phase: "upToDate", lastNewCount: 0 });
  });

  it("adds what is new and shows it in the glance", async () => {
    const world = createSyncWorld(8);
    const root = await world.signedIn();
    await root.sync();
    world.clock.ms += 3_600_000;
    const added = world.peloton.addWorkout();
    world.asked();
    await root.sync("period");
    expect(countKinds(world.asked())).toMatchObject({ list: 1, graph: 1, detail: 1 });
    const newest = (await root.summaries())[0];
    expect(newest).toMatchObject({ id: added.id, state: "complete" });
    expect((await root.store.glance())?.last?.key).toBe(newest?.key);
    expect(await root.progress()).toMatchObject({ listed: 9, lastNewCount: 1 });
  });

  it("reads an edited workout again", async () => {
    const world = createSyncWorld(8);
    const root = await world.signedIn();
    await root.sync();
    const edited = (await root.summaries())[2];
    world.peloton.editWorkout(edited?.id ?? "", { detail: { total_work: 123_000 } });
    world.asked();
    await root.sync("period");
    expect(countKinds(world.asked())).toMatchObject({ list: 1, graph: 1 });
    expect((await root.summaries())[2]).toMatchObject({ state: "complete", totals: { workJ: 123_000 } });
  });

  it("fetches in the same run what a check that was asked for in mid-run finds edited", async () => {
    const world = createSyncWorld(30);
    const root = await world.signedIn();
    const { finished } = await root.engine.run("now");
    await until(async () => (await root.progress()).stored >= 5);
    const edited = (await root.summaries())[0];
    world.peloton.editWorkout(edited?.id ?? "", { detail: { total_work: 123_000 } });
    await root.engine.checkAll();
    await finished;
    const graphs = world
      .asked()
      .filter(({ path }) => path === `/api/workout/${edited?.id}/performance_graph`);
    expect(graphs).toHaveLength(2);
    expect((await root.summaries())[0]).toMatchObject({ state: "complete", totals: { workJ: 123_000 } });
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 30 });
  });

  it("keeps and marks what was removed, when everything is checked", async () => {
    const world = createSyncWorld(104);
    const root = await world.signedIn();
    await root.sync();
    const gone = (await root.summaries())[102];
    world.peloton.removeWorkout(gone?.id ?? "");
    world.asked();
    await root.sync("period");
    expect((await root.store.summary(gone?.key as never))?.removedAtMs).toBeNull();
    await (
      await root.engine.checkAll()
    ).finished;
    expect(countKinds(world.asked())).toMatchObject({ list: 3 });
    expect((await root.store.summary(gone?.key as never))?.removedAtMs).not.toBeNull();
    expect(await root.summaries()).toHaveLength(104);
    expect((await root.memory()).wantsFullCheck).toBe(false);
  });
});

describe("stop, pauses and deaths", () => {
  it("stops at once, holds against alarms, and goes on when asked", async () => {
    const world = createSyncWorld(40);
    const root = await world.signedIn();
    const { finished } = await root.engine.run("now");
    await until(async () => (await root.progress()).stored >= 5);
    await root.engine.stop();
    await finished;
    const stopped = await root.progress();
    expect(stopped.phase).toBe("stopped");
    expect(stopped.remaining).toBeGreaterThan(0);
    world.asked();
    for (const reason of ["period", "wake", "look", "pauseOver", "online"] as const) {
      expect(await root.sync(reason)).toBe(false);
    }
    expect(world.asked()).toHaveLength(0);
    expect(await root.sync("now")).toBe(true);
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 40 });
  });

  it("goes on after a death without doubling or losing anything, at little more than it would have asked anyway", async () => {
    const baseline = createSyncWorld(10);
    const whole = await baseline.signedIn();
    await whole.sync();
    const wholeRequests = baseline.asked().length;
    for (const deathAt of [1, 2, 5, 12, wholeRequests - 2]) {
      const world = createSyncWorld(10);
      const first = await world.signedIn();
      const deaths = { left: deathAt };
      world.peloton.setFaults(() => {
        deaths.left -= 1;
        if (deaths.left === 0) first.kill();
        return null;
      });
      await first.engine.run("now");
      await until(async () => deaths.left <= 0);
      const second = world.root();
      await second.sync("now");
      expect(await comparable(second)).toEqual(await comparable(whole));
      // One look at the list, and graph and detail of the three workouts that were under way.
      expect(world.asked().length).toBeLessThanOrEqual(wholeRequests + 7);
    }
  });

  it("writes the mark only when the listing came to its end", async () => {
    const world = createSyncWorld(210);
    const root = await world.signedIn();
    let pages = 0;
    world.peloton.setFaults((request) => {
      if (!request.path.endsWith("/workouts")) return null;
      pages += 1;
      return pages === 3 ? { type: "answer", status: 403, body: '{"status":403}' } : null;
    });
    await root.sync();
    expect((await root.memory()).markMs).toBeNull();
    expect(await root.summaries()).toHaveLength(200);
    const paused = await root.progress();
    expect(paused).toMatchObject({ phase: "paused", errorCode: "forbidden" });
    expect(paused.pausedUntilMs).toBe(paused.heartbeatAtMs + 15 * 60_000);
    expect(root.phases.at(-1)).toMatchObject({ type: "resting", progress: { phase: "paused" } });
    expect(await root.sync("period")).toBe(false);
    world.clock.ms = paused.pausedUntilMs ?? 0;
    world.peloton.setFaults((request) =>
      request.path.endsWith("/workouts") ? null : { type: "answer", status: 404, body: "{}" },
    );
    world.asked();
    expect(await root.sync("pauseOver")).toBe(true);
    expect(await root.summaries()).toHaveLength(210);
    expect((await root.memory()).markMs).toBe((await root.summaries())[0]?.createdAtMs);
  });

  it("pauses offline without counting a try, and goes on when the network is back", async () => {
    const world = createSyncWorld(5);
    const root = await world.signedIn();
    world.network.isOnline = false;
    await root.sync();
    expect(await root.progress()).toMatchObject({ phase: "paused", errorCode: "offline", failed: 0 });
    world.network.isOnline = true;
    expect(await root.sync("online")).toBe(true);
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 5 });
  });

  it("ends when the rider signs out in mid-run, and keeps what is stored", async () => {
    const world = createSyncWorld(40);
    const root = await world.signedIn();
    const { finished } = await root.engine.run("now");
    await until(async () => (await root.progress()).stored >= 5);
    await root.store.commit(async (now) => {
      const account = await now.account();
      return account === null
        ? null
        : { account: { ...account, tokens: null, generation: account.generation + 1 } };
    });
    await finished;
    const ended = await root.progress();
    expect(ended.phase).toBe("idle");
    expect(ended.stored).toBeGreaterThanOrEqual(5);
    expect(ended.stored).toBeLessThan(40);
    expect(await root.sync("now")).toBe(false);
  });

  it("ends when somebody signs in anew in mid-run", async () => {
    const world = createSyncWorld(40);
    const root = await world.signedIn();
    const { finished } = await root.engine.run("now");
    await until(async () => (await root.progress()).stored >= 5);
    await root.store.commit(async (now) => {
      const account = await now.account();
      if (account === null || account.tokens === null) return null;
      const generation = account.generation + 1;
      return { account: { ...account, generation, tokens: { ...account.tokens, generation } } };
    });
    await finished;
    expect((await root.progress()).phase).toBe("idle");
    expect((await root.progress()).stored).toBeLessThan(40);
    expect(await root.sync("now")).toBe(true);
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 40 });
  });

  it("starts one run only, however many ask at once", async () => {
    const world = createSyncWorld(5);
    const root = await world.signedIn();
    const runs = await Promise.all([
      root.engine.run("now"),
      root.engine.run("period"),
      root.engine.run("look"),
    ]);
    await Promise.all(runs.map((run) => run.finished));
    expect(runs.map((run) => run.started)).toEqual([true, false, false]);
    expect(countKinds(world.asked())).toMatchObject({ list: 1, graph: 5 });
  });
});

describe("looking", () => {
  it("looks again after five minutes only, and never while syncing is off", async () => {
    const world = createSyncWorld(3);
    const root = await world.signedIn();
    await root.sync();
    expect(await root.sync("look")).toBe(false);
    world.clock.ms += 5 * 60_000 + 1;
    world.settings.isSyncOff = true;
    expect(await root.sync("look")).toBe(false);
    world.settings.isSyncOff = false;
    world.asked();
    expect(await root.sync("look")).toBe(true);
    expect(countKinds(world.asked())).toEqual({ list: 1 });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 1_000_000; round += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("It never came to that");
}

/** What is stored, without keys: they are made with each vault's own secret. */
async function comparable(root: Root): Promise<unknown> {
  return {
    summaries: withoutKeys(await root.summaries()),
    efforts: (await root.store.efforts()).length,
  };
}

function withoutKeys(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === "key" ? undefined : inner)));
}
