import { describe, expect, it, vi } from "vitest";
import type { Background } from "@/entrypoints/background/background";
import { commandHandlers } from "@/entrypoints/background/commandHandlers";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { Preferences } from "@/lib/domain/account";
import { AppError } from "@/lib/domain/error";
import type { MemberId } from "@/lib/domain/ids";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root, SyncWorld } from "../../lib/sync/syncWorld";
import { createSignInRim, signInParts } from "./signInRim";

vi.setConfig({ testTimeout: 60_000 });

/** `pass` is awaited between Peloton's tokens and what is done with them. */
function backgroundOf(world: SyncWorld, root: Root, pass: () => Promise<void>) {
  const done: string[] = [];
  const written: Preferences[] = [];
  let store = root.store;
  const background: Background = {
    ...signInParts(world, createSignInRim(world)),
    vault: {
      open: async () => store,
      erase: async () => {
        const erased = store;
        store = world.root().store;
        await erased.erase();
      },
    },
    lock: { noteUse: async () => void done.push("used") },
    client: root.client,
    inspect: root.inspect,
    engine: root.engine,
    signIn: async (credentials) => {
      const tokens = await world.signIn(credentials);
      await pass();
      return tokens;
    },
    clientFor: world.clientFor,
    onPhase: async (phase) => void root.phases.push(phase),
    resume: async () => void done.push("resume"),
    reseal: () => void done.push("reseal"),
    restoring: {
      openFile: async () => await Promise.reject(new AppError("unexpected")),
      removeStaging: async () => {},
      holdingFile: async (task) => await task(),
      withoutRuns: async (task) => await task(),
    },
    onLocked: async () => void done.push("locked"),
    now: () => world.clock.ms,
    applyPeriod: async () => void done.push("period"),
    resetBrowser: async () => void done.push("reset"),
  };
  const handlers = commandHandlers(background, async (preferences) => void written.push(preferences));
  return { handlers, done, written };
}

function newWorld(workouts = 2, pass = async () => {}) {
  const world = createSyncWorld(workouts);
  const root = world.root();
  const { email, password } = world.peloton.member;
  return { world, root, credentials: { username: email, password }, ...backgroundOf(world, root, pass) };
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

describe("a sign-in that is overtaken", () => {
  type Handlers = ReturnType<typeof newWorld>["handlers"];

  /** Connects a second time, and does something else after Peloton gave the tokens. */
  async function overtaken(other: (handlers: Handlers) => Promise<unknown>) {
    const gate: { pass: () => Promise<void> } = { pass: async () => {} };
    const made = newWorld(2, () => gate.pass());
    await made.handlers["account.connect"](made.credentials);
    await upToDate(made.root);
    gate.pass = async () => void (await other(made.handlers));
    const outcome = await made.handlers["account.connect"](made.credentials).catch((error: unknown) => error);
    return { ...made, outcome };
  }

  it("does not sign in again after a sign-out", async () => {
    const { root, outcome } = await overtaken((handlers) => handlers["account.disconnect"]({}));
    expect(outcome).toMatchObject({ code: "signInFailed" });
    expect(await root.store.account()).toMatchObject({ tokens: null });
  });

  it("leaves nothing in the vault that comes after erasing", async () => {
    const { world, outcome } = await overtaken((handlers) => handlers["vault.erase"]({}));
    expect(outcome).toMatchObject({ code: "signInFailed" });
    expect(await world.root().store.account()).toBeNull();
  });

  it("holds off another one until tokens and profile are stored", async () => {
    const { outcome } = await overtaken(async (handlers) => {
      const second = handlers["account.connect"]({ username: "a", password: "b" });
      await expect(second).rejects.toMatchObject({ code: "signInRunning" });
    });
    expect(outcome).toHaveProperty("leaderboardName");
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

  it("asks for a new sign-in when the test finds the old one dead, and lets that be seen", async () => {
    const { world, root, credentials, handlers } = newWorld();
    await handlers["account.connect"](credentials);
    await upToDate(root);
    world.peloton.expireAccessTokens();
    world.peloton.revokeFamily();
    await expect(handlers["account.test"]({})).rejects.toMatchObject({ code: "signInNeeded" });
    expect(await root.progress()).toMatchObject({ phase: "failed", errorCode: "signInNeeded", stored: 2 });
    expect(root.phases.at(-1)).toMatchObject({ progress: { errorCode: "signInNeeded" } });
    await handlers["account.connect"](credentials);
    await upToDate(root);
    expect(await root.progress()).toMatchObject({ errorCode: null });
  });

  it("asks for a new sign-in where the tokens are gone", async () => {
    const { root, credentials, handlers } = newWorld();
    await handlers["account.connect"](credentials);
    await upToDate(root);
    const account = await root.store.account();
    if (account === null) throw new Error("Nobody is signed in");
    await root.store.commit(() => ({ account: { ...account, tokens: null } }));
    await expect(handlers["account.test"]({})).rejects.toMatchObject({ code: "signInNeeded" });
    expect(await root.progress()).toMatchObject({ errorCode: "signInNeeded" });
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
  it("writes what was chosen and lets the alarms of sync and lock follow", async () => {
    const { handlers, done, written } = newWorld();
    const chosen = { ...DEFAULT_PREFERENCES, syncPeriodMin: 15 };
    await handlers["preferences.save"](chosen);
    expect(written).toEqual([chosen]);
    expect(done).toEqual(["period", "used"]);
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
