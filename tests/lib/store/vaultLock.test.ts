import { describe, expect, it, vi } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { openReader } from "@/lib/store/openReader";
import {
  NEXT_PASSPHRASE,
  PASSPHRASE,
  contentOf,
  createLockable,
  fill,
  filled,
  firstView,
  keyIdsOf,
} from "./lockedVault";
import { GLANCE, openRaw } from "./testVault";

vi.setConfig({ testTimeout: 120_000 });

describe("setting a passphrase", () => {
  it("keeps everything, seals it anew under new keys and deletes the device wrapper", async () => {
    const { browser, store, before } = await filled();
    const [old] = Object.keys(await keyIdsOf(browser));
    await store.setPassphrase(PASSPHRASE);
    expect(await store.keeping()).toEqual({ type: "passphrase", resealing: { left: null } });
    expect(await contentOf(store)).toEqual(before);
    await store.reseal();
    expect(await store.keeping()).toEqual({ type: "passphrase", resealing: null });
    expect(await contentOf(store)).toEqual(before);
    expect(Object.keys(await keyIdsOf(browser))).toHaveLength(1);
    expect(await keyIdsOf(browser)).not.toHaveProperty(old ?? "");
    const raw = await openRaw(browser.options);
    expect((await raw.all("keys")).map((row) => row["key"])).toEqual(["lock"]);
    raw.close();
  });

  it("is possible before there is anything, so that nothing ever lies under a device wrapper", async () => {
    const browser = createLockable();
    const store = browser.store();
    await store.setPassphrase(PASSPHRASE);
    expect(await store.keeping()).toEqual({ type: "passphrase", resealing: null });
    await fill(store);
    expect(await store.summaries()).toHaveLength(6);
    browser.session.close();
    await expect(browser.store().summaries()).rejects.toMatchObject({ code: "vaultLocked" });
  });

  it("refuses one that is easily guessed, and a second one, and changes nothing", async () => {
    const { browser, store, before } = await filled();
    await expect(store.setPassphrase("123456789012")).rejects.toMatchObject({ code: "weakPassphrase" });
    expect(await store.keeping()).toEqual({ type: "device", resealing: null });
    await store.setPassphrase(PASSPHRASE);
    await expect(store.setPassphrase(NEXT_PASSPHRASE)).rejects.toMatchObject({ code: "badInput" });
    browser.session.close();
    await store.unlock(PASSPHRASE);
    expect(await contentOf(store)).toEqual(before);
  });
});

describe("a locked vault", () => {
  it("S15: opens nothing, by any way of reading, and takes nothing", async () => {
    const { browser, store } = await filled();
    await store.setPassphrase(PASSPHRASE);
    await store.lock();
    expect(browser.session.held()).toBe(0);
    expect(await store.isLocked()).toBe(true);
    const again = browser.store();
    const reader = openReader({ ...browser.options, clock: { now: Date.now, sleep: async () => {} } });
    const key = "k1" as BlindKey;
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      "reader efforts": reader.efforts,
      "reader archived": async () => await reader.archived(key),
      "reader ride": async () => await reader.ride("rideKey" as BlindKey),
      "reader instructor": async () => await reader.instructor("instructorKey" as BlindKey),
      "reader keyOf": async () => await reader.keyOf("workout", "x"),
    };
    for (const [name, one] of [
      ["known", store],
      ["new", again],
    ] as const) {
      Object.assign(ways, {
        [`${name} account`]: one.account,
        [`${name} summaries`]: one.summaries,
        [`${name} summary`]: async () => await one.summary(key),
        [`${name} efforts`]: one.efforts,
        [`${name} monthOf`]: async () => await one.monthOf(key),
        [`${name} archived`]: async () => await one.archived(key),
        [`${name} ride`]: async () => await one.ride("rideKey" as BlindKey),
        [`${name} instructor`]: async () => await one.instructor("instructorKey" as BlindKey),
        [`${name} glance`]: one.glance,
        [`${name} yours`]: one.yours,
        [`${name} log`]: one.log,
        [`${name} keyOf`]: async () => await one.keyOf("workout", "x"),
        [`${name} commit`]: async () => await one.commit(() => ({ glance: GLANCE })),
        [`${name} reseal`]: async () => await one.reseal(),
      });
    }
    const codes = await Promise.all(
      Object.entries(ways).map(async ([name, way]) => [name, await codeOf(way)] as const),
    );
    expect(codes.filter(([, code]) => code !== "vaultLocked")).toEqual([]);
    expect(await firstView(browser)).toEqual({ type: "locked" });
  });

  it("stays locked for a wrong passphrase and opens for the right one, to pages too", async () => {
    const { browser, store, before } = await filled();
    await store.setPassphrase(PASSPHRASE);
    browser.session.close();
    await expect(store.unlock("not the right words")).rejects.toMatchObject({ code: "wrongPassphrase" });
    expect(await store.isLocked()).toBe(true);
    await store.unlock(PASSPHRASE);
    expect(await contentOf(store)).toEqual(before);
    expect(await firstView(browser)).toMatchObject({ type: "open", damagedRows: 0 });
  });

  it("is locked the moment its time is over, whoever still holds the keys", async () => {
    const { browser, store } = await filled();
    await store.setPassphrase(PASSPHRASE);
    expect(await store.summaries()).toHaveLength(6);
    browser.session.close();
    await expect(store.summaries()).rejects.toMatchObject({ code: "vaultLocked" });
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultLocked" });
  });

  it("ends a commit that was begun while it was open", async () => {
    const { store } = await filled();
    await store.setPassphrase(PASSPHRASE);
    await store.commit(() => ({ glance: { ...GLANCE, workoutCount: 2 } }));
    let reached = false;
    const late = store.commit(async () => {
      reached = true;
      await store.lock();
      return { glance: { ...GLANCE, workoutCount: 3 } };
    });
    await late.catch(() => undefined);
    expect(reached).toBe(true);
    await expect(store.commit(() => ({ glance: GLANCE }))).rejects.toMatchObject({ code: "vaultLocked" });
  });

  it("is not opened by a device wrapper that somebody puts beside the passphrase", async () => {
    const { browser, store } = await filled();
    const raw = await openRaw(browser.options);
    const device = (await raw.get("keys", "device")) ?? {};
    await store.setPassphrase(PASSPHRASE);
    await store.reseal();
    await store.lock();
    await raw.put("keys", device);
    await expect(browser.store().summaries()).rejects.toMatchObject({ code: "vaultLocked" });
    await raw.remove("keys", "lock");
    await expect(browser.store().summaries()).rejects.toMatchObject({ code: "vaultKeyWrong" });
    raw.close();
  });
});

describe("changing a passphrase", () => {
  it("wraps the same root anew; the old one opens nothing any more", async () => {
    const { browser, store, before } = await filled();
    await store.setPassphrase(PASSPHRASE);
    await store.reseal();
    const keys = await keyIdsOf(browser);
    await expect(
      store.changePassphrase({ passphrase: "wrong wrong wrong", next: NEXT_PASSPHRASE, makesNewKeys: false }),
    ).rejects.toMatchObject({ code: "wrongPassphrase" });
    await store.changePassphrase({ passphrase: PASSPHRASE, next: NEXT_PASSPHRASE, makesNewKeys: false });
    expect(await keyIdsOf(browser)).toEqual(keys);
    browser.session.close();
    await expect(store.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "wrongPassphrase" });
    await store.unlock(NEXT_PASSPHRASE);
    expect(await contentOf(store)).toEqual(before);
  });

  it("makes new keys where the rider wants them, also over an unfinished pass", async () => {
    const { browser, store, before } = await filled();
    await store.setPassphrase(PASSPHRASE);
    const [first] = Object.keys(await keyIdsOf(browser));
    await store.changePassphrase({ passphrase: PASSPHRASE, next: NEXT_PASSPHRASE, makesNewKeys: true });
    expect(await contentOf(store)).toEqual(before);
    await store.reseal();
    expect(await contentOf(store)).toEqual(before);
    const keys = Object.keys(await keyIdsOf(browser));
    expect(keys).toHaveLength(1);
    expect(keys).not.toContain(first);
  });
});

describe("removing a passphrase", () => {
  it("needs the passphrase and puts the keys under a device wrapper again", async () => {
    const { browser, store, before } = await filled();
    await store.setPassphrase(PASSPHRASE);
    await expect(store.removePassphrase("wrong wrong wrong")).rejects.toMatchObject({
      code: "wrongPassphrase",
    });
    await store.removePassphrase(PASSPHRASE);
    browser.session.close();
    const later = browser.store();
    expect(await contentOf(later)).toEqual(before);
    await later.reseal();
    expect(await later.keeping()).toEqual({ type: "device", resealing: null });
    expect(await contentOf(browser.store())).toEqual(before);
  });
});

async function codeOf(way: () => Promise<unknown>): Promise<unknown> {
  try {
    await way();
    return "opened";
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}
