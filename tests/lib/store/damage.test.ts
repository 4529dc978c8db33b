import { describe, expect, it } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import {
  ACCOUNT,
  DAY_MS,
  GLANCE,
  MAY_MS,
  createProfile,
  damaged,
  effortsOf,
  openRaw,
  workoutOf,
} from "./testVault";

const JUNE_MS = MAY_MS + 31 * DAY_MS;
const answers = { listItem: { a: 1 }, detail: null, graph: null };

/** A vault of two months, and its rows by table. */
async function createTwoMonths() {
  const profile = createProfile();
  await profile.store().commit(() => ({
    summaries: [workoutOf("may"), workoutOf("june", { startedAtMs: JUNE_MS })],
    efforts: [{ ...effortsOf("may"), startedAtMs: MAY_MS, utcOffsetSec: 0 }],
    archive: [
      { key: "may" as BlindKey, answers },
      { key: "june" as BlindKey, answers },
    ],
    account: ACCOUNT,
    glance: GLANCE,
    yours: { ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts: 200 }] },
    rides: [
      { key: "r1" as BlindKey, raw: 1 },
      { key: "r2" as BlindKey, raw: 2 },
    ],
    instructors: [{ key: "i1" as BlindKey, raw: 1 }],
  }));
  const raw = await openRaw(profile.options);
  return { profile, raw };
}

/** Damages the month in which a workout lies. */
async function damageMonthOf(key: string, { profile, raw }: Awaited<ReturnType<typeof createTwoMonths>>) {
  for (const row of await raw.all("workouts")) {
    await raw.put("workouts", damaged(row));
    const left = await profile.store().summaries();
    if (!left.some((summary) => summary.key === key)) return damaged(row);
    await raw.put("workouts", row);
  }
  throw new Error("not found");
}

describe("a row that does not open", () => {
  it("reads as absent, is counted once, and the others are read", async () => {
    const vault = await createTwoMonths();
    await damageMonthOf("may", vault);
    const counts: number[] = [];
    const store = vault.profile.store({ onDamaged: (count) => counts.push(count) });
    expect((await store.summaries()).map((summary) => summary.key)).toEqual(["june"]);
    expect(await store.summary("may" as BlindKey)).toBeNull();
    await store.summaries();
    expect(counts).toEqual([1]);
    expect(await store.archivedKeys()).toEqual(["june", "may"]);
    expect(await store.archived("may" as BlindKey)).toEqual(answers);
  });

  it("is set aside whole before its month is written again", async () => {
    const vault = await createTwoMonths();
    const row = await damageMonthOf("may", vault);
    const store = vault.profile.store();
    await store.commit(() => ({ summaries: [workoutOf("again")] }));
    const rows = await vault.raw.all("workouts");
    const asides = rows.filter((one) => String(one["key"]).startsWith("aside:"));
    expect(asides).toHaveLength(1);
    expect(asides[0]).toEqual({ ...row, key: asides[0]?.["key"] });
    expect(String(asides[0]?.["key"])).toContain(String(row["key"]));

    const fresh = vault.profile.store();
    expect((await fresh.summaries()).map((summary) => summary.key).toSorted()).toEqual(["again", "june"]);
    await fresh.commit(() => ({ summaries: [workoutOf("more")] }));
    expect(await fresh.summaries()).toHaveLength(3);
    expect(fresh.damagedRows()).toBe(1);
    expect(await vault.raw.all("workouts")).toHaveLength(3);
  });

  it("is set aside by the next commit, whatever that writes, and stays where it is", async () => {
    const vault = await createTwoMonths();
    const row = await damageMonthOf("may", vault);
    const store = vault.profile.store();
    await store.summaries();
    await store.commit(() => ({ glance: GLANCE }));
    await store.commit(() => ({ glance: GLANCE }));
    const rows = await vault.raw.all("workouts");
    expect(rows.filter((one) => String(one["key"]).startsWith("aside:"))).toHaveLength(1);
    expect(rows).toContainEqual(row);
    expect(store.damagedRows()).toBe(1);
  });

  it("is never overwritten unread, in any table", async () => {
    const { profile, raw } = await createTwoMonths();
    const rows = {
      glance: "glance",
      yours: "yours",
      archive: "may",
      rides: "r1",
      instructors: "i1",
    } as const;
    for (const [table, key] of Object.entries(rows)) {
      await raw.put(table, damaged((await raw.get(table, key)) ?? {}));
    }
    await raw.put("account", damaged((await raw.get("account", "tokens")) ?? {}));
    await profile.store().commit(() => ({
      account: ACCOUNT,
      glance: GLANCE,
      yours: NOTHING_YOURS,
      archive: [{ key: "may" as BlindKey, answers }],
      rides: [{ key: "r1" as BlindKey, raw: 3 }],
      instructors: [{ key: "i1" as BlindKey, raw: 3 }],
    }));
    for (const table of [...Object.keys(rows), "account"]) {
      const keys = (await raw.all(table)).map((row) => String(row["key"]));
      expect(keys.filter((key) => key.startsWith("aside:"))).toHaveLength(1);
    }
    const store = profile.store();
    expect(await store.account()).toEqual(ACCOUNT);
    expect(await store.ride("r1" as BlindKey)).toBe(3);
    expect(await store.haveRides(["r1", "r2"] as BlindKey[])).toEqual(new Set(["r1", "r2"]));
  });

  it("still says whose vault it is when one of the account's rows is lost", async () => {
    for (const key of ["member", "tokens"]) {
      const { profile, raw } = await createTwoMonths();
      await raw.put("account", damaged((await raw.get("account", key)) ?? {}));
      expect((await profile.store().account())?.memberId).toBe(ACCOUNT.memberId);
    }
  });

  it("does no harm as the manifest: it is made again, and the counter goes on", async () => {
    for (const spoil of ["damage", "remove"] as const) {
      const { profile, raw } = await createTwoMonths();
      const manifest = (await raw.get("manifest", "manifest")) ?? {};
      await (spoil === "damage"
        ? raw.put("manifest", damaged(manifest))
        : raw.remove("manifest", "manifest"));
      const store = profile.store();
      expect(await store.summaries()).toHaveLength(2);
      await store.commit(() => ({ summaries: [workoutOf("k3")] }));
      expect((await raw.get("manifest", "manifest"))?.["rev"]).toBe(2);
      const fresh = profile.store();
      expect(await fresh.summaries()).toHaveLength(3);
      expect(store.damagedRows()).toBe(1);
    }
  });

  it("may be no row of ours at all", async () => {
    const { profile, raw } = await createTwoMonths();
    await raw.put("glance", { key: "glance", nonsense: true });
    await raw.put("workouts", { key: "stray", rev: 99, env: "nonsense" });
    const store = profile.store();
    expect(await store.glance()).toBeNull();
    expect(await store.summaries()).toHaveLength(2);
    await store.commit(() => ({ glance: GLANCE, summaries: [workoutOf("k3")] }));
    expect(await store.glance()).toEqual(GLANCE);
    expect(await store.summaries()).toHaveLength(3);
  });

  it("is noticed when it was taken away or put back to an older one", async () => {
    const { profile, raw } = await createTwoMonths();
    const before = await raw.all("workouts");
    await profile.store().commit(() => ({ summaries: [workoutOf("k3")] }));
    for (const row of before) await raw.put("workouts", row);
    const rolledBack = profile.store();
    await rolledBack.summaries();
    expect(rolledBack.damagedRows()).toBe(1);
    for (const row of before) await raw.remove("workouts", String(row["key"]));
    const emptied = profile.store();
    expect(await emptied.summaries()).toEqual([]);
    expect(emptied.damagedRows()).toBe(2);
  });
});

describe("rows put in each other's place", () => {
  it("S2: do not open, for every ordered pair in and across the tables", async () => {
    const { profile, raw } = await createTwoMonths();
    const tables = raw.tables.filter((table) => !["keys", "sync", "manifest"].includes(table));
    const rows = (
      await Promise.all(
        tables.map(async (table) =>
          (await raw.all(table)).map((row) => ({ table, row, key: String(row["key"]) })),
        ),
      )
    ).flat();
    let pairs = 0;
    for (const from of rows) {
      for (const to of rows.filter((one) => one !== from)) {
        await raw.put(to.table, { ...from.row, key: to.key });
        const store = profile.store();
        await Promise.all([
          store.account(),
          store.summaries(),
          store.efforts(),
          store.glance(),
          store.yours(),
        ]);
        if (to.table === "archive") await store.archived(to.key as BlindKey);
        if (to.table === "rides") await store.ride(to.key as BlindKey);
        if (to.table === "instructors") await store.instructor(to.key as BlindKey);
        expect(store.damagedRows(), `${from.table}/${from.key} at ${to.table}/${to.key}`).toBe(1);
        store.close();
        await raw.put(to.table, to.row);
        pairs += 1;
      }
    }
    expect(rows).toHaveLength(12);
    expect(pairs).toBe(12 * 11);
  }, 60_000);
});

describe("a vault whose key does not fit", () => {
  it("opens nothing, changes nothing and says which it is", async () => {
    const { profile, raw } = await createTwoMonths();
    const other = createProfile();
    await other.store().keyOf("workout", "id-one");
    const otherRaw = await openRaw(other.options);
    const [otherKeys] = await otherRaw.all("keys");
    const before = await raw.all("workouts");
    await raw.put("keys", otherKeys ?? {});
    const store = profile.store();
    await expect(store.summaries()).rejects.toMatchObject({ code: "vaultKeyWrong" });
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultKeyWrong" });
    expect(await raw.all("workouts")).toEqual(before);
  });

  it("gets no new root when its own is lost", async () => {
    const { profile, raw } = await createTwoMonths();
    await raw.remove("keys", "device");
    const store = profile.store();
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultKeyWrong" });
    // Nor with the manifest gone as well.
    await raw.remove("manifest", "manifest");
    await expect(store.keyOf("workout", "id-one")).rejects.toMatchObject({ code: "vaultKeyWrong" });
    expect(await raw.all("keys")).toEqual([]);
  });

  it("is not written to by a context whose keys were taken away meanwhile", async () => {
    const { profile, raw } = await createTwoMonths();
    const store = profile.store();
    await store.summaries();
    await raw.remove("keys", "device");
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultKeyWrong" });
  });

  it("is told from one whose root is damaged", async () => {
    const { profile, raw } = await createTwoMonths();
    const [row] = await raw.all("keys");
    const root = row?.["root"] as { ct: Uint8Array };
    await raw.put("keys", { ...row, root: { ...root, ct: root.ct.map((byte) => byte ^ 1) } });
    await expect(profile.store().summaries()).rejects.toMatchObject({ code: "vaultDamaged" });
    await raw.put("keys", { key: "device", nonsense: true });
    await expect(profile.store().summaries()).rejects.toMatchObject({ code: "vaultDamaged" });
  });
});
