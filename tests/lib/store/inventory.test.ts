import { describe, expect, it } from "vitest";
import { SAMPLE_RUN_LOG } from "@/components/samples/runLogSamples";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import { VaultDatabase } from "@/lib/store/database";
import { INVENTORY } from "@/lib/store/inventory";
import { ACCOUNT, GLANCE, MAY_MS, PROFILE, createProfile, effortsOf, openRaw, workoutOf } from "./testVault";

// Secrets that a search can find: 32 times the letter A.
const letters = (length: number) => new Uint8Array(length).fill(65);

/** A vault with a row in every table, under real blind keys. */
async function createFullVault() {
  const profile = createProfile();
  const store = profile.store({ random: letters });
  const key = await store.keyOf("workout", "id-of-k1");
  const summary = { ...workoutOf("k1"), key };
  await store.commit(() => ({
    summaries: [summary],
    efforts: [{ ...effortsOf("k1"), key, startedAtMs: MAY_MS, utcOffsetSec: 0 }],
    archive: [{ key, answers: { listItem: { title: summary.title }, detail: summary, graph: [1, 2, 3] } }],
    rides: [{ key: "r".repeat(22) as BlindKey, raw: { title: summary.title } }],
    instructors: [{ key: "i".repeat(22) as BlindKey, raw: { name: "Ann Example" } }],
    glance: { ...GLANCE, last: null },
    yours: { ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts: 200 }] },
    account: ACCOUNT,
    log: SAMPLE_RUN_LOG,
    progress: NEVER_SYNCED,
    memory: NO_MEMORY,
    items: [{ key, kind: "workout", tries: 1, notBeforeMs: 0, errorCode: "offline", priority: 0 }],
  }));
  return { profile, raw: await openRaw(profile.options) };
}

describe("the inventory", () => {
  it("names every table of the database, its key and its indexes, and no other", async () => {
    const { profile, raw } = await createFullVault();
    expect([...raw.tables].toSorted()).toEqual(Object.keys(INVENTORY).toSorted());
    const db = new VaultDatabase(profile.options, () => undefined);
    await db.open();
    const transaction = db.backendDB().transaction([...raw.tables], "readonly");
    for (const [table, { schema }] of Object.entries(INVENTORY)) {
      const native = transaction.objectStore(table);
      expect([native.keyPath, ...native.indexNames].join(", ")).toBe(schema);
      expect(native.autoIncrement).toBe(false);
    }
    db.close();
  });

  it("has nothing but key, counter and envelope in a sealed row", async () => {
    const { raw } = await createFullVault();
    for (const [table, { sealed }] of Object.entries(INVENTORY)) {
      const rows = await raw.all(table);
      expect(rows.length).toBeGreaterThan(0);
      if (sealed === "wrapped") continue;
      // Of the table that is sealed in part, the log.
      const sealedRows = rows.filter((row) => sealed === "yes" || row["key"] === "log");
      expect(sealedRows.length).toBeGreaterThan(0);
      for (const row of sealedRows) {
        expect(Object.keys(row).toSorted()).toEqual(["env", "key", "rev"]);
        expect(Object.keys(row["env"] as object).toSorted()).toEqual(["ct", "iv", "keyId", "v"]);
      }
    }
  });

  it("writes with strict durability", () => {
    const db = new VaultDatabase(createProfile().options, () => undefined);
    expect((db as unknown as { _options: object })._options).toMatchObject({
      chromeTransactionDurability: "strict",
    });
  });
});

describe("the database as it lies", () => {
  it("shows no title, name, id, token, date or figure in the clear", async () => {
    const { raw } = await createFullVault();
    const dump = (await Promise.all(raw.tables.map(async (table) => await raw.all(table)))).flat();
    const secrets = [
      "A".repeat(32),
      "Hypothetical",
      "Ann Example",
      "Ann",
      "id-of-k1",
      "instructor-one",
      "ride-one",
      "class-type-one",
      "Bike",
      "cycling",
      PROFILE.memberId,
      PROFILE.leaderboardName,
      "access-token",
      "refresh-token",
      "2024-05",
      String(MAY_MS),
      "300000",
      "powerCurveW",
      "striveScore",
      "rateLimited",
      String(SAMPLE_RUN_LOG[0]?.startedAtMs),
    ];
    const text = dump.map((row) => textOf(row)).join("\n");
    expect(dump.length).toBeGreaterThan(12);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    // The search does find what is there.
    expect(text).toContain("offline");
    expect(textOf({ env: { ct: new TextEncoder().encode("Hypothetical") } })).toContain("Hypothetical");
  });
});

/** All strings, numbers and bytes of a row; bytes read as Latin letters. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Array.from(value, (byte) => String.fromCodePoint(byte)).join("");
  if (value instanceof CryptoKey) return value.type;
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${name} ${textOf(part)}`)
      .join(" ");
  }
  return String(value);
}
