import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import type { RowAt } from "@/lib/store/watchedRows";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { checkRows } from "@/lib/store/checkRows";
import { createDamage } from "@/lib/store/damage";
import { VaultDatabase } from "@/lib/store/database";
import { STAYS_LOCKED, openKeysFrom, readKeyRows } from "@/lib/store/keyRows";
import { ACCOUNT, GLANCE, createProfile, damaged, openRaw, workoutOf } from "./testVault";

const yoursOf = (watts: number) => ({ ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts }] });

async function newVault() {
  const profile = createProfile();
  const first = profile.store();
  await first.commit(() => ({
    summaries: [workoutOf("may")],
    archive: [{ key: "may" as BlindKey, answers: { listItem: 1, detail: null, graph: null } }],
    rides: ["r1", "r2"].map((key) => ({ key: key as BlindKey, raw: key })),
    instructors: [{ key: "i1" as BlindKey, raw: 1 }],
    account: ACCOUNT,
    glance: GLANCE,
    yours: yoursOf(200),
  }));
  first.close();
  return { profile, raw: await openRaw(profile.options) };
}

describe("rows that are judged once more", () => {
  it("are found as by the check while they lie as they did, each kind of them", async () => {
    const { profile, raw } = await newVault();
    const store = profile.store();
    await store.commit(() => ({ takenAside: [{ table: "rides", key: "r2" }] }));
    const aside = (await raw.all("rides")).find(({ key }) => String(key).startsWith("aside:"));
    const [may] = await raw.all("archive");
    const [glance, yours, i1] = await Promise.all([
      raw.get("glance", "glance"),
      raw.get("yours", "yours"),
      raw.get("instructors", "i1"),
    ]);
    await store.commit(() => ({
      archive: [{ key: "may" as BlindKey, answers: { listItem: 2, detail: null, graph: null } }],
      instructors: [{ key: "i1" as BlindKey, raw: 2 }],
      glance: GLANCE,
      yours: yoursOf(300),
    }));
    const whole = new Map(
      await Promise.all(TABLES.map(async (table) => [table, await raw.all(table)] as const)),
    );
    await raw.put("archive", may ?? {});
    await raw.put("instructors", i1 ?? {});
    await raw.put("glance", damaged(glance ?? {}));
    await raw.put("yours", yours ?? {});
    await raw.put("yours", { ...yours, key: "other" });
    await raw.put("glance", { ...glance, key: "aside:glance:made-up" });
    await raw.remove("rides", "r1");
    await raw.remove("rides", String(aside?.["key"]));
    await raw.remove("account", "tokens");
    const found = (await store.checkRows(async () => undefined)).findings;
    const texts = (all: typeof found) =>
      all.map(({ table, key, what }) => `${table}/${key} ${what}`).toSorted();
    expect(texts(found)).toEqual(
      [
        "account/tokens missing",
        "archive/may older",
        "glance/aside:glance:made-up foreign",
        "glance/glance altered",
        "instructors/i1 older",
        `rides/${String(aside?.["key"])} missing`,
        "rides/r1 missing",
        "yours/other foreign",
        "yours/yours older",
      ].toSorted(),
    );
    expect(names(await store.judge(found))).toEqual(names(found));
    await raw.remove("yours", "other");
    await raw.remove("glance", "aside:glance:made-up");
    for (const [table, rows] of whole) for (const row of rows) await raw.put(table, row);
    expect(await store.judge(found)).toEqual([]);
  });
});

const TABLES = ["account", "archive", "glance", "instructors", "rides", "yours"] as const;

describe("a check beside another context", () => {
  it("takes a copy that is set aside meanwhile for no missing one", async () => {
    const { profile, raw } = await newVault();
    const db = new VaultDatabase(profile.options, () => undefined);
    const keys = await openKeysFrom(await readKeyRows(db), [], STAYS_LOCKED);
    if (keys === null) throw new Error("no keys");
    const writer = profile.store();
    const takenAside = [{ table: "rides", key: "r1" }] as const;
    const settingAside: Promise<void>[] = [];
    const sealed = db.sealed.bind(db);
    // Another context sets one aside as soon as those of one table are listed; whoever can wait for it, does.
    db.sealed = (table) => {
      const rows = sealed(table);
      if (table === "glance") {
        const where = (index: string) => {
          if (settingAside.length === 0)
            settingAside.push(
              Dexie.ignoreTransaction(async () => await writer.commit(() => ({ takenAside }))),
            );
          return rows.where(index);
        };
        return Object.create(rows, { where: { value: where } }) as typeof rows;
      }
      if (table !== "manifest" || settingAside.length === 0 || Dexie.currentTransaction !== null) return rows;
      const get = async (key: string) => {
        await Promise.all(settingAside);
        return await rows.get(key);
      };
      return Object.create(rows, { get: { value: get } }) as typeof rows;
    };
    const opening = { keys, damage: createDamage() };
    const { findings } = await checkRows({ db, opening: () => opening }, async () => undefined);
    expect(findings).toEqual([]);
    await Promise.all(settingAside);
    expect((await raw.all("rides")).filter(({ key }) => String(key).startsWith("aside:r1"))).toHaveLength(1);
    db.close();
  });
});

function names(rows: readonly RowAt[]): readonly string[] {
  return rows.map(({ table, key }) => `${table}/${key}`).toSorted();
}
