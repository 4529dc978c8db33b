import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { removeLeftovers } from "@/entrypoints/background/restoring";
import { stageFile } from "@/lib/store/stagedFile";
import type * as Staging from "@/lib/store/stagingDatabase";

const locks = vi.hoisted(() => ({ isTaken: false }));
vi.mock("@/lib/platform/locks", () => ({
  withLockIfAvailable: async (_name: string, task: () => Promise<void>) => {
    if (locks.isTaken) return "taken";
    await task();
    return "done";
  },
}));
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

afterEach(() => {
  locks.isTaken = false;
});

const names = async () => (await browserOptions().indexedDB.databases()).map(({ name }) => name);
const bytes = { size: 3, read: async () => await Promise.resolve(new Uint8Array([1, 2, 3])) };

it("removes with a start what a killed restore left, but not what a page lays out right now", async () => {
  await removeLeftovers();
  expect(await names()).toEqual([]);
  await stageFile(bytes, browserOptions());
  locks.isTaken = true;
  await removeLeftovers();
  expect(await names()).toEqual(["restore"]);
  locks.isTaken = false;
  await removeLeftovers();
  expect(await names()).toEqual([]);
});
