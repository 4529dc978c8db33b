import { describe, expect, it, vi } from "vitest";
import { openBackup } from "@/lib/backup/sealedChunks";
import { restoreBackup } from "@/lib/backup/restoreBackup";
import { backupFileOf } from "@/lib/backup/backupFile";
import { openStagedFile, stageFile } from "@/lib/store/stagedFile";
import { removeStaging } from "@/lib/store/stagingDatabase";
import { writeProof } from "../../proof/writeProof";
import { createLife } from "../sync/proof/life";
import { mortalDatabase } from "../sync/proof/mortalDatabase";
import type { DatabaseTrouble } from "../sync/proof/mortalDatabase";
import { sampled } from "../sync/proof/sampled";
import { openRaw } from "../store/testVault";
import { PASSPHRASE, backupOf, contentById, createBrowser, fileOf, restore } from "./backupWorld";
import type { Browser } from "./backupWorld";
import type { DrawnVault } from "./drawVault";
import { fillVault } from "./drawVault";

vi.setConfig({ testTimeout: 30 * 60_000 });

const BACKUP: DrawnVault = {
  workouts: [
    { id: "a", said: { effort: 3, note: "windy", leftOut: null } },
    { id: "b" },
    { id: "c", day: 40 },
  ],
};
const HERE: DrawnVault = {
  workouts: [
    { id: "b", state: "listed" },
    { id: "d", day: 80 },
  ],
};

const HEAD_BYTES = 126;

/** A backup laid out in a browser, and the key that opens it. */
async function stagedIn(browser: Browser, bytes: Uint8Array<ArrayBuffer>) {
  await stageFile(fileOf(bytes), browser.options);
  return await openBackup(fileOf(bytes.slice(0, HEAD_BYTES)), PASSPHRASE);
}

/** What lies in the database of the vault, row by row, without any code of ours. */
async function dumpOf({ options }: Browser): Promise<unknown> {
  const raw = await openRaw(options);
  // A vault may get its keys and stay empty.
  const tables = raw.tables.filter((table) => table !== "keys");
  const dump = await Promise.all(tables.map(async (table) => [table, await raw.all(table)]));
  raw.close();
  return dump;
}

describe("a restore that is killed", () => {
  it.each([
    ["an empty vault", null],
    ["a vault with workouts", HERE],
  ])("at any single write leaves %s as it was, or is whole", async (name, here) => {
    const from = createBrowser();
    await fillVault(from.store(), BACKUP);
    const bytes = await backupOf(from);
    const opened = await openBackup(fileOf(bytes), PASSPHRASE);

    const live = async (diesAt: (n: number) => boolean) => {
      const browser = createBrowser();
      const first = browser.store();
      await first.account();
      if (here !== null) await fillVault(first, here);
      first.close();
      await stagedIn(browser, bytes);
      const before = await dumpOf(browser);
      const life = createLife(diesAt);
      const { indexedDB } = mortalDatabase(browser.options.indexedDB, life, { next: "none" });
      const file = await openStagedFile(browser.options);
      const store = browser.store({ indexedDB });
      const died = new Promise<"died">((resolve) => life.onEnd(() => resolve("died")));
      const ended = await Promise.race([
        died,
        restoreBackup(store, { ...opened, file }).then(
          () => "whole" as const,
          () => "refused" as const,
        ),
      ]);
      file.close();
      await removeStaging(browser.options);
      const names = (await browser.options.indexedDB.databases()).map((database) => database.name);
      return { browser, before, ended, names, points: life.points };
    };

    const whole = await live(() => false);
    expect(whole.ended).toBe("whole");
    const content = await contentById(whole.browser.store());
    expect(Object.keys(content.workouts)).toEqual(here === null ? ["a", "b", "c"] : ["a", "b", "c", "d"]);
    expect(whole.points.filter((point) => point === "write archive").length).toBeGreaterThan(2);

    const steps = Array.from({ length: whole.points.length }, (_unused, step) => step + 1);
    const tried = sampled(steps, 12);
    for (const at of tried) {
      const { browser, before, ended, names } = await live((n) => n === at);
      expect(ended, `${at} of ${steps.length}`).toBe("died");
      expect(await dumpOf(browser), `killed at ${at} of ${steps.length}`).toEqual(before);
      expect(names).toEqual(["vault"]);
      // And the next one goes through.
      const next = browser.store();
      await restore(next, bytes);
      expect((await contentById(next)).workouts).toEqual(content.workouts);
    }
    writeProof(`backup: killed in ${name}`, { restoreKills: steps.length, restoreKillsTried: tried.length });
  });

  it("changes nothing where there is no space, and says so", async () => {
    const from = createBrowser();
    await fillVault(from.store(), BACKUP);
    const bytes = await backupOf(from);
    const browser = createBrowser();
    await fillVault(browser.store(), HERE);
    const before = await dumpOf(browser);
    const trouble: DatabaseTrouble = { next: "none" };
    const life = createLife((_n, point) => {
      if (point === "write archive") trouble.next = "quota";
      return false;
    });
    const { indexedDB } = mortalDatabase(browser.options.indexedDB, life, trouble);
    await expect(restore(browser.store({ indexedDB }), bytes)).rejects.toMatchObject({
      code: "quotaExceeded",
    });
    expect(await dumpOf(browser)).toEqual(before);
  });

  it("begins again on top of what another context wrote meanwhile", async () => {
    const from = createBrowser();
    await fillVault(from.store(), BACKUP);
    const bytes = await backupOf(from);
    const browser = createBrowser();
    await fillVault(browser.store(), HERE);
    const other = browser.store();
    let isFirst = true;
    const file = fileOf(bytes);
    const opened = await openBackup(file, PASSPHRASE);
    const restored = await restoreBackup(browser.store(), {
      ...opened,
      file: {
        ...file,
        read: async (start, end) => {
          if (isFirst) {
            isFirst = false;
            await other.commit(async (now) => ({
              yours: { ...(await now.yours()), ftp: [{ from: "2024-01-01", watts: 200 }] },
            }));
          }
          return await file.read(start, end);
        },
      },
    });
    expect(restored.added).toBe(2);
    expect((await other.yours()).ftp).toHaveLength(1);
  });
});

describe("what a restore lays out", () => {
  it("is the file byte for byte, however long, and whatever lay there before is gone", async () => {
    const browser = createBrowser();
    for (const length of [0, 1, 1_048_576, 2_500_000]) {
      const bytes = new Uint8Array(length).map((_unused, at) => (at * 7) % 251);
      await stageFile(backupFileOf(new Blob([bytes])), browser.options);
      const staged = await openStagedFile(browser.options);
      expect(staged.size).toBe(length);
      for (const [start, end] of [
        [0, 126],
        [1_048_570, 1_048_590],
        [length - 5, length + 5],
        [0, length],
      ] as const) {
        const read = await staged.read(Math.max(0, start), end);
        expect(Buffer.compare(read, bytes.slice(Math.max(0, start), end))).toBe(0);
      }
      staged.close();
    }
  });

  it("never holds anything in the clear", async () => {
    const from = createBrowser();
    await fillVault(from.store(), BACKUP);
    const browser = createBrowser();
    const opened = await stagedIn(browser, await backupOf(from));
    // It dies when the rows wait for their transaction.
    const life = createLife((_n, point) => point === "write workouts");
    const { indexedDB } = mortalDatabase(browser.options.indexedDB, life, { next: "none" });
    const file = await openStagedFile(browser.options);
    const died = new Promise<void>((resolve) => life.onEnd(resolve));
    const restoring = restoreBackup(browser.store({ indexedDB }), { ...opened, file });
    await Promise.race([died, restoring.catch(() => undefined)]);
    expect(life.isDead()).toBe(true);
    file.close();
    let dump = "";
    const raw = await openRaw(browser.options, "restore");
    for (const table of raw.tables) for (const row of await raw.all(table)) dump += textOf(row);
    raw.close();
    expect(dump).toContain("archive");
    expect(dump.length).toBeGreaterThan(1000);
    for (const word of ["Hypothetical", "windy", "Ann", "listItem", "instructor-one", "answer"])
      expect(dump).not.toContain(word);
  });
});

function textOf(row: unknown): string {
  return JSON.stringify(row, (_name, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
  );
}
