import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createVaultSlot } from "@/entrypoints/background/vaultSlot";
import { STAYS_LOCKED } from "@/lib/store/keyRows";
import type { StoreOptions, openStore as OpenStore } from "@/lib/store/openStore";
import { GLANCE } from "../../lib/store/testVault";

const platform = vi.hoisted(() => ({ indexedDB: null as IDBFactory | null }));
vi.mock("@/lib/store/openStore", async (original) => {
  const { openStore } = await original<{ openStore: typeof OpenStore }>();
  return {
    openStore: (options: StoreOptions) =>
      openStore({ ...options, indexedDB: platform.indexedDB as IDBFactory, IDBKeyRange }),
  };
});

beforeEach(() => {
  platform.indexedDB = new IDBFactory();
});

describe("the vault of the background", () => {
  it("is the same one every time", async () => {
    const slot = createVaultSlot(STAYS_LOCKED);
    expect(await slot.open()).toBe(await slot.open());
  });

  it("can be used after erasing, also by those who ask for it meanwhile", async () => {
    const slot = createVaultSlot(STAYS_LOCKED);
    const old = await slot.open();
    await old.commit(() => ({ glance: GLANCE }));
    // A commit that is still under way when erasing begins.
    void old.commit(() => ({ glance: GLANCE }));
    const erased = slot.erase();
    const asked = [];
    for (let turn = 0; turn < 40; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      asked.push(slot.open().then(async (store) => await store.glance()));
    }
    await erased;
    expect(new Set(await Promise.all(asked))).toEqual(new Set([null]));
    const next = await slot.open();
    await next.commit(() => ({ glance: GLANCE }));
    expect(await next.glance()).toEqual(GLANCE);
  });

  it("is opened anew after somebody else deleted the database", async () => {
    const slot = createVaultSlot(STAYS_LOCKED);
    await (await slot.open()).commit(() => ({ glance: GLANCE }));
    await new Promise((resolve, reject) => {
      const request = platform.indexedDB?.deleteDatabase("vault");
      request?.addEventListener("success", resolve);
      request?.addEventListener("error", reject);
    });
    expect(await (await slot.open()).glance()).toBeNull();
  });
});
