import { describe, expect, it, vi } from "vitest";
import { keyIdOfRow } from "@/lib/store/sealedRow";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import { NEXT_PASSPHRASE, PASSPHRASE, contentOf, filled, firstView } from "./lockedVault";
import { GLANCE, damaged, openRaw } from "./testVault";

vi.setConfig({ testTimeout: 120_000 });

describe("sealing anew", () => {
  it("keeps every counter, so that nothing looks altered", async () => {
    const { browser, store } = await filled();
    const revs = async () => {
      const raw = await openRaw(browser.options);
      const rows = await Promise.all(raw.tables.map(async (table) => await raw.all(table)));
      raw.close();
      return rows
        .flat()
        .flatMap((row) => ("rev" in row ? [`${String(row["key"])} ${String(row["rev"])}`] : []));
    };
    const before = await revs();
    await store.setPassphrase(PASSPHRASE);
    await store.reseal();
    expect(await revs()).toEqual(before);
    expect((await firstView(browser)) as unknown).toMatchObject({ damagedRows: 0 });
  });

  it("takes along what was set aside and leaves what no root opens", async () => {
    const { browser, store } = await filled();
    const raw = await openRaw(browser.options);
    const [month = {}] = await raw.all("workouts");
    const key = String(month["key"]);
    const broken = damaged(month);
    await raw.put("workouts", { ...month, key: `aside:${key}:copy` });
    await raw.put("workouts", broken);
    await store.setPassphrase(PASSPHRASE);
    await store.reseal();
    expect(await store.keeping()).toEqual({ type: "passphrase", resealing: null });
    expect(await raw.get("workouts", key)).toEqual(broken);
    const aside = await raw.get("workouts", `aside:${key}:copy`);
    expect(keyIdOfRow(aside)).not.toBe(keyIdOfRow(month));
    raw.close();
  });

  it("looks once more for rows that were set aside behind it", async () => {
    const { browser, store } = await filled();
    const raw = await openRaw(browser.options);
    const [early = {}] = await raw.all("account");
    await store.setPassphrase(PASSPHRASE);
    const name = `aside:${String(early["key"])}:copy`;
    let reads = 0;
    const { session } = browser;
    const watching: UnlockedRoot = {
      ...session,
      read: async (keyId) => {
        reads += 1;
        // By now the pass is beyond the first tables.
        if (reads === 8) await raw.put("account", { ...early, key: name });
        return await session.read(keyId);
      },
    };
    await browser.store({ unlocked: watching }).reseal();
    expect(reads).toBeGreaterThan(8);
    expect(keyIdOfRow(await raw.get("account", name))).not.toBe(keyIdOfRow(early));
    expect(await store.keeping()).toEqual({ type: "passphrase", resealing: null });
    raw.close();
  });

  it("leaves alone what a commit wrote meanwhile", async () => {
    const { store } = await filled();
    await store.setPassphrase(PASSPHRASE);
    const glances = Array.from({ length: 20 }, (_unused, at) => ({ ...GLANCE, workoutCount: at }));
    await Promise.all([
      store.reseal(),
      ...glances.map(async (glance) => await store.commit(() => ({ glance }))),
    ]);
    expect(await store.glance()).toEqual(glances.at(-1));
    expect(store.damagedRows()).toBe(0);
  });
});

describe("keys that change under what goes on", () => {
  it("begin it again: what only the new ones open is no damage", async () => {
    const { browser, store, before } = await filled();
    let isFirst = true;
    await store.commit(async (now) => {
      const glance = await now.glance();
      if (!isFirst) return { summaries: await now.summaries(), glance: glance ?? GLANCE };
      isFirst = false;
      await store.setPassphrase(PASSPHRASE);
      await store.reseal();
      return { summaries: await now.summaries(), glance: glance ?? GLANCE };
    });
    expect(store.damagedRows()).toBe(0);
    expect(await contentOf(store)).toEqual(before);
    expect(await contentOf(browser.store())).toEqual(before);
  });

  it("stay away when it was locked while they changed", async () => {
    const { browser, store } = await filled();
    await store.setPassphrase(PASSPHRASE);
    await store.reseal();
    const change = store.changePassphrase({
      passphrase: PASSPHRASE,
      next: NEXT_PASSPHRASE,
      makesNewKeys: true,
    });
    await store.lock();
    await change;
    expect([await store.isLocked(), browser.session.held()]).toEqual([true, 0]);
    const opening = store.unlock(NEXT_PASSPHRASE);
    await store.lock();
    await expect(opening).rejects.toMatchObject({ code: "vaultLocked" });
    expect(await store.isLocked()).toBe(true);
    await store.unlock(NEXT_PASSPHRASE);
    expect(await store.summaries()).toHaveLength(6);
  });
});

describe("one altered name", () => {
  it("of the root that sealed the manifest is damage of the manifest, not the end of the vault", async () => {
    const { browser, before } = await filled();
    const raw = await openRaw(browser.options);
    const manifest = (await raw.get("manifest", "manifest")) as { env: { keyId: string } };
    const { keyId } = manifest.env;
    await raw.put("manifest", {
      ...manifest,
      env: { ...manifest.env, keyId: `${keyId.startsWith("x") ? "y" : "x"}${keyId.slice(1)}` },
    });
    const later = browser.store();
    expect(await later.summaries()).toEqual((before as { summaries: unknown }).summaries);
    await later.commit(() => ({ glance: GLANCE }));
    expect(later.damagedRows()).toBeGreaterThan(0);
    expect(await firstView(browser)).toMatchObject({ type: "open" });
    raw.close();
  });

  it("in the bookkeeping of a pass lets the pass begin anew", async () => {
    const { browser, store, before } = await filled();
    await store.setPassphrase(PASSPHRASE);
    const raw = await openRaw(browser.options);
    await raw.put("keys", { ...(await raw.get("keys", "retired")), left: "many", after: 7 });
    const later = browser.store();
    expect(await contentOf(later)).toEqual(before);
    await later.reseal();
    expect(await later.keeping()).toEqual({ type: "passphrase", resealing: null });
    raw.close();
  });
});
