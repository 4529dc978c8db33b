import { describe, expect, it, vi } from "vitest";
import { NEXT_PASSPHRASE, PASSPHRASE, createLockable, fill } from "./lockedVault";

vi.setConfig({ testTimeout: 120_000 });

async function filled() {
  const browser = createLockable();
  const store = browser.store();
  await fill(store);
  return { browser, store };
}

const findings = async (store: Awaited<ReturnType<typeof filled>>["store"]) =>
  (await store.checkRows(async () => undefined)).findings;

describe("the check of a vault with a passphrase", () => {
  it("finds nothing wrong before, in the middle of and after the sealing anew", async () => {
    const { store } = await filled();
    expect(await findings(store)).toEqual([]);
    await store.setPassphrase(PASSPHRASE);
    expect(await findings(store)).toEqual([]);
    const half = new AbortController();
    const started = store.reseal(half.signal);
    half.abort();
    await started.catch(() => undefined);
    expect(await findings(store)).toEqual([]);
    await store.reseal();
    expect(await findings(store)).toEqual([]);
    await store.changePassphrase({ passphrase: PASSPHRASE, next: NEXT_PASSPHRASE, makesNewKeys: true });
    await store.reseal();
    expect(await findings(store)).toEqual([]);
  });

  it("ends when the keys change under it, and takes no sound row for a damaged one", async () => {
    const { store } = await filled();
    let isSet = false;
    const ended = store.checkRows(async () => {
      if (isSet) return;
      isSet = true;
      await store.setPassphrase(PASSPHRASE);
      await store.reseal();
    });
    await expect(ended).rejects.toMatchObject({ code: "vaultChanged" });
    expect(store.damagedRows()).toBe(0);
    expect(await findings(store)).toEqual([]);
  });

  it("reads nothing while it is locked", async () => {
    const { store } = await filled();
    await store.setPassphrase(PASSPHRASE);
    await store.lock();
    await expect(findings(store)).rejects.toMatchObject({ code: "vaultLocked" });
    expect(store.damagedRows()).toBe(0);
  });
});
