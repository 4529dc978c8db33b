import { describe, expect, it } from "vitest";
import { Dexie } from "dexie";
import type { BlindKey } from "@/lib/domain/ids";
import { INVENTORY } from "@/lib/store/inventory";
import { ACCOUNT, GLANCE, createProfile, openRaw, workoutOf } from "./testVault";

describe("erase", () => {
  it("leaves no database, and a closed store", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ summaries: [workoutOf("k1")], account: ACCOUNT }));
    await store.erase();
    expect(await profile.options.indexedDB.databases()).toEqual([]);
    await expect(store.summaries()).rejects.toMatchObject({ code: "vaultEmpty" });
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultEmpty" });
  });

  it("waits for the commit before it, and stops those after it", async () => {
    const profile = createProfile();
    const store = profile.store();
    const before = store.commit(() => ({ glance: GLANCE }));
    const erased = store.erase();
    const after = store.commit(() => ({ glance: GLANCE }));
    await before;
    await erased;
    await expect(after).rejects.toMatchObject({ code: "vaultEmpty" });
    expect(await profile.options.indexedDB.databases()).toEqual([]);
  });

  it("is followed by a vault with other keys", async () => {
    const profile = createProfile();
    const store = profile.store();
    const key = await store.keyOf("workout", "id-one");
    await store.erase();
    const next = profile.store();
    expect(await next.account()).toBeNull();
    expect(await next.keyOf("workout", "id-one")).not.toBe(key);
  });

  it("is not followed by a vault when there is nothing to write", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ glance: GLANCE }));
    await store.erase();
    await profile.store().commit(() => null);
    const raw = await openRaw(profile.options);
    expect(await raw.all("keys")).toEqual([]);
    raw.close();
  });

  it("closes the other contexts, which say that there is no account", async () => {
    const profile = createProfile();
    const [store, other] = [profile.store(), profile.store()];
    await store.commit(() => ({ summaries: [workoutOf("k1")] }));
    expect(await other.summaries()).toHaveLength(1);
    await store.erase();
    await expect(other.summary("k1" as BlindKey)).rejects.toMatchObject({ code: "vaultEmpty" });
  });
});

/** The database as a later version makes it: one table more. */
async function openNewer(profile: ReturnType<typeof createProfile>): Promise<Dexie> {
  const newer = new Dexie("vault", profile.options);
  const tables = Object.entries(INVENTORY).map(([table, { schema }]) => [table, schema] as const);
  newer.version(2).stores({ ...Object.fromEntries(tables), later: "key" });
  return await newer.open();
}

describe("a newer version of the database", () => {
  it("closes an older context, which says so from then on", async () => {
    const profile = createProfile();
    let ended = 0;
    const store = profile.store({ onEnded: () => (ended += 1) });
    await store.commit(() => ({ glance: GLANCE }));
    (await openNewer(profile)).close();
    expect(ended).toBe(1);
    await expect(store.glance()).rejects.toMatchObject({ code: "vaultBlocked" });
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultBlocked" });
  });

  it("is not opened by older code", async () => {
    const profile = createProfile();
    await profile.store().commit(() => ({ glance: GLANCE }));
    (await openNewer(profile)).close();
    await expect(profile.store().glance()).rejects.toMatchObject({ code: "vaultBlocked" });
    const raw = await openRaw(profile.options);
    expect(raw.tables).toContain("glance");
    raw.close();
  });
});
