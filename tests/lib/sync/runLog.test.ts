import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/domain/error";
import { conclude } from "@/lib/sync/conclude";
import type { ProgressEvent } from "@/lib/sync/progress";
import { endedEntry, entryOf, nextEntry } from "@/lib/sync/runLog";
import type { RunLogEvent } from "@/lib/sync/runLog";
import { createSyncWorld } from "./syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const BEGUN = entryOf({ reason: "now", atMs: 1000, version: "0.1.0" });
const end = (event: ProgressEvent) => {
  const { outcome, errorCode, pausedUntilMs, endedAtMs } = endedEntry(BEGUN, event);
  return [outcome, errorCode, pausedUntilMs, endedAtMs];
};
const after = (...events: RunLogEvent[]) => events.reduce(nextEntry, BEGUN);

describe("the entry of a run", () => {
  it("reads interrupted until somebody writes its end", () => {
    expect(BEGUN).toMatchObject({ outcome: "interrupted", startedAtMs: 1000, endedAtMs: 1000, requests: 0 });
    expect(after({ type: "asked", requests: 1 }).outcome).toBe("interrupted");
  });

  it("counts what was done, what failed, and why", () => {
    const entry = after(
      { type: "asked", requests: 1 },
      { type: "page", added: 100, removed: 0 },
      { type: "page", added: 14, removed: 2 },
      { type: "asked", requests: 3 },
      { type: "retried", code: "timedOut" },
      { type: "retried", code: "timedOut" },
      { type: "retried", code: "rateLimited" },
      { type: "completed" },
      { type: "completed" },
      { type: "unread" },
      { type: "failed", code: "timedOut" },
      { type: "class" },
      { type: "classFailed", code: "notFound" },
      { type: "failed", code: "notFound" },
    );
    expect(entry).toEqual({
      ...BEGUN,
      requests: 4,
      pages: 2,
      added: 114,
      removed: 2,
      completed: 2,
      unread: 1,
      failed: 2,
      classes: 1,
      classesFailed: 1,
      retries: { timedOut: 2, rateLimited: 1 },
      failures: { timedOut: 1, notFound: 2 },
    });
  });

  it("says how it ended", () => {
    expect(end({ type: "finished", atMs: 2000, newCount: 0 })).toEqual(["finished", null, null, 2000]);
    expect(end({ type: "stopped", atMs: 2000 })).toEqual(["stopped", null, null, 2000]);
    expect(end({ type: "signedOut", atMs: 2000 })).toEqual(["signedOut", null, null, 2000]);
    expect(end({ type: "ended", atMs: 2000, code: "timedOut" })).toEqual(["failed", "timedOut", null, 2000]);
    expect(end({ type: "paused", atMs: 2000, untilMs: 9000, code: "offline" })).toEqual([
      "paused",
      "offline",
      9000,
      2000,
    ]);
  });
});

describe("the log of a sync", () => {
  it("says what a first and a later run did, with every request counted", async () => {
    const world = createSyncWorld(12);
    const root = await world.signedIn();
    // Old enough to be read again.
    world.clock.ms += 24 * 3_600_000;
    const startedAtMs = world.clock.ms;
    await root.sync();
    const asked = world.asked();
    const classes = asked.filter(({ path }) => /^\/api\/(ride|instructor)\//.test(path)).length;
    expect(asked.filter(({ path }) => path === "/api/me")).toHaveLength(1);
    const first = {
      startedAtMs,
      endedAtMs: world.clock.ms,
      reason: "now",
      outcome: "finished",
      pages: 1,
      added: 12,
      completed: 12,
      failed: 0,
      classes,
      requests: asked.length,
      version: "0.1.0",
    };
    expect(await root.store.log()).toMatchObject([first]);
    world.clock.ms += 3_600_000;
    await root.sync("period");
    expect(await root.store.log()).toMatchObject([
      { reason: "period", outcome: "finished", pages: 1, added: 0, completed: 0, requests: 1 },
      first,
    ]);
  });

  it("counts what was sent again, what was given up, and why", async () => {
    const world = createSyncWorld(4);
    const root = await world.signedIn();
    let downs = 2;
    let missing: string | null = null;
    world.peloton.setFaults(({ path }) => {
      if (!path.endsWith("/performance_graph")) return null;
      missing ??= path;
      if (path === missing) return { type: "answer", status: 404, body: "{}" };
      downs -= 1;
      return downs < 0 ? null : { type: "answer", status: 503, body: "" };
    });
    await root.sync();
    expect(await root.store.log()).toMatchObject([
      { added: 4, completed: 3, failed: 1, retries: { pelotonDown: 2 }, failures: { notFound: 1 } },
    ]);
    expect((await root.store.log())[0]?.requests).toBe(world.asked().length);
  });

  it("counts a sign-in that was renewed meanwhile, once", async () => {
    const world = createSyncWorld(4);
    const root = await world.signedIn();
    world.clock.ms += 60_000;
    world.peloton.expireAccessTokens();
    await root.sync();
    const renewed = world.peloton.log.count({ path: "/oauth/token", status: 200 }) - 1;
    expect(renewed).toBe(1);
    expect(await root.store.log()).toMatchObject([{ outcome: "finished", renewals: 1 }]);
    await root.sync();
    expect((await root.store.log())[0]).toMatchObject({ added: 0, renewals: 0 });
  });

  it("keeps one entry of hourly runs that found nothing", async () => {
    const world = createSyncWorld(2);
    const root = await world.signedIn();
    await root.sync();
    const [first] = await root.store.log();
    for (let hour = 0; hour < 3; hour += 1) {
      world.clock.ms += 3_600_000;
      await root.sync("period");
    }
    const log = await root.store.log();
    expect(log).toMatchObject([{ reason: "period", added: 0, alike: { runs: 2 } }, { added: 2 }]);
    expect(log[1]).toEqual(first);
  });

  it("tells until when a run paused, and that one was stopped", async () => {
    const world = createSyncWorld(4);
    const root = await world.signedIn();
    world.network.isOnline = false;
    await root.sync();
    const { pausedUntilMs } = await root.progress();
    expect(await root.store.log()).toMatchObject([
      { outcome: "paused", errorCode: "offline", pausedUntilMs, requests: 1 },
    ]);
    world.network.isOnline = true;
    const { finished } = await root.engine.run("now");
    await root.engine.stop();
    await finished;
    expect((await root.store.log()).map(({ outcome }) => outcome)).toEqual(["stopped", "paused"]);
  });

  it("shows a run whose worker died as interrupted, with what it had done at its last sign of life", async () => {
    const world = createSyncWorld(4);
    const root = await world.signedIn();
    let graphs = 0;
    world.peloton.setFaults(({ path }) => {
      if (path.endsWith("/performance_graph")) {
        graphs += 1;
        if (graphs === 3) root.kill();
      }
      return null;
    });
    await root.engine.run("now");
    await vi.waitFor(() => expect(graphs).toBe(3));
    const next = world.root();
    expect(await next.store.log()).toMatchObject([
      { reason: "now", outcome: "interrupted", pages: 1, added: 4, requests: 1 },
    ]);
    await next.sync("wake");
    expect(await next.store.log()).toMatchObject([
      { reason: "wake", outcome: "finished" },
      { reason: "now", outcome: "interrupted", added: 4 },
    ]);
  });

  it("says nothing of a recompute, which asks Peloton nothing", async () => {
    const world = createSyncWorld(4);
    const root = await world.signedIn();
    await root.sync();
    const log = await root.store.log();
    await (
      await root.engine.recompute()
    ).finished;
    expect(await root.store.log()).toEqual(log);
  });

  it("never costs the word of how a run ended: without space for it, the rest is still written", async () => {
    const world = createSyncWorld(4);
    const root = await world.signedIn();
    const noSpace = new AppError("quotaExceeded");
    const run = await runOver(root.store);
    const store: typeof root.store = {
      ...root.store,
      commit: async (build) =>
        await root.store.commit(async (now) => {
          const changes = await build(now);
          if (changes?.log !== undefined) throw noSpace;
          return changes;
        }),
    };
    await conclude({ now: () => world.clock.ms, onPhase: async () => undefined }, store, {
      run,
      outcome: { thrown: noSpace },
    });
    expect(await root.progress()).toMatchObject({ phase: "failed", errorCode: "quotaExceeded" });
    expect(await root.store.log()).toEqual([]);
  });
});

/** As much of a run as its end looks at. */
async function runOver(store: ReturnType<ReturnType<typeof createSyncWorld>["root"]>["store"]) {
  const progress = { row: await store.progress(), doneAtMs: [] };
  const generation = (await store.account())?.generation ?? 0;
  return { entry: BEGUN, progress, generation, newCount: 0, doneCount: 0 } as never;
}
