import { describe, expect, it } from "vitest";
import { allInOne } from "@/entrypoints/background/allInOne";
import { checkVault } from "@/entrypoints/background/handlers/checkVault";
import { repairVault } from "@/entrypoints/background/handlers/repairVault";
import type { Engine } from "@/lib/sync/engine";
import type { BlindKey } from "@/lib/domain/ids";
import { PASSPHRASE, createLockable, fill } from "../../lib/store/lockedVault";
import { ACCOUNT, GLANCE, createProfile, damaged, openRaw, workoutOf } from "../../lib/store/testVault";

const engine = {
  halt: async () => {},
  recompute: async () => ({ started: false, finished: Promise.resolve() }),
  checkAll: async () => ({ started: false, finished: Promise.resolve() }),
} as unknown as Engine;

const answersOf = (listItem: number) => ({ listItem, detail: null, graph: listItem });

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

  it("keeps the last result where the vault is locked in the middle of it, ready to be repaired", async () => {
    const browser = createLockable();
    const store = browser.store();
    await fill(store);
    await store.setPassphrase(PASSPHRASE);
    await store.reseal();
    const raw = await openRaw(browser.options);
    await raw.remove("archive", "k1");
    let ms = 0;
    const background = { engine, now: () => (ms += 600) };
    const vaultOf = (one: typeof store) => ({ open: async () => one, erase: async () => {} });
    await checkVault({ ...background, vault: vaultOf(store) });
    const before = await store.check();
    expect(before).toMatchObject({ type: "checked", findings: [{ key: "k1", what: "missing" }] });
    let commits = 0;
    const lockedSoon: typeof store = {
      ...store,
      commit: async (build) => {
        await store.commit(build);
        commits += 1;
        if (commits === 2) await store.lock();
      },
    };
    for (const times of [1, 2]) {
      commits = 0;
      const check = checkVault({ ...background, vault: vaultOf(lockedSoon) });
      await expect(check, String(times)).rejects.toMatchObject({ code: "vaultLocked" });
      await store.unlock(PASSPHRASE);
      const { type, findings } = before as Extract<typeof before, { type: "checked" }>;
      expect(await store.check()).toMatchObject({ type: "checking", before: { type, findings } });
    }
    await repairVault({ ...background, vault: vaultOf(store) });
    expect(await store.check()).toMatchObject({ type: "repaired", repaired: [{ way: "asked" }] });
    raw.close();
  }, 60_000);

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

  it("leaves a sign-in that came since the check", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    await raw.put("account", damaged((await raw.get("account", "tokens")) ?? {}));
    expect(await checkVault(background)).toEqual({ findings: 1 });
    await store.commit(() => ({ account: { ...ACCOUNT, generation: 7 } }));
    await repairVault(background);
    expect(await store.account()).toEqual({ ...ACCOUNT, generation: 7 });
    expect(await store.check()).toMatchObject({
      repaired: [{ finding: { key: "tokens" }, way: "rebuilt" }],
    });
    expect(await checkVault(background)).toEqual({ findings: 0 });
  });

  it("takes nothing away that was written anew since the check, and derives it once more", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    const writeAll = async (rev: number, title: string) =>
      await store.commit(() => ({
        summaries: [workoutOf("may", { title })],
        archive: [{ key: "may" as BlindKey, answers: answersOf(rev) }],
        rides: [{ key: "r1" as BlindKey, raw: rev }],
        glance: { ...GLANCE, workoutCount: rev },
      }));
    await writeAll(1, "first");
    const older = await Promise.all(
      (["workouts", "archive", "rides", "glance"] as const).map(
        async (table) => [table, await raw.all(table)] as const,
      ),
    );
    await writeAll(2, "second");
    for (const [table, rows] of older) for (const row of rows) await raw.put(table, row);
    // The older month names the older answers.
    expect(await checkVault(background)).toEqual({ findings: 3 });
    await writeAll(3, "third");
    await store.commit(() => ({ summaries: [workoutOf("new", { title: "fresh" })] }));
    await repairVault(background);
    expect((await store.summaries()).map(({ title }) => title).toSorted()).toEqual(["fresh", "third"]);
    expect((await store.summary("may" as BlindKey))?.derived).toBeNull();
    expect(await store.archived("may" as BlindKey)).toEqual(answersOf(3));
    expect(await store.ride("r1" as BlindKey)).toBe(3);
    expect((await store.glance())?.workoutCount).toBe(3);
    expect(await checkVault(background)).toEqual({ findings: 0 });
  });

  it("takes an older month aside even where it writes into it itself", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    const [older] = await raw.all("workouts");
    await store.commit(() => ({ summaries: [workoutOf("may", { title: "second" })] }));
    await raw.put("workouts", older ?? {});
    await raw.remove("archive", "may");
    expect(await checkVault(background)).toEqual({ findings: 2 });
    await repairVault(background);
    expect(await store.summaries()).toEqual([]);
    expect((await raw.all("workouts")).map(({ key }) => String(key).slice(0, 6))).toEqual(["aside:"]);
    expect(await checkVault(background)).toEqual({ findings: 0 });
  });

  it("does not ask again for answers that came anew since the check", async () => {
    const { profile, background, store } = await newVault();
    const raw = await openRaw(profile.options);
    const before = await raw.get("archive", "may");
    const answers = { listItem: 2, detail: null, graph: null };
    await store.commit(() => ({ archive: [{ key: "may" as BlindKey, answers }] }));
    await raw.put("archive", before ?? {});
    expect(await checkVault(background)).toEqual({ findings: 1 });
    await store.commit(() => ({ archive: [{ key: "may" as BlindKey, answers }] }));
    await repairVault(background);
    expect(await store.archived("may" as BlindKey)).toEqual(answers);
    expect((await store.summary("may" as BlindKey))?.state).toBe("complete");
    expect(await store.check()).toMatchObject({ repaired: [{ way: "kept" }] });
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
