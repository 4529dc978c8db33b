import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/domain/error";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Fault } from "../../simulator/faults";
import type { SimRequest } from "../../simulator/simRequest";
import { countKinds, createSyncWorld } from "./syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const isGraphOf = (id: string) => (request: SimRequest) =>
  request.path === `/api/workout/${id}/performance_graph`;

function json(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return { type: "answer", status, body: JSON.stringify({ status, message: "no" }), headers };
}

async function worldOf(workouts: number) {
  const world = createSyncWorld(workouts);
  const root = await world.signedIn();
  return { world, root, ids: world.peloton.member.workouts.map(({ id }) => id) };
}

describe("one workout that fails", () => {
  it.each([
    [402, "requestRefused"],
    [403, "requestRefused"],
    [404, "notFound"],
    [410, "notFound"],
  ])("fails at once on a %d, and the others are stored", async (status, code) => {
    const { world, root, ids } = await worldOf(6);
    world.peloton.setFaults([{ match: isGraphOf(ids[2] ?? ""), fault: json(status) }]);
    await root.sync();
    const failed = (await root.summaries())[2];
    expect(failed).toMatchObject({ id: ids[2], state: "failed" });
    expect(await root.store.items()).toContainEqual(
      expect.objectContaining({ key: failed?.key, kind: "workout", tries: 1, errorCode: code }),
    );
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 5, failed: 1, remaining: 0 });
    expect(world.asked().filter(({ path }) => isGraphOf(ids[2] ?? "")({ path } as SimRequest))).toHaveLength(
      1,
    );
  });

  it.each<[string, Fault]>([
    ["a 500", json(500)],
    ["a dropped connection", { type: "drop" }],
    ["an empty answer", { type: "empty" }],
    ["half an answer", { type: "truncate" }],
  ])(
    "is tried five times after %s, once more in each later run, and complete as soon as it goes",
    async (_name, fault) => {
      const { world, root, ids } = await worldOf(4);
      const isIt = isGraphOf(ids[1] ?? "");
      const tries = () => world.asked().filter(({ path }) => isIt({ path } as SimRequest)).length;
      world.peloton.setFaults([{ match: isIt, fault }]);
      await root.sync();
      expect(tries()).toBe(5);
      expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 3, failed: 1 });
      await root.sync("period");
      expect(tries()).toBe(1);
      expect((await root.store.items())[0]?.tries).toBe(2);
      world.peloton.setFaults(null);
      await root.sync("period");
      expect(tries()).toBe(1);
      expect(await root.progress()).toMatchObject({ stored: 4, failed: 0 });
      expect(await root.store.items()).toEqual([]);
    },
  );

  it("gets its five tries again when the rider presses Retry, without listing anything", async () => {
    const { world, root, ids } = await worldOf(4);
    world.peloton.setFaults([
      { match: isGraphOf(ids[1] ?? ""), fault: json(404) },
      { match: isGraphOf(ids[2] ?? ""), fault: json(404) },
    ]);
    await root.sync();
    world.asked();
    world.peloton.setFaults(null);
    const failed = (await root.summaries())[1];
    const { started, finished } = await root.engine.retry(failed?.key);
    expect(started).toBe(true);
    await finished;
    expect(countKinds(world.asked())).toMatchObject({ graph: 1 });
    expect((await root.summaries()).map(({ state }) => state)).toEqual([
      "complete",
      "complete",
      "failed",
      "complete",
    ]);
    await (
      await root.engine.retry()
    ).finished;
    expect(await root.progress()).toMatchObject({ stored: 4, failed: 0 });
  });

  it("is remembered as none when a class does not exist, and never asked for again", async () => {
    const { world, root } = await worldOf(5);
    world.peloton.setFaults([{ match: ({ path }) => path.startsWith("/api/ride/"), fault: json(404) }]);
    await root.sync();
    expect(countKinds(world.asked())["ride"]).toBeGreaterThan(0);
    await root.sync("period");
    expect(countKinds(world.asked())).toEqual({ list: 1 });
  });
});

describe("a run that is refused", () => {
  it("pauses after the third workout in a row that is refused", async () => {
    const { world, root } = await worldOf(12);
    world.peloton.setFaults([{ match: ({ path }) => path.endsWith("/performance_graph"), fault: json(403) }]);
    await root.sync();
    const progress = await root.progress();
    expect(progress).toMatchObject({ phase: "paused", errorCode: "forbidden" });
    expect(countKinds(world.asked())["graph"]).toBeLessThanOrEqual(5);
  });

  it("pauses on Cloudflare's refusal, twice as long the second time, and starts over after a success", async () => {
    const { world, root } = await worldOf(3);
    const refused: Fault = { type: "answer", status: 403, body: "error code: 1020", headers: {} };
    world.peloton.setFaults([{ match: () => true, fault: refused }]);
    const pauseMin = async () => {
      const { pausedUntilMs, heartbeatAtMs } = await root.progress();
      return ((pausedUntilMs ?? 0) - heartbeatAtMs) / 60_000;
    };
    await root.sync();
    expect(await pauseMin()).toBe(15);
    world.clock.ms += 15 * 60_000;
    await root.sync("pauseOver");
    expect(await pauseMin()).toBe(30);
    expect((await root.memory()).pauseCount).toBe(2);
    world.peloton.setFaults(null);
    await root.sync("now");
    expect((await root.memory()).pauseCount).toBe(0);
  });

  it("waits a short Retry-After inside the run and asks nothing meanwhile", async () => {
    const { world, root } = await worldOf(4);
    let slowedAtMs = 0;
    world.peloton.setFaults((request) => {
      if (slowedAtMs > 0 || !request.path.endsWith("/performance_graph")) return null;
      slowedAtMs = world.clock.ms;
      return json(429, { "retry-after": "20" });
    });
    await root.sync();
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 4, failed: 0 });
    const later = world.asked().filter(({ atMs }) => atMs > slowedAtMs + 1_000);
    expect(Math.min(...later.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(slowedAtMs + 20_000);
  });

  it("pauses until a long Retry-After is over", async () => {
    const { world, root } = await worldOf(4);
    world.peloton.setFaults([
      {
        match: ({ path }) => path.endsWith("/performance_graph"),
        times: 3,
        fault: json(429, { "retry-after": "600" }),
      },
    ]);
    await root.sync();
    const paused = await root.progress();
    expect(paused).toMatchObject({ phase: "paused", errorCode: "rateLimited" });
    expect((paused.pausedUntilMs ?? 0) - paused.heartbeatAtMs).toBeGreaterThan(590_000);
    expect(await root.sync("period")).toBe(false);
    world.clock.ms = paused.pausedUntilMs ?? 0;
    world.peloton.setFaults(null);
    expect(await root.sync("pauseOver")).toBe(true);
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 4 });
  });

  it("ends when the list cannot be had, says why, and keeps what is there", async () => {
    const { world, root } = await worldOf(3);
    await root.sync();
    world.peloton.setFaults([{ match: ({ path }) => path.endsWith("/workouts"), fault: json(500) }]);
    world.asked();
    await root.sync("period");
    expect(countKinds(world.asked())).toEqual({ list: 5 });
    expect(await root.progress()).toMatchObject({ phase: "failed", errorCode: "pelotonDown", stored: 3 });
  });

  it("pauses after the third workout in a row that a fresh sign-in is refused for, and needs no new one", async () => {
    const { world, root } = await worldOf(12);
    world.peloton.setFaults([{ match: ({ path }) => path.endsWith("/performance_graph"), fault: json(401) }]);
    await root.sync();
    expect(await root.progress()).toMatchObject({ phase: "paused", errorCode: "forbidden" });
    expect((await root.progress()).failed).toBeLessThanOrEqual(2);
    world.peloton.setFaults(null);
    world.clock.ms += 15 * 60_000;
    await root.sync("pauseOver");
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 12, failed: 0 });
  });

  it("pauses where the list is refused to a fresh sign-in, and goes on with the same one", async () => {
    const { world, root } = await worldOf(3);
    world.peloton.setFaults([
      { match: ({ path }) => path.endsWith("/workouts"), times: 2, fault: json(401) },
    ]);
    await root.sync();
    expect(await root.progress()).toMatchObject({ phase: "paused", errorCode: "forbidden" });
    world.clock.ms += 15 * 60_000;
    await root.sync("pauseOver");
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 3 });
  });

  it("says that a new sign-in is needed, and does not try a dead one behind the rider's back", async () => {
    const { world, root } = await worldOf(3);
    await root.sync();
    world.peloton.expireAccessTokens();
    world.peloton.revokeFamily();
    await root.sync("period");
    expect(await root.progress()).toMatchObject({ phase: "failed", errorCode: "signInNeeded", stored: 3 });
    for (const reason of ["period", "look", "wake"] as const) expect(await root.sync(reason)).toBe(false);
  });

  it("stops when there is no space left, keeps its mark and says so", async () => {
    const { world, root } = await worldOf(6);
    const { commit } = root.store;
    let commits = 0;
    const store = root.store as { commit: typeof commit };
    store.commit = async (build) => {
      commits += 1;
      if (commits === 6) throw new AppError("quotaExceeded");
      await commit(build);
    };
    await root.sync();
    expect(await root.progress()).toMatchObject({ phase: "failed", errorCode: "quotaExceeded" });
    const { markMs } = await root.memory();
    expect(markMs).not.toBeNull();
    store.commit = commit;
    world.asked();
    await root.sync("now");
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 6 });
    expect((await root.memory()).markMs).toBe(markMs);
  });
});

describe("what this version cannot read", () => {
  it("is archived as it came, counted apart, not asked for again, and read as soon as it can be", async () => {
    const { world, root } = await worldOf(6);
    const ride = world.peloton.addWorkout({ classKey: "pz30" });
    const isDetail = ({ path }: { readonly path: string }) => path === `/api/workout/${ride.id}`;
    world.peloton.setFaults([{ match: isDetail, fault: { type: "wrongTypes" } }]);
    await root.sync();
    const [unread] = await root.summaries();
    expect(unread).toMatchObject({ id: ride.id, state: "unread", derived: null });
    expect(await root.progress()).toMatchObject({ phase: "upToDate", stored: 6, unread: 1, failed: 0 });
    const key = unread?.key as never;
    const kept = await root.store.archived(key);
    expect(kept?.detail).toMatchObject({ id: ride.id.length });
    expect(kept?.graph).toHaveProperty("metrics");
    world.asked();
    await root.sync("period");
    expect(countKinds(world.asked())).toEqual({ list: 1 });
    expect((await root.store.summary(key))?.state).toBe("unread");
    // As a version that understands the answer finds it.
    await root.store.commit(() => ({
      archive: [{ key, answers: { listItem: null, graph: kept?.graph, detail: ride.detail() } }],
    }));
    await (
      await root.engine.recompute()
    ).finished;
    expect(await root.store.summary(key)).toMatchObject({ state: "complete", derived: {} });
  });
});

describe("the rider's own FTP", () => {
  it("makes the adherence of power zone rides anew from the archive, asking nothing", async () => {
    const world = createSyncWorld(3);
    const root = await world.signedIn();
    const ride = world.peloton.addWorkout({ classKey: "pz30" });
    await root.sync();
    const find = async () => (await root.summaries()).find(({ id }) => id === ride.id);
    const before = await find();
    expect(before?.derived?.adherence?.metric).toBe("output");
    world.asked();
    await root.store.commit(async (now) => ({
      yours: { ...(await now.yours()), ftp: [{ from: "2020-01-01", watts: 100 }] },
    }));
    await (
      await root.engine.recompute()
    ).finished;
    const after = await find();
    expect(after?.derived?.ftpWattsUsed).toBe(100);
    expect(after?.derived?.adherence).not.toEqual(before?.derived?.adherence);
    expect(world.asked()).toHaveLength(0);
    expect((await root.progress()).phase).toBe("upToDate");
  });

  it("makes anew what older code derived, without asking Peloton", async () => {
    const { world, root } = await worldOf(3);
    await root.sync();
    const [newest] = await root.summaries();
    await root.store.commit(async (now) => {
      const stored = await now.summary(newest?.key as never);
      if (stored?.derived == null) throw new Error("Nothing derived");
      return { summaries: [{ ...stored, derived: { ...stored.derived, version: 0, activeSec: 1 } }] };
    });
    world.asked();
    await (
      await root.engine.recompute()
    ).finished;
    expect((await root.summaries())[0]?.derived).toEqual(newest?.derived);
    expect(world.asked()).toHaveLength(0);
  });
});

function derivedByOlderCode(summary: WorkoutSummary): WorkoutSummary {
  if (summary.derived === null) throw new Error("Nothing derived");
  return { ...summary, derived: { ...summary.derived, version: 0 } };
}

describe("the first request of a run", () => {
  it("does not wait for what is stale: the archive is opened after the first look at the list", async () => {
    const { world, root } = await worldOf(3);
    await root.sync();
    await root.store.commit(async (now) => ({ summaries: (await now.summaries()).map(derivedByOlderCode) }));
    const store = root.store as { archived: typeof root.store.archived };
    const { archived } = store;
    const order: string[] = [];
    store.archived = async (key) => {
      order.push("archive");
      return await archived(key);
    };
    world.peloton.setFaults(() => {
      order.push("request");
      return null;
    });
    await root.sync("period");
    expect(order).toEqual(["request", "archive", "archive", "archive"]);
    const versions = (await root.summaries()).map(({ derived }) => derived?.version);
    expect(versions).not.toContain(0);
  });
});
