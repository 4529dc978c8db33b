import { describe, expect, it, vi } from "vitest";
import type { Background } from "@/entrypoints/background/background";
import { commandHandlers } from "@/entrypoints/background/commandHandlers";
import { oneAtATime } from "@/entrypoints/background/oneAtATime";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { Preferences } from "@/lib/domain/account";
import type { MemberId } from "@/lib/domain/ids";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root, SyncWorld } from "../../lib/sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

function backgroundOf(world: SyncWorld, root: Root) {
  const done: string[] = [];
  const written: Preferences[] = [];
  const background: Background = {
    vault: { open: async () => root.store, erase: () => root.store.erase() },
    client: root.client,
    engine: root.engine,
    signIn: oneAtATime(world.signIn),
    clientFor: world.clientFor,
    applyPeriod: async () => void done.push("period"),
    resetBrowser: async () => void done.push("reset"),
  };
  const handlers = commandHandlers(background, async (preferences) => void written.push(preferences));
  return { handlers, done, written };
}

function newWorld(workouts = 2) {
  const world = createSyncWorld(workouts);
  const root = world.root();
  const { email, password } = world.peloton.member;
  return { world, root, credentials: { username: email, password }, ...backgroundOf(world, root) };
}

async function upToDate(root: Root): Promise<void> {
  while ((await root.progress()).phase !== "upToDate") await new Promise((resolve) => setImmediate(resolve));
}

describe("connecting", () => {
  it("stores tokens and profile together and starts the first sync without waiting for it", async () => {
    const { world, root, credentials, handlers, done } = newWorld();
    expect(await handlers["account.connect"](credentials)).toEqual({
      leaderboardName: world.peloton.member.username,
    });
    const account = await root.store.account();
    expect(account).toMatchObject({ memberId: world.peloton.member.userId, generation: 1 });
    expect(account?.tokens?.generation).toBe(1);
    expect(account?.profile?.leaderboardName).toBe(world.peloton.member.username);
    expect(done).toEqual(["period"]);
    await upToDate(root);
    expect(await root.summaries()).toHaveLength(2);
  });

  it("stores nothing after a wrong password", async () => {
    const { root, credentials, handlers } = newWorld();
    await expect(
      handlers["account.connect"]({ ...credentials, password: "something else" }),
    ).rejects.toMatchObject({ code: "wrongPassword" });
    expect(await root.store.account()).toBeNull();
  });

  it("stores nothing when Peloton does not say whose account it is", async () => {
    const { world, root, credentials, handlers } = newWorld();
    world.peloton.setFaults([
      {
        match: ({ path }) => path === "/api/me",
        fault: { type: "answer", status: 200, body: '{"username":"x"}' },
      },
    ]);
    await expect(handlers["account.connect"](credentials)).rejects.toMatchObject({ code: "noUserId" });
    expect(await root.store.account()).toBeNull();
  });

  it("changes nothing in another member's vault", async () => {
    const { root, credentials, handlers } = newWorld();
    const other = { memberId: "other" as MemberId, profile: null, tokens: null, generation: 3 };
    await root.store.commit(() => ({ account: other }));
    await expect(handlers["account.connect"](credentials)).rejects.toMatchObject({ code: "otherMember" });
    expect(await root.store.account()).toEqual(other);
    expect((await root.progress()).phase).toBe("idle");
  });

  it("allows one sign-in at a time", async () => {
    const { root, credentials, handlers } = newWorld();
    const first = handlers["account.connect"](credentials);
    await expect(handlers["account.connect"](credentials)).rejects.toMatchObject({ code: "signInRunning" });
    await first;
    await upToDate(root);
  });
});

describe("the account", () => {
  it("is tested by asking who we are", async () => {
    const { world, root, credentials, handlers } = newWorld(3);
    await expect(handlers["account.test"]({})).rejects.toMatchObject({ code: "vaultEmpty" });
    await handlers["account.connect"](credentials);
    await upToDate(root);
    world.peloton.expireAccessTokens();
    expect(await handlers["account.test"]({})).toEqual({
      leaderboardName: world.peloton.member.username,
      workouts: 3,
    });
  });

  it("forgets the sign-in and keeps the workouts, and goes on after the next one", async () => {
    const { root, credentials, handlers } = newWorld();
    await handlers["account.connect"](credentials);
    await upToDate(root);
    await handlers["account.disconnect"]({});
    expect(await root.store.account()).toMatchObject({ tokens: null, generation: 2 });
    expect(await root.summaries()).toHaveLength(2);
    expect(await root.progress()).toMatchObject({ phase: "idle", stored: 2 });
    expect(await handlers["sync.now"]({})).toEqual({ started: false });
    await handlers["account.connect"](credentials);
    await upToDate(root);
    expect(await root.store.account()).toMatchObject({ generation: 3 });
  });
});

describe("the rider's own FTP", () => {
  it("is one a day, in order of days, and can be taken away", async () => {
    const { root, handlers } = newWorld();
    await handlers["ftp.add"]({ from: "2026-02-01", watts: 210 });
    await handlers["ftp.add"]({ from: "2026-01-01", watts: 200 });
    await handlers["ftp.add"]({ from: "2026-02-01", watts: 220 });
    expect((await root.store.yours()).ftp).toEqual([
      { from: "2026-01-01", watts: 200 },
      { from: "2026-02-01", watts: 220 },
    ]);
    await handlers["ftp.remove"]({ from: "2026-01-01" });
    expect((await root.store.yours()).ftp).toEqual([{ from: "2026-02-01", watts: 220 }]);
  });

  it("starts on a day that exists", async () => {
    const { handlers } = newWorld();
    for (const from of ["2026-02-30", "2026-13-01"]) {
      await expect(handlers["ftp.add"]({ from, watts: 200 })).rejects.toMatchObject({ code: "badInput" });
    }
  });
});

describe("preferences and erasing", () => {
  it("writes what was chosen and lets the alarm follow", async () => {
    const { handlers, done, written } = newWorld();
    const chosen = { ...DEFAULT_PREFERENCES, syncPeriodMin: 15 };
    await handlers["preferences.save"](chosen);
    expect(written).toEqual([chosen]);
    expect(done).toEqual(["period"]);
  });

  it("ends the run, deletes the vault, and clears the browser", async () => {
    const { world, root, credentials, handlers, done } = newWorld(30);
    await handlers["account.connect"](credentials);
    while ((await root.progress()).stored < 2) await new Promise((resolve) => setImmediate(resolve));
    await handlers["vault.erase"]({});
    expect(done).toEqual(["period", "reset"]);
    const fresh = world.root();
    expect(await fresh.store.account()).toBeNull();
    expect(await fresh.summaries()).toEqual([]);
  });
});
