import { beforeAll, describe, expect, it, vi } from "vitest";
import { SAMPLE_RUN_LOG } from "@/components/samples/runLogSamples";
import { errorCodeOf } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { VaultDatabase } from "@/lib/store/database";
import { STAYS_LOCKED, openKeysFrom, readKeyRows } from "@/lib/store/keyRows";
import type { SealedTable } from "@/lib/store/inventory";
import { SEALED_TABLES } from "@/lib/store/asides";
import { openSeal } from "@/lib/store/sealedRow";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import { ACCOUNT, DAY_MS, GLANCE, MAY_MS, createProfile, effortsOf, openRaw, workoutOf } from "./testVault";

vi.setConfig({ testTimeout: 120_000 });

const JUNE_MS = MAY_MS + 31 * DAY_MS;
const answers = { listItem: { a: 1 }, detail: null, graph: null };

type Row = Record<string, unknown> & { readonly env: { readonly iv: Uint8Array; readonly ct: Uint8Array } };
type Lying = { readonly table: SealedTable; readonly key: string; readonly row: Row };

let profile: ReturnType<typeof createProfile>;
let keys: VaultKeys;
let lying: readonly Lying[];

/** A vault with rows in every table, shards and the last check among them. */
beforeAll(async () => {
  profile = createProfile();
  await profile.store().commit(() => ({
    summaries: [workoutOf("may"), workoutOf("june", { startedAtMs: JUNE_MS })],
    efforts: [
      { ...effortsOf("may"), startedAtMs: MAY_MS, utcOffsetSec: 0 },
      { ...effortsOf("june"), startedAtMs: JUNE_MS, utcOffsetSec: 0 },
    ],
    archive: ["may", "june"].map((key) => ({ key: key as BlindKey, answers })),
    rides: ["r1", "r2", "s1"].map((key) => ({ key: key as BlindKey, raw: key })),
    instructors: ["i1", "j1"].map((key) => ({ key: key as BlindKey, raw: key })),
    account: ACCOUNT,
    glance: GLANCE,
    yours: { ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts: 200 }] },
    log: SAMPLE_RUN_LOG.slice(0, 1),
    check: { type: "checked", atMs: MAY_MS, rows: 1, findings: [] },
  }));
  const db = new VaultDatabase(profile.options, () => undefined);
  const opened = await openKeysFrom(await readKeyRows(db), [], STAYS_LOCKED);
  if (opened === null) throw new Error("no keys");
  keys = opened;
  db.close();
  const raw = await openRaw(profile.options);
  const found = await Promise.all(
    SEALED_TABLES.map(async (table) =>
      (await raw.all(table)).map((row) => ({ table, key: String(row["key"]), row: row as Row })),
    ),
  );
  raw.close();
  lying = found.flat();
});

async function codeOf(
  at: { readonly table: SealedTable; readonly key: string },
  row: unknown,
): Promise<string> {
  try {
    await openSeal(keys, at, row);
    return "opened";
  } catch (error) {
    return errorCodeOf(error);
  }
}

describe("a sealed row", () => {
  it("opens where it lies", async () => {
    const codes = await Promise.all(lying.map(async (at) => await codeOf(at, at.row)));
    expect(new Set(lying.map(({ table }) => table))).toEqual(new Set(SEALED_TABLES));
    expect(new Set(codes)).toEqual(new Set(["opened"]));
  });

  it("S1: is refused with any one bit of it flipped, in every table", async () => {
    let flips = 0;
    for (const at of lying) {
      const flipped = [...flipsOf(at.row)];
      flips += flipped.length;
      const codes = new Set(await Promise.all(flipped.map(async (row) => await codeOf(at, row))));
      expect(codes, `${at.table}/${at.key}`).not.toContain("opened");
    }
    console.log(`S1: ${flips} bits flipped, none opened`);
    expect(flips).toBeGreaterThan(10_000);
  });

  it("S2: is refused in the place of every other, in and across the tables", async () => {
    let pairs = 0;
    for (const from of lying) {
      for (const to of lying) {
        if (from === to) continue;
        pairs += 1;
        expect(await codeOf(to, { ...from.row, key: to.key }), `${from.key} at ${to.key}`).not.toBe("opened");
        // With the counter of the row that lay there, too.
        expect(await codeOf(to, { ...from.row, key: to.key, rev: to.row["rev"] })).not.toBe("opened");
      }
    }
    console.log(`S2: ${pairs} ordered pairs, none opened`);
    expect(pairs).toBe(lying.length * (lying.length - 1));
  });

  it("S3: is refused cut short at any length, grown, or with its parts in another order", async () => {
    let spoilt = 0;
    for (const at of lying) {
      const { ct, iv } = at.row.env;
      const others = [
        ...Array.from({ length: Math.min(ct.length, 400) }, (_, cut) => ({
          iv,
          ct: ct.slice(0, ct.length - 1 - cut),
        })),
        { iv, ct: ct.slice(1) },
        { iv, ct: Uint8Array.of(...ct, 0) },
        { iv, ct: Uint8Array.of(...ct, ...ct) },
        { iv, ct: Uint8Array.of(...ct.slice(16), ...ct.slice(0, 16)) },
        { iv, ct: ct.toReversed() },
        { iv: iv.toReversed(), ct },
        { iv: iv.slice(0, 11), ct },
        { iv: Uint8Array.of(...iv, 0), ct },
      ];
      spoilt += others.length;
      const codes = await Promise.all(
        others.map(async (env) => await codeOf(at, { ...at.row, env: { ...at.row.env, ...env } })),
      );
      expect(new Set(codes), `${at.table}/${at.key}`).toEqual(new Set(["vaultDamaged"]));
    }
    console.log(`S3: ${spoilt} cut, grown and reordered, none opened`);
    expect(spoilt).toBeGreaterThan(1_000);
  });
});

describe("the check of a vault", () => {
  it("finds nothing in a vault that nobody touched", async () => {
    expect(await namesFound()).toEqual([]);
  });

  it("S2: names both rows of every pair that was exchanged", async () => {
    const raw = await openRaw(profile.options);
    let pairs = 0;
    for (const [at, a] of lying.entries()) {
      for (const b of lying.slice(at + 1)) {
        // Without its manifest a check makes it again first: that is `integrity.test.ts`.
        if ([a, b].some(({ key }) => key === "manifest")) continue;
        await raw.put(b.table, { ...a.row, key: b.key });
        await raw.put(a.table, { ...b.row, key: a.key });
        const expected = [a, b].map(({ table, key }) => `${table}/${key} altered`);
        expect((await namesFound()).toSorted()).toEqual(expected.toSorted());
        await raw.put(a.table, a.row);
        await raw.put(b.table, b.row);
        pairs += 1;
      }
    }
    raw.close();
    console.log(`S2: ${pairs} pairs exchanged, both named`);
    expect(await namesFound()).toEqual([]);
  });

  it("S3: names a row that was doubled under another key, in every table", async () => {
    const raw = await openRaw(profile.options);
    for (const { table, row } of lying) {
      if (table === "sync") continue;
      const key = "d".repeat(22);
      await raw.put(table, { ...row, key });
      const [found, ...more] = await namesFound();
      expect(found, table).toMatch(new RegExp(`^${table}/d{22} (altered|foreign)$`));
      expect(more).toEqual([]);
      await raw.remove(table, key);
    }
    raw.close();
  });
});

/** What a check finds now. */
async function namesFound(): Promise<readonly string[]> {
  const store = profile.store();
  const { findings } = await store.checkRows(async () => undefined);
  store.close();
  return findings.map(({ table, key, what }) => `${table}/${key} ${what}`);
}

/** Every row that differs from this one in one bit of its envelope. */
function* flipsOf(row: Row): Generator<Row> {
  for (const part of ["iv", "ct"] as const) {
    for (let bit = 0; bit < row.env[part].length * 8; bit += 1) {
      const bytes = row.env[part].slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      yield { ...row, env: { ...row.env, [part]: bytes } };
    }
  }
  const { keyId, v } = row.env as unknown as { readonly keyId: string; readonly v: number };
  for (let bit = 0; bit < keyId.length * 8; bit += 1) {
    const bytes = new TextEncoder().encode(keyId);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield { ...row, env: { ...row.env, keyId: new TextDecoder().decode(bytes) } } as unknown as Row;
  }
  for (let bit = 0; bit < 8; bit += 1)
    yield { ...row, env: { ...row.env, v: v ^ (1 << bit) } } as unknown as Row;
}
