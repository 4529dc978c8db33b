import { describe, expect, it } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { VaultDatabase } from "@/lib/store/database";
import { STAYS_LOCKED, openKeysFrom, readKeyRows } from "@/lib/store/keyRows";
import type { SealedTable } from "@/lib/store/inventory";
import { openReader } from "@/lib/store/openReader";
import { openRow, sealRow } from "@/lib/store/sealedRow";
import type { VaultView } from "@/lib/store/vaultReader";
import { ACCOUNT, DAY_MS, GLANCE, MAY_MS, createProfile, damaged, openRaw, workoutOf } from "./testVault";

const JUNE_MS = MAY_MS + 31 * DAY_MS;
const yoursOf = (watts: number) => ({ ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts }] });

async function newVault() {
  const profile = createProfile();
  const first = profile.store();
  await first.commit(() => ({
    summaries: [workoutOf("may"), workoutOf("june", { startedAtMs: JUNE_MS })],
    archive: [{ key: "may" as BlindKey, answers: { listItem: 1, detail: null, graph: null } }],
    rides: ["r1", "r2"].map((key) => ({ key: key as BlindKey, raw: key })),
    instructors: [{ key: "i1" as BlindKey, raw: 1 }],
    account: ACCOUNT,
    glance: GLANCE,
    yours: yoursOf(200),
  }));
  first.close();
  const raw = await openRaw(profile.options);
  const names = async (): Promise<readonly string[]> => {
    const store = profile.store();
    const { findings } = await store.checkRows(async () => undefined);
    store.close();
    return findings.map(
      ({ table, key, what, name }) => `${table}/${key} ${what}${name === null ? "" : ` ${name}`}`,
    );
  };
  /** Puts what is in a row under another seal, of the same counter. */
  const reseal = async (table: SealedTable, key: string, change: (value: unknown) => unknown) => {
    const db = new VaultDatabase(profile.options, () => undefined);
    const keys = await openKeysFrom(await readKeyRows(db), [], STAYS_LOCKED);
    const row = (await raw.get(table, key)) ?? {};
    if (keys === null) throw new Error("no keys");
    const value = await openRow(keys, { table, key }, row, (read) => read);
    await raw.put(table, await sealRow(keys, { table, key, rev: Number(row["rev"]) }, change(value)));
    db.close();
  };
  return { profile, raw, names, reseal };
}

describe("a vault of a version that did not watch every row", () => {
  it("raises no alarm, and is watched from the next commit on", async () => {
    const { profile, raw, names, reseal } = await newVault();
    for (const shard of ["rides:r", "instructors:i"]) await raw.remove("manifest", shard);
    await reseal("manifest", "manifest", strip);
    expect(await names()).toEqual([]);
    await profile.store().commit(() => ({ glance: GLANCE }));
    expect(await names()).toEqual([]);
    await raw.remove("rides", "r1");
    await raw.remove("yours", "yours");
    expect(await names()).toEqual(["yours/yours missing", "rides/r1 missing"]);
  });

  it("is taken over anew when an older version wrote in between", async () => {
    const { profile, raw, names, reseal } = await newVault();
    // The older version passes on what it does not know, and notes nothing in it.
    await profile.store().commit(() => ({ yours: yoursOf(210), rides: [{ key: "r3" as BlindKey, raw: 3 }] }));
    await reseal("manifest", "manifest", (value) => ({
      ...(value as object),
      watched: { atRev: 1, rows: { "yours/yours": 99 }, shards: {} },
    }));
    expect(await names()).toEqual([]);
    await profile.store().commit(() => ({ glance: GLANCE }));
    expect(await names()).toEqual([]);
    await raw.remove("rides", "r3");
    expect(await names()).toEqual(["rides/r3 missing"]);
  });
});

describe("a row that was sealed again", () => {
  it("with the same counter is no alarm", async () => {
    const { raw, names, reseal } = await newVault();
    for (const [table, key] of [
      ["yours", "yours"],
      ["rides", "r1"],
      ["archive", "may"],
      ["manifest", "rides:r"],
      ["manifest", "manifest"],
    ] as const) {
      const before = await raw.get(table, key);
      await reseal(table, key, (value) => value);
      expect(await raw.get(table, key)).not.toEqual(before);
    }
    expect(await names()).toEqual([]);
  });
});

describe("a row that was put back to an older copy and then written over", () => {
  it("is still named, until somebody settles it", async () => {
    const { profile, raw, names } = await newVault();
    const [yours, months] = [await raw.get("yours", "yours"), await raw.all("workouts")];
    await profile.store().commit(() => ({
      yours: yoursOf(250),
      summaries: [workoutOf("may2"), workoutOf("june2", { startedAtMs: JUNE_MS })],
    }));
    await raw.put("yours", yours ?? {});
    for (const row of months) await raw.put("workouts", row);
    const store = profile.store();
    await store.commit(async (now) => ({ yours: await now.yours(), summaries: [workoutOf("may3")] }));
    const found = await names();
    expect(found.map((name) => name.replace(/workouts\/\S+/, "workouts")).toSorted()).toEqual([
      "workouts older 2024-05",
      "workouts older 2024-06",
      "yours/yours older",
    ]);
    await store.commit(() => ({ settled: [{ table: "yours", key: "yours" }] }));
    expect((await names()).some((name) => name.startsWith("yours"))).toBe(false);
  });
});

describe("a row that was taken away by ourselves", () => {
  it("is foreign when somebody puts it back, and not missing when nobody does", async () => {
    const { profile, raw, names } = await newVault();
    const before = await raw.get("rides", "r1");
    await profile.store().commit(() => ({ takenAside: [{ table: "rides", key: "r1" }] }));
    expect(await names()).toEqual([]);
    await raw.put("rides", before ?? {});
    expect(await names()).toEqual(["rides/r1 foreign"]);
  });
});

describe("a month that was made again", () => {
  it("knows the answers of its workouts as before", async () => {
    const { profile, raw, names } = await newVault();
    const months = (await raw.all("workouts")).map(
      (row) => ({ table: "workouts", key: String(row["key"]) }) as const,
    );
    const store = profile.store();
    await store.commit(() => ({ takenAside: months }));
    await store.commit(() => ({ summaries: [workoutOf("may")] }));
    expect(await names()).toEqual([]);
    await raw.remove("archive", "may");
    expect(await names()).toEqual(["archive/may missing 30 min Hypothetical Ride"]);
  });
});

describe("a check", () => {
  it("counts every row, tells how far it is, and ends where its caller says", async () => {
    const { profile, raw } = await newVault();
    const store = profile.store();
    const told: number[] = [];
    const { rows } = await store.checkRows(async (done) => void told.push(done));
    const tables = raw.tables.filter((table) => table !== "keys" && table !== "sync");
    const counts = await Promise.all(tables.map(async (table) => (await raw.all(table)).length));
    expect(rows).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(rows);
    const ended = store.checkRows(async () => await Promise.reject(new Error("enough")));
    await expect(ended).rejects.toThrow("enough");
  });

  it("goes on beside commits without a false alarm", async () => {
    const { profile } = await newVault();
    const [checker, writer] = [profile.store(), profile.store()];
    let at = 0;
    const { findings } = await checker.checkRows(async () => {
      at += 1;
      await writer.commit(async (now) => ({
        summaries: [workoutOf("may", { striveScore: at }), workoutOf(`new-${at}`)],
        archive: [{ key: "may" as BlindKey, answers: { listItem: at, detail: null, graph: null } }],
        rides: [{ key: `r${at}` as BlindKey, raw: at }],
        glance: { ...GLANCE, workoutCount: at },
        yours: await now.yours(),
      }));
    });
    expect(at).toBeGreaterThan(10);
    expect(findings).toEqual([]);
  });

  it("does not miss what was taken away while it read the month that named it", async () => {
    const store = createProfile().store();
    const keys = Array.from({ length: 120 }, (_, at) => `k${at}` as BlindKey);
    await store.commit(() => ({
      summaries: keys.map((key) => workoutOf(key)),
      archive: keys.map((key) => ({ key, answers: { listItem: 1, detail: null, graph: null } })),
    }));
    let isTaken = false;
    const { findings } = await store.checkRows(async (done) => {
      // After the first of three slices of the month's answers.
      if (isTaken || done < 50) return;
      isTaken = true;
      const takenAside = keys.map((key) => ({ table: "archive", key }) as const);
      await store.commit(() => ({ lostAnswers: keys, takenAside }));
    });
    expect(isTaken).toBe(true);
    expect(findings).toEqual([]);
  });

  it("finds no vault where there is none, and makes none", async () => {
    const profile = createProfile();
    await expect(profile.store().checkRows(async () => undefined)).rejects.toMatchObject({
      code: "vaultEmpty",
    });
    const raw = await openRaw(profile.options);
    expect(await raw.all("keys")).toEqual([]);
  });
});

describe("what a page sees in passing", () => {
  it("counts single rows that are older or gone, and counts them no more once they are settled", async () => {
    const { profile, raw } = await newVault();
    const before = await raw.get("yours", "yours");
    await profile.store().commit(() => ({ yours: yoursOf(250) }));
    expect(await viewOf(profile)).toMatchObject({ damagedRows: 0 });
    await raw.put("yours", before ?? {});
    expect(await viewOf(profile)).toMatchObject({ damagedRows: 1 });
    await profile.store().commit(async (now) => ({
      yours: await now.yours(),
      settled: [{ table: "yours", key: "yours" }],
    }));
    expect(await viewOf(profile)).toMatchObject({ damagedRows: 0 });
  });

  it("shows the workouts of a vault whose member's row was taken away", async () => {
    const { profile, raw } = await newVault();
    await raw.remove("account", "member");
    expect(await viewOf(profile)).toMatchObject({
      type: "open",
      isSignedIn: false,
      damagedRows: 1,
      summaries: { length: 2 },
    });
  });

  it("counts an older manifest in the place of the newest", async () => {
    const { profile, raw } = await newVault();
    const before = await raw.get("manifest", "manifest");
    await profile.store().commit(() => ({ summaries: [workoutOf("may2")] }));
    await raw.put("manifest", before ?? {});
    expect(await viewOf(profile)).toMatchObject({ damagedRows: 1 });
    const store = profile.store();
    await store.commit(() => ({ glance: GLANCE }));
    expect((await raw.get("manifest", "manifest"))?.["rev"]).toBe(3);
    const { findings } = await store.checkRows(async () => undefined);
    expect(findings).toMatchObject([{ table: "manifest", key: "manifest", what: "older" }]);
  });

  it("counts what was set aside no more once it is settled, and keeps it", async () => {
    const { profile, raw } = await newVault();
    await raw.put("glance", damaged((await raw.get("glance", "glance")) ?? {}));
    const store = profile.store();
    await store.glance();
    await store.commit(() => ({ glance: GLANCE }));
    expect(await viewOf(profile)).toMatchObject({ damagedRows: 1 });
    await store.commit(() => ({ settled: [{ table: "glance", key: "glance" }] }));
    expect(await viewOf(profile)).toMatchObject({ damagedRows: 0 });
    expect(store.damagedRows()).toBe(0);
    expect(await raw.all("glance")).toHaveLength(2);
  });
});

/** A manifest as a version wrote it that knew months only. */
function strip(value: unknown): object {
  const {
    watched: _watched,
    altered: _altered,
    settled: _settled,
    ...before
  } = value as Record<string, unknown>;
  return before;
}

/** The first view of a page that is opened now. */
async function viewOf({ options }: ReturnType<typeof createProfile>): Promise<VaultView> {
  return await new Promise((resolve) => {
    const clock = { now: () => 0, sleep: async () => {} };
    const stop = openReader({ ...options, clock }).watch((view) => {
      queueMicrotask(() => stop());
      resolve(view);
    });
  });
}
