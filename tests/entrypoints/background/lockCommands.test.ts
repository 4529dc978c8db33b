import { describe, expect, it, vi } from "vitest";
import { lockHandlers } from "@/entrypoints/background/handlers/lock";
import { lockVault, lockWhenDue } from "@/entrypoints/background/lockVault";
import type { Engine } from "@/lib/sync/engine";
import { createLockable, fill, PASSPHRASE } from "../../lib/store/lockedVault";
import { createSyncWorld } from "../../lib/sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

/** Handlers over a filled vault that can be locked; `told` is what the browser was told. */
async function backgroundWithLock() {
  const browser = createLockable();
  const store = browser.store();
  await fill(store);
  const told: string[] = [];
  const { engine: whole } = createSyncWorld(1).root();
  const engine = { ...whole, halt: vi.fn<Engine["halt"]>(whole.halt) };
  const background = {
    vault: { open: async () => store, erase: store.erase },
    engine,
    lock: { noteUse: async () => void told.push("used") },
    onLocked: async () => void told.push("locked"),
    resume: async () => void told.push("resume"),
    reseal: () => void told.push("reseal"),
  };
  return { browser, store, told, background };
}

describe("the commands of the lock", () => {
  it("set a passphrase and leave the sealing to the background", async () => {
    const { store, told, background } = await backgroundWithLock();
    const handlers = lockHandlers(background);
    expect(await handlers["lock.set"]({ passphrase: PASSPHRASE })).toEqual({});
    expect((await store.keeping()).type).toBe("passphrase");
    expect(told).toEqual(["reseal"]);
  });

  it("lock, tell the badge, and go on after unlocking", async () => {
    const { store, told, background } = await backgroundWithLock();
    const handlers = lockHandlers(background);
    await handlers["lock.set"]({ passphrase: PASSPHRASE });
    expect(background.engine.halt).not.toHaveBeenCalled();
    await handlers["lock.now"]({});
    expect(await store.isLocked()).toBe(true);
    // What a run holds in memory goes now, not when its request returns.
    expect(background.engine.halt).toHaveBeenCalledOnce();
    await expect(handlers["lock.unlock"]({ passphrase: "not the passphrase" })).rejects.toMatchObject({
      code: "wrongPassphrase",
    });
    await handlers["lock.unlock"]({ passphrase: PASSPHRASE });
    expect(await store.isLocked()).toBe(false);
    expect(told).toEqual(["reseal", "locked", "resume", "reseal"]);
  });

  it("change nothing where there is no passphrase", async () => {
    const { store, told, background } = await backgroundWithLock();
    const handlers = lockHandlers(background);
    await handlers["lock.now"]({});
    expect(await store.isLocked()).toBe(false);
    await expect(handlers["lock.unlock"]({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: "vaultEmpty",
    });
    await expect(handlers["lock.remove"]({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: "vaultEmpty",
    });
    expect(told).toEqual([]);
  });
});

describe("the alarm of the lock", () => {
  it("locks only when the time has come, which use of a page moves", async () => {
    const { store, told, background } = await backgroundWithLock();
    await store.setPassphrase(PASSPHRASE);
    await lockWhenDue(background, { isDue: async () => false });
    expect(await store.isLocked()).toBe(false);
    await lockWhenDue(background, { isDue: async () => true });
    expect(await store.isLocked()).toBe(true);
    expect(told).toEqual(["locked"]);
    await lockVault(background);
    expect(await store.isLocked()).toBe(true);
  });
});
