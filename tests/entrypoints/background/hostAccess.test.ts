import { describe, expect, it, vi } from "vitest";
import { fetchWithAccess } from "@/entrypoints/background/fetchWithAccess";
import { hopWithAccess } from "@/entrypoints/background/hopWithAccess";
import { resumeAfterAccess } from "@/entrypoints/background/resumeAfterAccess";
import type { HopAnswer } from "@/lib/peloton/auth/hop";
import { createClient } from "@/lib/peloton/createClient";
import { createEngine } from "@/lib/sync/engine";
import { asFetch } from "../../simulator/asFetch";
import { createSyncWorld } from "../../lib/sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const WORKOUTS = 20;

/** A background whose browser takes the access back after so many graphs: requests then fail like a broken network. */
async function worldLosing(afterGraphs: number) {
  const world = createSyncWorld(WORKOUTS);
  const { store } = await world.signedIn();
  const access = { isGiven: true, graphs: 0, refused: 0 };
  const send = asFetch(world.peloton);
  const account = await store.account();
  const bearer = { accessToken: account?.tokens?.accessToken ?? "", generation: account?.generation ?? 0 };
  const client = createClient({
    fetch: fetchWithAccess(
      async (input, init) => {
        if (new Request(input).url.includes("performance_graph")) access.graphs += 1;
        if (access.graphs > afterGraphs && access.refused === 0) access.isGiven = false;
        if (access.isGiven) return await send(input, init);
        access.refused += 1;
        throw new TypeError("Failed to fetch");
      },
      async () => access.isGiven,
    ),
    tokens: { current: async () => bearer, refreshed: async () => bearer },
    now: () => world.clock.ms,
    isOnline: () => true,
  });
  const waits: number[] = [];
  const engine = createEngine({
    store: async () => store,
    client,
    lockIfAvailable: async (task) => {
      await task();
      return "done";
    },
    keepAwake: () => () => undefined,
    isOnline: () => true,
    isSyncOff: async () => false,
    onPhase: async () => undefined,
    now: () => world.clock.ms,
    sleep: async (ms) => {
      waits.push(ms);
      world.clock.ms += ms;
    },
    random: () => 0.5,
    version: "0.1.0",
  });
  const vault = { open: async () => store, erase: async () => undefined };
  return { store, engine, vault, access, waits };
}

const upToDate = async (store: Awaited<ReturnType<typeof worldLosing>>["store"]) => {
  while ((await store.progress()).phase !== "upToDate") await new Promise((resolve) => setImmediate(resolve));
};

describe("an access that is taken back in mid-sync", () => {
  it("ends the run at once, tells itself from a broken network and counts no try against a workout", async () => {
    const { store, engine, access } = await worldLosing(5);
    await (
      await engine.run("now")
    ).finished;
    const progress = await store.progress();
    expect(progress).toMatchObject({ phase: "failed", errorCode: "accessTakenBack", failed: 0 });
    expect(progress.stored).toBeGreaterThan(0);
    expect(progress.stored + progress.remaining).toBe(progress.listed);
    expect(await store.items()).toEqual([]);
    // Those in flight, and none of them again.
    expect(access.refused).toBeLessThanOrEqual(3);
  });

  it("lets the sync go on where it was, once it is given back", async () => {
    const { store, engine, vault, access } = await worldLosing(5);
    await (
      await engine.run("now")
    ).finished;
    access.isGiven = true;
    await resumeAfterAccess({ engine, vault });
    await upToDate(store);
    expect(await store.progress()).toMatchObject({ errorCode: null, failed: 0, remaining: 0 });
    expect(access.graphs - access.refused).toBe((await store.summaries()).length);
  });

  it("starts nothing where the sync ended for another reason, or was stopped", async () => {
    const { store, engine, vault } = await worldLosing(WORKOUTS * 2);
    const run = vi.spyOn(engine, "run");
    await resumeAfterAccess({ engine, vault });
    await engine.stop();
    await resumeAfterAccess({ engine, vault });
    const failed = { ...(await store.progress()), phase: "failed", errorCode: "pelotonDown" } as const;
    await store.commit(() => ({ progress: failed }));
    await resumeAfterAccess({ engine, vault });
    expect(run).not.toHaveBeenCalled();
  });

  it("never rejects, whatever the vault is like", async () => {
    const { engine } = await worldLosing(0);
    const broken = { open: () => Promise.reject(new Error("broken")), erase: async () => undefined };
    await expect(resumeAfterAccess({ engine, vault: broken })).resolves.toBeUndefined();
  });
});

describe("a request that fails while the access is there", () => {
  it("fails as it did", async () => {
    const broken = new TypeError("Failed to fetch");
    const send = fetchWithAccess(
      () => Promise.reject(broken),
      async () => true,
    );
    await expect(send("https://api.onepeloton.com/api/me")).rejects.toBe(broken);
  });

  it("asks the browser nothing while all is well", async () => {
    const hasAccess = vi.fn<() => Promise<boolean>>();
    const send = fetchWithAccess(async () => new Response("{}"), hasAccess);
    expect((await send("https://api.onepeloton.com/api/me")).status).toBe(200);
    expect(hasAccess).not.toHaveBeenCalled();
  });
});

describe("a hop of the sign-in", () => {
  const answer: HopAnswer = { status: 200, location: null, setCookies: [], contentType: null, body: "" };
  const request = {
    url: "https://auth.onepeloton.com/oauth/token",
    method: "POST",
    body: "a secret",
  } as const;

  it("sends nothing without the access: a password or a refresh token would be spent for nothing", async () => {
    const sent = vi.fn<() => Promise<HopAnswer>>(async () => answer);
    await expect(hopWithAccess(sent, async () => false)(request)).rejects.toMatchObject({
      code: "accessTakenBack",
    });
    expect(sent).not.toHaveBeenCalled();
    expect(await hopWithAccess(sent, async () => true)(request)).toBe(answer);
    expect(sent).toHaveBeenCalledExactlyOnceWith(request);
  });
});
