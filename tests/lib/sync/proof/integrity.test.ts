import { beforeAll, describe, expect, it, vi } from "vitest";
import { checkVault } from "@/entrypoints/background/handlers/checkVault";
import { keepCopy } from "@/entrypoints/background/handlers/keepCopy";
import { repairVault } from "@/entrypoints/background/handlers/repairVault";
import type { BlindKey } from "@/lib/domain/ids";
import type { VaultCheck } from "@/lib/domain/vaultCheck";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { SEALED_TABLES } from "@/lib/store/asides";
import { damaged, openRaw } from "../../store/testVault";
import { finish } from "./finish";
import { createSignedInWorld } from "./signedInWorld";
import { differences, storedIn } from "./stored";
import type { Stored } from "./stored";
import type { Root, World } from "./world";

vi.setConfig({ testTimeout: 300_000 });

type Row = Record<string, unknown>;
type Rows = ReadonlyMap<string, readonly Row[]>;

/** What each row of the vault is put to, one row at a time. */
const SPOILS = ["altered", "missing", "older"] as const;
type Spoil = (typeof SPOILS)[number];

let world: World;
/** The vault as it is, and as it was before every single row of it was written once more with something else. */
let rows: Rows;
let older: Rows;
let truth: Stored;

beforeAll(async () => {
  world = await createSignedInWorld(4);
  const root = world.root();
  await root.sync("now");
  await check(root);
  await root.store.commit(() => ({ yours: YOURS }));
  await root.sync("recompute");
  truth = await storedIn(root.store);
  await writeAll(root, "older");
  await check(root);
  older = await allRows();
  await writeAll(root, "true");
  await check(root);
  rows = await allRows();
  root.life.end();
}, 60_000);

const YOURS = { ...NOTHING_YOURS, ftp: [{ from: "2020-01-01", watts: 210 }] };

describe("a single row that was changed outside", () => {
  it.each(SPOILS)("is noticed and named, that very row, and brought back: %s", async (spoil) => {
    const wrong: string[] = [];
    let cases = 0;
    for (const [table, ofTable] of rows) {
      for (const row of ofTable) {
        const name = `${table}/${String(row["key"])}`;
        await putAll(rows);
        await spoilRow(table, row, spoil);
        const root = world.root();
        await check(root);
        const found = await root.store.check();
        const names = findingsOf(found).map(({ what, ...at }) => `${at.table}/${at.key} ${what}`);
        const expected = [`${name} ${spoil}`];
        if (JSON.stringify(names) !== JSON.stringify(expected)) wrong.push(`${name}: found ${names.join()}`);
        wrong.push(...(await broughtBack(root)).map((change) => `${name}: ${change}`));
        cases += 1;
      }
    }
    console.log(`rows ${spoil}: ${cases}`);
    expect(wrong).toEqual([]);
    // Rows whose random keys begin alike share the row that watches them.
    expect(cases).toBeGreaterThan(20);
  });
});

describe("a repair that its worker does not survive", () => {
  it("is finished by the next one, whatever its last step was", async () => {
    const wrong: string[] = [];
    let deaths = 0;
    for (let step = 1; ; step += 1) {
      await putAll(rows);
      for (const [table, spoil] of WORST) {
        const row = rows.get(table)?.[0];
        if (row !== undefined) await spoilRow(table, row, spoil);
      }
      if (!(await diesRepairing(step))) break;
      deaths += 1;
      const root = world.root();
      await check(root);
      const isLeft = findingsOf(await root.store.check()).length > 0;
      if (isLeft) wrong.push(...(await broughtBack(root)).map((change) => `step ${step}: ${change}`));
      else wrong.push(...(await asBefore()).map((change) => `step ${step}, all there: ${change}`));
    }
    console.log(`repairs ended at a step: ${deaths}`);
    expect(wrong).toEqual([]);
    expect(deaths).toBeGreaterThan(20);
  });
});

/** Something of everything at once. */
const WORST: readonly (readonly [table: string, spoil: Spoil])[] = [
  ["workouts", "older"],
  ["efforts", "altered"],
  ["archive", "missing"],
  ["rides", "altered"],
  ["instructors", "missing"],
  ["glance", "older"],
  ["manifest", "altered"],
];

/** Whether the worker died at that step of the repair; it was through before where not. */
async function diesRepairing(step: number): Promise<boolean> {
  const death = { at: -1 };
  const root = world.root((n) => n === death.at);
  await check(root);
  death.at = root.life.points.length + step;
  const died = new Promise<true>((resolve) => root.life.onEnd(() => resolve(true)));
  const isDead = await Promise.race([repairVault(background(root)).then(() => false), died]);
  root.life.end();
  return isDead;
}

/** Presses "Repair", waits for what follows, keeps what only the rider has; gives what is not as it was. */
async function broughtBack(root: Root): Promise<readonly string[]> {
  await repairVault(background(root));
  await keepCopy(background(root));
  // What only the rider knows, the rider says again.
  await root.store.commit(() => ({ yours: YOURS }));
  root.life.end();
  return await asBefore();
}

/** What is not as it was once everything has come to its end. */
async function asBefore(): Promise<readonly string[]> {
  const last = (await finish(world)).root;
  const stored = await storedIn(last.store);
  const changes = differences(stored, { ...truth, damagedRows: 0 });
  await check(last);
  const left = findingsOf(await last.store.check()).map(
    ({ table, key, what }) => `${table}/${key} ${what} left`,
  );
  last.life.end();
  return [...changes, ...left];
}

function background({ store, engine }: Root) {
  return {
    vault: { open: async () => store, erase: async () => undefined },
    engine,
    now: () => world.clock.ms,
  };
}

async function check(root: Root): Promise<void> {
  await checkVault(background(root));
}

function findingsOf(found: VaultCheck) {
  return found.type === "checked" ? found.findings : [];
}

/** Writes every row once more: as it is, or with something of an earlier day in it. */
async function writeAll({ store }: Root, as: "true" | "older"): Promise<void> {
  const now = await contentsOf(store);
  if (as === "true") {
    await store.commit(() => contents);
    return;
  }
  contents = now;
  await store.commit(() => ({
    ...now,
    summaries: now.summaries.map((one) => ({ ...one, title: "Of an earlier day", derived: null })),
    efforts: now.efforts.map((one) => ({ ...one, powerCurveW: [] })),
    archive: now.archive.map(({ key, answers }) => ({
      key,
      answers: { ...answers, detail: null, graph: null },
    })),
    rides: now.rides.map(({ key }) => ({ key, raw: null })),
    instructors: now.instructors.map(({ key }) => ({ key, raw: null })),
    glance: { ...now.glance, workoutCount: 0 },
    yours: NOTHING_YOURS,
    log: [],
  }));
}

type Contents = Awaited<ReturnType<typeof contentsOf>>;
let contents: Contents;

/** All that a vault holds, as one commit writes it. */
async function contentsOf(store: Root["store"]) {
  const [summaries, efforts, glance, account, log, yours] = await Promise.all([
    store.summaries(),
    store.efforts(),
    store.glance(),
    store.account(),
    store.log(),
    store.yours(),
  ]);
  if (glance === null || account === null) throw new Error("There is nothing in it");
  const timeOf = new Map(summaries.map((one) => [one.key, one]));
  return {
    summaries,
    efforts: efforts.flatMap((one) => {
      const { startedAtMs = 0, utcOffsetSec = 0 } = timeOf.get(one.key) ?? {};
      return [{ ...one, startedAtMs, utcOffsetSec }];
    }),
    archive: await Promise.all(
      summaries.map(async ({ key }) => {
        const answers = await store.archived(key);
        if (answers === null) throw new Error("A workout has no answers");
        return { key, answers };
      }),
    ),
    rides: await rawsIn("rides", store.ride),
    instructors: await rawsIn("instructors", store.instructor),
    glance,
    account,
    log,
    yours,
  };
}

async function rawsIn(table: string, read: (key: BlindKey) => Promise<unknown>) {
  return await Promise.all((await keysIn(table)).map(async (key) => ({ key, raw: await read(key) })));
}

async function keysIn(table: string): Promise<readonly BlindKey[]> {
  return ((await allRows()).get(table) ?? []).map((row) => String(row["key"]) as BlindKey);
}

async function allRows(): Promise<Rows> {
  const raw = await openRaw(world);
  const found = new Map<string, readonly Row[]>();
  for (const table of SEALED_TABLES) {
    const all = await raw.all(table);
    found.set(
      table,
      all.filter((row) => table !== "sync" || row["key"] === "log"),
    );
  }
  raw.close();
  return found;
}

async function putAll(state: Rows): Promise<void> {
  const raw = await openRaw(world);
  for (const [table, ofTable] of state) {
    const keys = new Set(ofTable.map((row) => row["key"]));
    for (const row of await raw.all(table)) {
      const isSealed = table !== "sync" || String(row["key"]).startsWith("aside:");
      if (isSealed && !keys.has(row["key"])) await raw.remove(table, String(row["key"]));
    }
    for (const row of ofTable) await raw.put(table, row);
  }
  raw.close();
}

async function spoilRow(table: string, row: Row, spoil: Spoil): Promise<void> {
  const raw = await openRaw(world);
  const key = String(row["key"]);
  const before = older.get(table)?.find((one) => one["key"] === row["key"]);
  if (spoil === "missing") await raw.remove(table, key);
  else if (spoil === "altered") await raw.put(table, damaged(row));
  else if (before !== undefined) await raw.put(table, before);
  raw.close();
}
