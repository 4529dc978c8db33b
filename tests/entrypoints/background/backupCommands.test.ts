import { describe, expect, it, vi } from "vitest";
import { backupHandlers } from "@/entrypoints/background/handlers/backup";
import { stageFile, openStagedFile } from "@/lib/store/stagedFile";
import { removeStaging } from "@/lib/store/stagingDatabase";
import { PASSPHRASE, backupOf, createBrowser, fileOf } from "../../lib/backup/backupWorld";
import { fillVault } from "../../lib/backup/drawVault";
import { createSyncWorld } from "../../lib/sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const NOW_MS = Date.UTC(2026, 3, 2);

/** The handlers over an empty vault beside which a backup is laid out; `told` is what the engine was asked for. */
async function backgroundWithBackup(change: (bytes: Uint8Array<ArrayBuffer>) => void = () => {}) {
  const from = createBrowser();
  await fillVault(from.store());
  const bytes = await backupOf(from);
  change(bytes);
  const browser = createBrowser();
  await stageFile(fileOf(bytes), browser.options);
  const store = browser.store();
  const told: string[] = [];
  const root = createSyncWorld(1).root();
  const engine = {
    ...root.engine,
    halt: async () => void told.push("halt"),
    run: async (reason: string) => {
      told.push(`run ${reason}`);
      return { started: true, finished: Promise.resolve() };
    },
    recompute: async () => {
      told.push("recompute");
      return { started: true, finished: Promise.resolve() };
    },
  };
  const background = {
    vault: { open: async () => store, erase: store.erase },
    engine,
    now: () => NOW_MS,
    restoring: {
      openFile: async () => await openStagedFile(browser.options),
      removeStaging: async () => await removeStaging(browser.options),
      holdingFile: async <T>(task: () => Promise<T>) => await task(),
      withoutRuns: async <T>(task: () => Promise<T>) => await task(),
    },
  };
  const names = async () => (await browser.options.indexedDB.databases()).map(({ name }) => name);
  return { browser, store, told, names, handlers: backupHandlers(background) };
}

describe("the commands of backups", () => {
  it("restore what a page laid out, make anew what is derived, and leave nothing lying", async () => {
    const { store, told, names, handlers } = await backgroundWithBackup();
    expect(await handlers["backup.restore"]({ passphrase: PASSPHRASE })).toEqual({
      added: 6,
      renewed: 0,
      kept: 0,
      differed: 0,
    });
    expect(await store.summaries()).toHaveLength(6);
    expect(told).toEqual(["halt", "recompute"]);
    expect(await names()).toEqual(["vault"]);
  });

  it("go on with a sync that was under way", async () => {
    const { store, told, handlers } = await backgroundWithBackup();
    await store.commit(async (now) => ({ progress: { ...(await now.progress()), phase: "details" } }));
    await handlers["backup.restore"]({ passphrase: PASSPHRASE });
    expect(told).toEqual(["halt", "run now"]);
  });

  it("refuse a wrong passphrase and a damaged file before anything is begun, and leave nothing lying", async () => {
    const wrong = await backgroundWithBackup();
    await expect(
      wrong.handlers["backup.restore"]({ passphrase: "four other words here" }),
    ).rejects.toMatchObject({ code: "wrongPassphrase" });
    const damaged = await backgroundWithBackup((bytes) => {
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    });
    await expect(damaged.handlers["backup.restore"]({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: "backupDamaged",
    });
    for (const { names, told } of [wrong, damaged]) {
      expect(await names()).toEqual([]);
      expect(told).toEqual([]);
    }
  });

  it("refuse a second restore while one goes on", async () => {
    const { handlers } = await backgroundWithBackup();
    const first = handlers["backup.restore"]({ passphrase: PASSPHRASE });
    await expect(handlers["backup.restore"]({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: "restoreRunning",
    });
    await first;
  });

  it("refuse while the vault is locked", async () => {
    const { browser, handlers } = await backgroundWithBackup();
    const locked = browser.store({ iterations: 600_000 });
    await locked.setPassphrase("another set of words");
    await expect(handlers["backup.restore"]({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: "vaultLocked",
    });
  });

  it("remember when a backup was made, and that the reminder was put away until the next", async () => {
    const { store, handlers } = await backgroundWithBackup();
    await handlers["backup.dismiss"]({});
    expect(await store.backup()).toEqual({ madeAtMs: null, workouts: null, isDismissed: true });
    await handlers["backup.made"]({ workouts: 120 });
    expect(await store.backup()).toEqual({ madeAtMs: NOW_MS, workouts: 120, isDismissed: false });
  });
});
