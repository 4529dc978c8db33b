import { beforeEach, describe, expect, it, vi } from "vitest";
import { resumeAfterStart } from "@/entrypoints/background/resumeAfterStart";
import { ringFor } from "@/entrypoints/background/ringFor";
import { setWakeAlarm } from "@/lib/platform/alarms";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root, SyncWorld } from "../../lib/sync/syncWorld";

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

const vaultOf = (root: Root) => ({ open: async () => root.store, erase: async () => {} });

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

describe("a browser that died between a sign-in and its first sync", () => {
  it("syncs as soon as it is started again", async () => {
    const world = createSyncWorld(2);
    (await world.signedIn()).kill();
    const root = world.root();
    await resumeAfterStart(root.engine, vaultOf(root));
    await vi.waitFor(async () => expect(await root.progress()).toMatchObject({ phase: "upToDate" }));
    expect(await root.summaries()).toHaveLength(2);
  });

  it.each<[string, (world: SyncWorld, root: Root) => Promise<void>]>([
    ["syncing is off", async ({ settings }) => void (settings.isSyncOff = true)],
    ["it was stopped", async (_world, { engine }) => await engine.stop()],
    [
      "nobody is signed in",
      async (_world, { store }) => {
        await store.commit(async (now) => {
          const account = await now.account();
          return account === null ? null : { account: { ...account, tokens: null } };
        });
      },
    ],
  ])("waits when %s", async (_name, hold) => {
    const world = createSyncWorld(2);
    const old = await world.signedIn();
    await hold(world, old);
    old.kill();
    const root = world.root();
    await resumeAfterStart(root.engine, vaultOf(root));
    expect(world.asked()).toEqual([]);
    expect(await root.summaries()).toEqual([]);
    expect(root.phases).toEqual([]);
  });
});
