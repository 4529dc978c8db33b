import { IDBObjectStore } from "fake-indexeddb";
import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { Store } from "@/lib/store/store";
import { DAY_MS, GLANCE, MAY_MS, createProfile, effortsOf, openRaw, workoutOf } from "./testVault";

afterEach(() => vi.restoreAllMocks());

/** Raises the counters that a workout and the progress row hold, from what is read. */
async function count(store: Store): Promise<void> {
  await store.commit(async (now) => {
    const [known, progress] = [await now.summary("k1" as BlindKey), await now.progress()];
    const old = known ?? workoutOf("k1", { striveScore: 0 });
    return {
      summaries: [{ ...old, striveScore: (old.striveScore ?? 0) + 1 }],
      progress: { ...progress, stored: progress.stored + 1 },
    };
  });
}

describe("commit", () => {
  it("loses nothing when two contexts write at once", async () => {
    const profile = createProfile();
    const [a, b] = [profile.store(), profile.store()];
    await Promise.all([count(a), count(b), count(a), count(b), count(b)]);
    const fresh = profile.store();
    expect((await fresh.summary("k1" as BlindKey))?.striveScore).toBe(5);
    expect((await fresh.progress()).stored).toBe(5);
  });

  it("loses nothing in any interleaving of builds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ by: fc.nat({ max: 2 }), day: fc.nat({ max: 60 }), isNew: fc.boolean() }), {
          minLength: 2,
          maxLength: 8,
        }),
        async (scheduler, writes) => {
          const profile = createProfile();
          const stores = [profile.store(), profile.store(), profile.store()] as const;
          const all = Promise.all(
            writes.map(async ({ by, day, isNew }, at) => {
              await stores[by as 0 | 1 | 2].commit(async (now) => {
                await scheduler.schedule(Promise.resolve());
                const progress = await now.progress();
                await scheduler.schedule(Promise.resolve());
                const known = isNew ? null : await now.summary("shared" as BlindKey);
                const shared = known ?? workoutOf("shared", { striveScore: 0 });
                const summary = isNew
                  ? workoutOf(`own-${at}`, { startedAtMs: MAY_MS + day * DAY_MS })
                  : {
                      ...shared,
                      startedAtMs: MAY_MS + day * DAY_MS,
                      striveScore: (shared.striveScore ?? 0) + 1,
                    };
                return { summaries: [summary], progress: { ...progress, stored: progress.stored + 1 } };
              });
            }),
          );
          await scheduler.waitFor(all);
          const fresh = profile.store();
          const summaries = await fresh.summaries();
          const own = writes.filter((write) => write.isNew).length;
          const shared = summaries.find((summary) => summary.key === "shared");
          expect(summaries).toHaveLength(own + (own < writes.length ? 1 : 0));
          expect(shared?.striveScore ?? 0).toBe(writes.length - own);
          expect((await fresh.progress()).stored).toBe(writes.length);
          expect(fresh.damagedRows()).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it("ends with one root when contexts race to make it", async () => {
    const profile = createProfile();
    const stores = Array.from({ length: 5 }, () => profile.store());
    const keys = await Promise.all(stores.map(async (store) => await store.keyOf("workout", "id-one")));
    expect(new Set(keys).size).toBe(1);
    const raw = await openRaw(profile.options);
    expect(await raw.all("keys")).toHaveLength(1);
    raw.close();
  });

  it("S4: seals every attempt anew, retries included", async () => {
    const profile = createProfile();
    const [a, b] = [profile.store(), profile.store()];
    await a.commit(() => ({ glance: GLANCE }));
    const nonces: string[] = [];
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, "encrypt").mockImplementation(async (algorithm, key, bytes) => {
      nonces.push(((algorithm as AesGcmParams).iv as Uint8Array).join());
      return await encrypt(algorithm, key, bytes);
    });
    let tries = 0;
    await a.commit(async () => {
      tries += 1;
      if (tries < 4) await b.commit(() => ({ glance: GLANCE }));
      return { glance: GLANCE };
    });
    expect(tries).toBe(4);
    expect(nonces.length).toBeGreaterThanOrEqual(8 + 6);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("gives up after many collisions and says that the vault changed", async () => {
    const profile = createProfile();
    const [a, b] = [profile.store(), profile.store()];
    await expect(
      a.commit(async () => {
        await b.commit(() => ({ progress: NEVER_SYNCED }));
        return { glance: GLANCE };
      }),
    ).rejects.toMatchObject({ code: "vaultChanged" });
    expect(await a.glance()).toBeNull();
  });

  it("runs the commits of one context in the order they were asked for", async () => {
    const store = createProfile().store();
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async (number) => {
        await store.commit(() => {
          order.push(number);
          return { progress: { ...NEVER_SYNCED, listed: number } };
        });
      }),
    );
    expect(order).toEqual([1, 2, 3]);
    expect((await store.progress()).listed).toBe(3);
  });

  it("says that the disk is full, and nothing of that commit is there", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ summaries: [workoutOf("k1")] }));
    const fill = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const write = async () => {
      await store.commit(() => ({
        summaries: [workoutOf("k2")],
        efforts: [{ ...effortsOf("k2"), startedAtMs: MAY_MS, utcOffsetSec: 0 }],
        glance: GLANCE,
      }));
    };
    await expect(write()).rejects.toMatchObject({ code: "quotaExceeded" });
    fill.mockRestore();
    expect(await profile.store().summaries()).toEqual([workoutOf("k1")]);
    expect(await store.glance()).toBeNull();
    await write();
    expect(await store.summaries()).toHaveLength(2);
  });

  it("finds the full disk inside the abort of a transaction", async () => {
    const store = createProfile().store();
    await store.commit(() => ({ summaries: [workoutOf("k1")] }));
    // As Chromium does it: the puts go through, the transaction aborts with the quota error.
    const fill = vi.spyOn(IDBObjectStore.prototype, "put");
    fill.mockImplementation(function (this: IDBObjectStore, row) {
      const request = this.add({ ...(row as object), key: "other" });
      (this.transaction as unknown as { _abort: (name: string) => void })._abort("QuotaExceededError");
      return request;
    });
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "quotaExceeded" });
    vi.restoreAllMocks();
    expect(await store.glance()).toBeNull();
  });

  it("names the counter of the answers with the summary, wherever that moves", async () => {
    const profile = createProfile();
    const store = profile.store();
    const answers = { listItem: null, detail: null, graph: null };
    await store.commit(() => ({ summaries: [workoutOf("k1")] }));
    await store.commit(() => ({ archive: [{ key: "k1" as BlindKey, answers }] }));
    const raw = await openRaw(profile.options);
    expect((await raw.get("archive", "k1"))?.["rev"]).toBe(2);
    // The month was rewritten too: it is where the counter is noted.
    expect((await raw.all("workouts")).map((row) => row["rev"])).toEqual([2]);
    raw.close();
  });
});
