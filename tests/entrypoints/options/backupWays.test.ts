import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { backupHandlers } from "@/entrypoints/background/handlers/backup";
import { restoring } from "@/entrypoints/background/restoring";
import { makeBackup, restoreBackup } from "@/entrypoints/options/backupWays";
import { errorCodeOf } from "@/lib/domain/error";
import { refusal } from "@/lib/messages/reply";
import { RESTORE_LOCK } from "@/lib/platform/lockNames";
import { openStore } from "@/lib/store/openStore";
import { openStagedFile } from "@/lib/store/stagedFile";
import { PASSPHRASE, backupOf, createBrowser } from "../../lib/backup/backupWorld";
import { fillVault } from "../../lib/backup/drawVault";
import { createGate, dropLock } from "../../lib/platform/heldLocks";
import { damaged, openRaw } from "../../lib/store/testVault";
import { createSyncWorld } from "../../lib/sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const background = vi.hoisted(() => ({ send: async (_request: never): Promise<unknown> => undefined }));
vi.mock("@/lib/platform/locks", async () => (await import("../../lib/platform/heldLocks")).heldLocks);
vi.mock("@/lib/messages/send", () => ({
  sendCommand: async (_name: string, request: never) => await background.send(request),
}));
vi.mock("@/entrypoints/page/unlocked", () => ({
  unlocked: { read: async () => await Promise.resolve(null) },
}));
vi.mock("@/entrypoints/options/extensionVersion", () => ({ extensionVersion: () => "0.1.0" }));

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

it("leaves a restore alone whose page was reloaded, and says that it goes on", async () => {
  const from = createBrowser();
  await fillVault(from.store());
  const file = new Blob([await backupOf(from)]);
  const store = openStore();
  const [begun, goOn] = [createGate(), createGate()];
  const { engine } = createSyncWorld(1).root();
  const handlers = backupHandlers({
    vault: { open: async () => await Promise.resolve(store), erase: store.erase },
    engine: {
      ...engine,
      halt: async () => {},
      recompute: async () => await Promise.resolve({ started: true, finished: Promise.resolve() }),
    },
    now: () => 1,
    restoring: {
      ...restoring,
      withoutRuns: async (task) => {
        begun.open();
        await goOn.opened;
        return await task();
      },
    },
  });
  background.send = async (request) => {
    try {
      return { ok: true, value: await handlers["backup.restore"](request) };
    } catch (error) {
      return refusal(errorCodeOf(error));
    }
  };

  const first = restoreBackup(file, PASSPHRASE);
  await begun.opened;
  dropLock(RESTORE_LOCK);
  expect(await restoreBackup(new Blob(["another"]), PASSPHRASE)).toMatchObject({
    ok: false,
    error: { code: "restoreRunning" },
  });
  const laidOut = await openStagedFile();
  laidOut.close();
  expect(laidOut.size).toBe(file.size);
  goOn.open();
  expect(await first).toMatchObject({ ok: true, value: { added: 6 } });
  expect(await databases()).toEqual(["vault"]);
  expect(await restoreBackup(file, PASSPHRASE)).toMatchObject({ ok: true, value: { added: 0, kept: 6 } });
  await store.erase();
});

it("leaves what is being restored where it lies when the reply is lost", async () => {
  const over = createGate();
  let held = Promise.resolve();
  background.send = async () => {
    held = restoring.holdingFile(async () => await over.opened);
    return await Promise.reject(new Error("the port closed"));
  };
  expect(await restoreBackup(new Blob(["x"]), PASSPHRASE)).toMatchObject({ ok: false });
  expect(await databases()).toContain("restore");
  over.open();
  await held;
  await restoring.removeStaging();
});

it("counts what a backup that was made does not hold", async () => {
  const store = openStore();
  await fillVault(store, { workouts: [{ id: "a" }, { id: "b" }] });
  const watched = { onProgress: () => {}, signal: new AbortController().signal };
  expect(await makeBackup(PASSPHRASE, watched)).toMatchObject({ workouts: 2, unopened: 0 });
  const raw = await openRaw({ indexedDB });
  const [row] = await raw.all("archive");
  await raw.put("archive", damaged(row ?? {}));
  raw.close();
  expect(await makeBackup(PASSPHRASE, watched)).toMatchObject({ workouts: 2, unopened: 1 });
  await store.erase();
});
