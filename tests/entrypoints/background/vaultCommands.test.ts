import { describe, expect, it } from "vitest";
import { allInOne } from "@/entrypoints/background/allInOne";
import { checkVault } from "@/entrypoints/background/handlers/checkVault";
import { repairVault } from "@/entrypoints/background/handlers/repairVault";
import type { Engine } from "@/lib/sync/engine";
import type { BlindKey } from "@/lib/domain/ids";
import { ACCOUNT, GLANCE, createProfile, openRaw, workoutOf } from "../../lib/store/testVault";

const engine = {
  halt: async () => {},
  recompute: async () => ({ started: false, finished: Promise.resolve() }),
  checkAll: async () => ({ started: false, finished: Promise.resolve() }),
} as unknown as Engine;

async function newVault() {
  const profile = createProfile();
  const store = profile.store();
  await store.commit(() => ({
    account: ACCOUNT,
    summaries: [workoutOf("may")],
    archive: [{ key: "may" as BlindKey, answers: { listItem: 1, detail: null, graph: null } }],
    glance: GLANCE,
  }));
  let ms = 0;
  const now = () => (ms += 600);
  return {
    profile,
    store,
    background: { vault: { open: async () => store, erase: async () => {} }, engine, now },
  };
}

describe("the check that a rider asks for", () => {
  it("tells how far it is and keeps what it found, sealed", async () => {
    const { profile, store, background } = await newVault();
    const raw = await openRaw(profile.options);
    await raw.remove("archive", "may");
    const seen: string[] = [];
    const watched = {
      ...store,
      commit: async (build: Parameters<typeof store.commit>[0]) => {
        await store.commit(build);
        const check = await store.check();
        seen.push(check.type === "checking" ? `${check.type} ${check.done}/${check.total}` : check.type);
      },
    };
    const vault = { open: async () => watched, erase: async () => {} };
    expect(await checkVault({ ...background, vault })).toEqual({ findings: 1 });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen[0]).toBe("checking 0/0");
    expect(seen.at(-2)).toMatch(/^checking [1-9]\d*\/[1-9]\d*$/);
    expect(await store.check()).toMatchObject({
      type: "checked",
      findings: [{ table: "archive", key: "may", what: "missing", name: "30 min Hypothetical Ride" }],
    });
    const dump = JSON.stringify(await raw.all("manifest"), (_name, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
    );
    expect(dump).not.toContain("Hypothetical");
  });

  it("leaves the last result where it is when it cannot go on", async () => {
    const { store, background } = await newVault();
    await checkVault(background);
    const before = await store.check();
    const broken = { ...store, checkRows: async () => await Promise.reject(new Error("no more")) };
    const vault = { open: async () => broken, erase: async () => {} };
    await expect(checkVault({ ...background, vault })).rejects.toThrow("no more");
    expect(await store.check()).toEqual(before);
  });

  it("makes no vault where there is none", async () => {
    const profile = createProfile();
    const store = profile.store();
    const vault = { open: async () => store, erase: async () => {} };
    await expect(checkVault({ vault, now: () => 0 })).rejects.toMatchObject({ code: "vaultEmpty" });
    const raw = await openRaw(profile.options);
    expect(await raw.all("keys")).toEqual([]);
  });

  it("is one check, however often it is asked for meanwhile", async () => {
    let runs = 0;
    const ask = allInOne(async () => {
      await Promise.resolve();
      return (runs += 1);
    });
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(2);
  });
});

describe("the repair that a rider asks for", () => {
  it("is refused where no check found anything", async () => {
    const { background } = await newVault();
    await expect(repairVault(background)).rejects.toMatchObject({ code: "badInput" });
    await checkVault(background);
    await expect(repairVault(background)).rejects.toMatchObject({ code: "badInput" });
  });

  it("does not call missing what it has asked Peloton for", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    await raw.remove("archive", "may");
    expect(await checkVault(background)).toEqual({ findings: 1 });
    await repairVault(background);
    expect((await store.summary("may" as BlindKey))?.state).toBe("listed");
    expect((await store.memory()).wantsFullCheck).toBe(true);
    expect(await checkVault(background)).toEqual({ findings: 0 });
  });

  it("keeps what is there of a workout that Peloton removed", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    const before = await raw.get("archive", "may");
    await store.commit(() => ({
      summaries: [workoutOf("may", { removedAtMs: 1 })],
      archive: [{ key: "may" as BlindKey, answers: { listItem: 2, detail: null, graph: null } }],
    }));
    await raw.put("archive", before ?? {});
    await checkVault(background);
    await repairVault(background);
    expect(await store.check()).toMatchObject({ repaired: [{ way: "kept" }] });
    expect(await store.archived("may" as BlindKey)).toMatchObject({ listItem: 1 });
    expect(await checkVault(background)).toEqual({ findings: 0 });
  });

  it("throws nothing away: a row that is not what it was is kept aside whole", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    const before = await raw.get("glance", "glance");
    await store.commit(() => ({ glance: { ...GLANCE, workoutCount: 2 } }));
    await raw.put("glance", before ?? {});
    await checkVault(background);
    await repairVault(background);
    const [aside, ...more] = await raw.all("glance");
    expect(more).toEqual([]);
    expect(aside).toEqual({ ...before, key: aside?.["key"] });
    expect(String(aside?.["key"])).toMatch(/^aside:glance:/);
    expect(await store.check()).toMatchObject({
      type: "repaired",
      repaired: [{ finding: { table: "glance", what: "older" }, way: "rebuilt" }],
      open: [],
    });
  });
});
