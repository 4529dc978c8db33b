import { beforeEach, describe, expect, it, vi } from "vitest";
import { resumeAfterStart } from "@/entrypoints/background/resumeAfterStart";
import { ringFor } from "@/entrypoints/background/ringFor";
import { setWakeAlarm } from "@/lib/platform/alarms";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root } from "../../lib/sync/syncWorld";

vi.mock("@/lib/platform/alarms", () => ({
  setWakeAlarm: vi.fn<(isOn: boolean) => Promise<void>>(),
  setPausedAlarm: async () => {},
}));
vi.mock("@/lib/platform/badge", () => ({ setBadge: async () => {} }));
vi.setConfig({ testTimeout: 60_000 });

/** A new worker after one that died in mid-run; `before` is what the old one wrote last. */
async function afterDeath(before: (root: Root) => Promise<void>) {
  const world = createSyncWorld(30);
  const old = await world.signedIn();
  await old.engine.run("now");
  while ((await old.progress()).stored < 2) await new Promise((resolve) => setImmediate(resolve));
  await before(old);
  old.kill();
  const root = world.root();
  expect(await root.progress()).toMatchObject({ phase: "details" });
  return { root, vault: { open: async () => root.store, erase: async () => {} } };
}

beforeEach(() => vi.mocked(setWakeAlarm).mockReset());

describe("the alarm that revives a worker", () => {
  it("goes on with the run", async () => {
    const { root, vault } = await afterDeath(async () => {});
    await ringFor(root.engine, vault, "wake");
    while ((await root.progress()).phase !== "upToDate")
      await new Promise((resolve) => setImmediate(resolve));
    expect(await root.summaries()).toHaveLength(30);
  });

  it("ends a run whose worker died while it was stopping", async () => {
    const { root, vault } = await afterDeath(async ({ store }) => {
      await store.commit(async (now) => ({ memory: { ...(await now.memory()), isStopped: true } }));
    });
    await ringFor(root.engine, vault, "wake");
    expect(await root.progress()).toMatchObject({ phase: "stopped" });
    expect(root.phases.at(-1)).toMatchObject({ type: "resting" });
  });

  it("ends a run whose worker died while the rider signed out", async () => {
    const { root, vault } = await afterDeath(async ({ store }) => {
      await store.commit(async (now) => {
        const account = await now.account();
        if (account === null) return null;
        return { account: { ...account, tokens: null, generation: account.generation + 1 } };
      });
    });
    await ringFor(root.engine, vault, "wake");
    expect(await root.progress()).toMatchObject({ phase: "idle", errorCode: null });
  });

  it("is not needed for that when the browser or the extension starts anew", async () => {
    const { root, vault } = await afterDeath(async ({ store }) => {
      await store.commit(async (now) => ({ memory: { ...(await now.memory()), isStopped: true } }));
    });
    await resumeAfterStart(root.engine, vault);
    expect(await root.progress()).toMatchObject({ phase: "stopped" });
  });

  it("is turned off where nothing is under way", async () => {
    const root = await createSyncWorld(1).signedIn();
    await root.sync();
    await ringFor(root.engine, { open: async () => root.store, erase: async () => {} }, "wake");
    expect(setWakeAlarm).toHaveBeenCalledExactlyOnceWith(false);
  });
});
