import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { storedTokens } from "@/entrypoints/background/storedTokens";
import { createTokens } from "@/lib/peloton/auth/tokens";
import { createClient } from "@/lib/peloton/createClient";
import { openStore } from "@/lib/store/openStore";
import { createEngine } from "@/lib/sync/engine";
import { asFetch } from "../../../simulator/asFetch";
import { workoutOf } from "../../store/testVault";
import { mortalStore } from "./mortalStore";
import { isDeep, seed, writeProof } from "../../../proof/writeProof";
import { inAnyOrder, scheduledLife } from "./modelScheduled";
import { createWorld } from "./world";
import type { World } from "./world";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

const LONGEST_MS = 5 * 60_000;

describe("two contexts on one database, in any order of their steps", () => {
  it("lose no commit to each other", async () => {
    const interleavings = isDeep ? 1_500 : 15;
    console.log(`commits: ${interleavings} interleavings, seed ${seed}`);
    let done = 0;
    const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const options = { indexedDB: new IDBFactory(), IDBKeyRange };
      const commits = async (name: string): Promise<void> => {
        const store = mortalStore(openStore(options), scheduledLife(scheduler, name));
        for (let n = 0; n < 3; n += 1) {
          await store.commit(async (now) => {
            const memory = await now.memory();
            const key = `${name}${n}`;
            return {
              memory: { ...memory, pauseCount: memory.pauseCount + 1 },
              summaries: [workoutOf(key)],
              archive: [{ key: workoutOf(key).key, answers: { listItem: key, detail: null, graph: null } }],
            };
          });
        }
      };
      await inAnyOrder(scheduler, Promise.all([commits("a"), commits("b")]));
      const store = openStore(options);
      expect((await store.memory()).pauseCount).toBe(6);
      const keys = (await store.summaries()).map(({ key }) => key as string).toSorted();
      expect(keys).toEqual(["a0", "a1", "a2", "b0", "b1", "b2"]);
      expect([...(await store.archivedKeys())].toSorted()).toEqual(keys);
      expect(store.damagedRows()).toBe(0);
      done += 1;
    });
    await fc.assert(property, {
      numRuns: interleavings,
      seed,
      interruptAfterTimeLimit: LONGEST_MS,
      markInterruptAsFailure: false,
    });
    writeProof("commits", { interleavings: done, commitsLost: 0 });
  });

  it("never run at the same time, ask for nothing twice, and finish what there is", async () => {
    const interleavings = isDeep ? 400 : 4;
    console.log(`runs: ${interleavings} interleavings, seed ${seed}`);
    let done = 0;
    const property = fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isExpired) => {
      const world = createWorld({ workouts: 2 });
      await world.signIn();
      world.asked();
      if (isExpired) world.peloton.expireAccessTokens();
      const awake = { now: 0, most: 0 };
      const contexts = ["a", "b"].map((name) => contextOf(world, scheduler, name, awake));
      const starts = contexts.flatMap(({ engine, tokens }) => [
        engine.run("now").then(async ({ finished }) => await finished),
        engine.run("period").then(async ({ finished }) => await finished),
        // What "Test connection" does in the other context.
        tokens.current().then(() => undefined),
      ]);
      await inAnyOrder(scheduler, Promise.all(starts));

      expect(awake.most).toBe(1);
      const graphs = world.asked().filter(({ path, status }) => path.endsWith("graph") && status === 200);
      expect(graphs.map(({ path }) => path)).toHaveLength(2);
      const { store } = world.root();
      const summaries = await store.summaries();
      expect(summaries.map(({ state }) => state)).toEqual(["complete", "complete"]);
      expect(await store.progress()).toMatchObject({ phase: "upToDate", listed: 2, stored: 2, remaining: 0 });
      expect((await store.account())?.tokens).not.toBeNull();
      // The tokens that are stored are good: another expiry is no reason to sign in.
      world.peloton.expireAccessTokens();
      await world.root().sync("now");
      expect((await store.progress()).phase).toBe("upToDate");
      done += 1;
    });
    await fc.assert(property, {
      numRuns: interleavings,
      seed,
      interruptAfterTimeLimit: LONGEST_MS,
      markInterruptAsFailure: false,
    });
    writeProof("two runs", { interleavings: done, lost: 0, doubled: 0 });
  });
});

/** One background, every step of which the scheduler decides. `awake` counts the runs that go on. */
function contextOf(
  world: World,
  scheduler: fc.Scheduler,
  name: string,
  awake: { now: number; most: number },
) {
  const { peloton, indexedDB, locks, clock } = world;
  const life = scheduledLife(scheduler, name);
  const store = mortalStore(openStore({ indexedDB, IDBKeyRange }), life);
  const vault = { open: async () => store, erase: async () => await store.erase() };
  const send = asFetch(peloton);
  const scheduledFetch: typeof fetch = async (input, init) => {
    await life.pass("request");
    const response = await send(input, init);
    await life.pass("answer");
    return response;
  };
  const now = () => clock.ms;
  const tokens = createTokens({
    ...storedTokens(vault),
    hop: async ({ url, method, contentType, body }) => {
      const response = await scheduledFetch(url, {
        method,
        headers: { "content-type": contentType ?? "" },
        ...(body === undefined ? {} : { body }),
      });
      return {
        status: response.status,
        location: null,
        setCookies: [],
        contentType: response.headers.get("content-type"),
        body: await response.text(),
      };
    },
    locks: { request: async (lock, task) => await locks.request(life, lock, task) },
    now,
  });
  const engine = createEngine({
    store: vault.open,
    client: createClient({
      fetch: scheduledFetch,
      tokens,
      now,
      timeoutSignal: () => new AbortController().signal,
    }),
    lockIfAvailable: async (task) => await locks.ifAvailable(life, "sync", task),
    keepAwake: () => {
      awake.now += 1;
      awake.most = Math.max(awake.most, awake.now);
      let isAwake = true;
      return () => {
        if (isAwake) awake.now -= 1;
        isAwake = false;
      };
    },
    isOnline: () => true,
    isSyncOff: async () => false,
    onPhase: async () => await life.pass("phase"),
    version: "0.0.0",
    now,
    sleep: async (ms) => {
      await life.pass("sleep");
      clock.ms += ms;
    },
    random: () => 0.5,
  });
  return { engine, tokens };
}
