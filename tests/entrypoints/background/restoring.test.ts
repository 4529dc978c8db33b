import { IDBFactory } from "fake-indexeddb";
import { expect, it, vi } from "vitest";
import { removeLeftovers } from "@/entrypoints/background/restoring";
import { RESTORE_LOCK, STAGING_LOCK } from "@/lib/platform/lockNames";
import { stageFile } from "@/lib/store/stagedFile";
import type * as Staging from "@/lib/store/stagingDatabase";
import { heldLocks } from "../../lib/platform/heldLocks";

vi.mock("@/lib/platform/locks", async () => (await import("../../lib/platform/heldLocks")).heldLocks);
// The browser's own database, as the background opens it.
vi.mock("@/lib/store/stagingDatabase", async (importOriginal) => {
  const original = await importOriginal<typeof Staging>();
  return { ...original, removeStaging: async () => await original.removeStaging(browserOptions()) };
});

const here = vi.hoisted(() => ({ indexedDB: null as IDBFactory | null }));
function browserOptions() {
  here.indexedDB ??= new IDBFactory();
  return { indexedDB: here.indexedDB };
}

const names = async () => (await browserOptions().indexedDB.databases()).map(({ name }) => name);
const bytes = { size: 3, read: async () => await Promise.resolve(new Uint8Array([1, 2, 3])) };

it("removes with a start what a killed restore left, but not what is laid out or restored right now", async () => {
  await removeLeftovers();
  expect(await names()).toEqual([]);
  await stageFile(bytes, browserOptions());
  for (const name of [RESTORE_LOCK, STAGING_LOCK]) {
    await heldLocks.withLock(name, removeLeftovers);
    expect(await names(), name).toEqual(["restore"]);
  }
  await removeLeftovers();
  expect(await names()).toEqual([]);
});
