import { describe, expect, it, vi } from "vitest";
import type { Background } from "@/entrypoints/background/background";
import { commandHandlers } from "@/entrypoints/background/commandHandlers";
import { finishOnPage } from "@/entrypoints/background/finishOnPage";
import { endWithTab, settleSignIn } from "@/entrypoints/background/settleSignIn";
import type { MemberId } from "@/lib/domain/ids";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import { asFetch } from "../../simulator/asFetch";
import { createWalker, walkSignIn } from "../../simulator/signInWalk";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root, SyncWorld } from "../../lib/sync/syncWorld";
import type { SignInRim } from "./signInRim";
import { createSignInRim, signInParts } from "./signInRim";

vi.setConfig({ testTimeout: 60_000 });

const MIN = 60_000;
const RESUME = "https://auth.onepeloton.com/authorize/resume?state=theirs";

/** One worker: another one over the same world and rim is the next. */
function workerOf(world: SyncWorld, root: Root, rim: SignInRim) {
  let store = root.store;
  const background: Background = {
    ...signInParts(world, rim),
    vault: {
      open: async () => store,
      erase: async () => {
        const erased = store;
        store = world.root().store;
        await erased.erase();
      },
    },
    client: root.client,
    engine: root.engine,
    signIn: world.signIn,
    clientFor: world.clientFor,
    onPhase: async () => {},
    now: () => world.clock.ms,
    applyPeriod: async () => {},
    resetBrowser: async () => rim.session.clear(),
  };
  const handlers = commandHandlers(background, async () => {});
  return {
    background,
    fromBrowser: () => handlers["signIn.fromBrowser"]({}),
    agree: () => handlers["signIn.agree"]({}),
    onPage: () => handlers["signIn.onPage"]({}),
    cancel: () => handlers["signIn.cancel"]({}),
    connect: handlers["account.connect"],
    disconnect: () => handlers["account.disconnect"]({}),
    erase: () => handlers["vault.erase"]({}),
    redirected: (tabId: number, to: string, from = RESUME) => finishOnPage(background, { tabId, from, to }),
    closed: (tabId: number) => endWithTab(background, tabId),
    settle: () => settleSignIn(background),
  };
}

function newWorld() {
  const world = createSyncWorld(1);
  const root = world.root();
  const rim = createSignInRim(world);
  const { email, password } = world.peloton.member;
  return {
    world,
    root,
    rim,
    credentials: { username: email, password },
    ...workerOf(world, root, rim),
    nextWorker: () => workerOf(world, root, rim),
    account: () => root.store.account(),
    /** The member signs in on Peloton's site, as people do. */
    signInThere: async () => {
      const { random, subtle } = {
        random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
        subtle: crypto.subtle,
      };
      const sources = { hop: rim.browse, now: () => world.clock.ms, random, subtle };
      await signInWithPassword(sources, { username: email, password });
    },
    /** What the rider does in the tab; gives the tab and where it is told to go in the end. */
    signInInTab: async () => {
      const [tabId = -1, page] = [...rim.tabs].at(-1) ?? [];
      const visited = await walkSignIn(createWalker(asFetch(world.peloton)), page?.href);
      return { tabId, to: visited.at(-1) ?? "" };
    },
  };
}

const secretsIn = (rim: SignInRim) => [...rim.session.keys()].filter((key) => key !== "signInStage");

/** Nothing of it is left, but for what pages are told. */
function isOverIn(rim: SignInRim): void {
  expect(secretsIn(rim)).toEqual([]);
  expect(rim.guard.tabId).toBeNull();
  expect(rim.alarm.atMs).toBeNull();
  expect(rim.tabs.size).toBe(0);
}

describe("the sign-in that this browser has", () => {
  it("is shown before it is used, and stored once the rider agrees", async () => {
    const { world, rim, fromBrowser, agree, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    expect(rim.stage()).toEqual({ type: "asking", leaderboardName: world.peloton.member.username });
    expect(await account()).toBeNull();
    expect(rim.alarm.atMs).toBe(world.clock.ms + 10 * MIN);
    expect(await agree()).toEqual({ leaderboardName: world.peloton.member.username });
    expect(await account()).toMatchObject({ memberId: world.peloton.member.userId, generation: 1 });
    expect(rim.stage()).toEqual({ type: "none" });
    isOverIn(rim);
  });

  it("tells pages whose it is and nothing else", async () => {
    const { rim, fromBrowser, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    const waiting = JSON.parse(rim.session.get("signInPending") ?? "") as {
      tokens: { refreshToken: string };
    };
    expect(waiting.tokens.refreshToken).toMatch(/^v1\./);
    expect(rim.session.get("signInStage")).not.toContain(waiting.tokens.refreshToken);
  });

  it("is forgotten when it is refused", async () => {
    const { rim, fromBrowser, cancel, agree, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    await cancel();
    isOverIn(rim);
    expect(rim.stage()).toEqual({ type: "none" });
    await expect(agree()).rejects.toMatchObject({ code: "signInExpired" });
    expect(await account()).toBeNull();
  });

  it("is forgotten after ten minutes: pages are told when the alarm rings", async () => {
    const { world, rim, fromBrowser, settle, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    world.clock.ms += 10 * MIN - 1;
    await settle();
    expect(rim.stage()).toMatchObject({ type: "asking" });
    world.clock.ms += 1;
    await settle();
    isOverIn(rim);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInExpired" });
    expect(await account()).toBeNull();
  });

  it("is not stored by an answer that comes too late, even before the alarm", async () => {
    const { world, rim, fromBrowser, agree, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    world.clock.ms += 10 * MIN;
    await expect(agree()).rejects.toMatchObject({ code: "signInExpired" });
    isOverIn(rim);
    expect(await account()).toBeNull();
  });

  it("still waits for the answer after the worker died", async () => {
    const { rim, fromBrowser, nextWorker, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    const next = nextWorker();
    await next.settle();
    expect(rim.stage()).toMatchObject({ type: "asking" });
    await next.agree();
    expect((await account())?.tokens).not.toBeNull();
  });

  it("is not there when nobody signed in: that is said, and nothing waits", async () => {
    const { rim, fromBrowser } = newWorld();
    await expect(fromBrowser()).rejects.toMatchObject({ code: "noBrowserSession" });
    isOverIn(rim);
  });

  it("is refused before the question when it is another member's than the vault's", async () => {
    const { root, rim, fromBrowser, account, signInThere } = newWorld();
    const other = { memberId: "other" as MemberId, profile: null, tokens: null, generation: 3 };
    await root.store.commit(() => ({ account: other }));
    await signInThere();
    await expect(fromBrowser()).rejects.toMatchObject({ code: "otherMember" });
    isOverIn(rim);
    expect(await account()).toEqual(other);
  });

  it("is not stored when the vault was signed out of, or erased, while the question stood", async () => {
    for (const overtake of ["disconnect", "erase"] as const) {
      const made = newWorld();
      await made.signInThere();
      await made.fromBrowser();
      await made[overtake]();
      isOverIn(made.rim);
      await expect(made.agree()).rejects.toMatchObject({ code: "signInExpired" });
      expect(await made.world.root().store.account()).toBeNull();
    }
  });

  it("waits for nothing when it was called off while Peloton was asked", async () => {
    const { world, rim, fromBrowser, cancel, signInThere } = newWorld();
    await signInThere();
    world.peloton.setFaults((request) => (request.path === "/api/me" ? { type: "hang" } : null));
    const going = fromBrowser();
    await vi.waitFor(() =>
      expect(world.peloton.log.entries.at(-1)).toMatchObject({ path: "/api/me", status: null }),
    );
    await cancel();
    world.peloton.releaseHung();
    await expect(going).rejects.toMatchObject({ code: "signInFailed" });
    isOverIn(rim);
  });
});

describe("a sign-in on Peloton's page", () => {
  it("ends with the code of its tab: the tab is closed, tokens and profile are stored", async () => {
    const { world, rim, onPage, redirected, account, signInInTab } = newWorld();
    await onPage();
    expect(rim.stage()).toEqual({ type: "waiting" });
    expect([...rim.tabs.keys()]).toEqual([rim.guard.tabId]);
    expect(rim.alarm.atMs).toBe(world.clock.ms + 15 * MIN);
    const { tabId, to } = await signInInTab();
    await redirected(tabId, to);
    expect(await account()).toMatchObject({ memberId: world.peloton.member.userId, generation: 1 });
    expect(rim.stage()).toEqual({ type: "none" });
    isOverIn(rim);
  });

  it("asks for the login page even where somebody is signed in, and tells the tab no secret", async () => {
    const { rim, onPage } = newWorld();
    await onPage();
    const [page] = [...rim.tabs.values()];
    expect(page?.searchParams.get("prompt")).toBe("login");
    const { verifier, state } = JSON.parse(rim.session.get("signInPending") ?? "") as Record<string, string>;
    expect(page?.searchParams.get("state")).toBe(state);
    expect(page?.href).not.toContain(verifier);
  });

  it("goes on in another worker when the first one died meanwhile", async () => {
    const { rim, onPage, nextWorker, account, signInInTab } = newWorld();
    await onPage();
    const next = nextWorker();
    await next.settle();
    expect(rim.guard.tabId).not.toBeNull();
    const { tabId, to } = await signInInTab();
    await next.redirected(tabId, to);
    expect((await account())?.tokens).not.toBeNull();
    isOverIn(rim);
  });

  type Change = (tabId: number, to: string) => readonly [tabId: number, to: string, from: string];
  const elsewhere: readonly [string, Change][] = [
    ["another tab", (tabId, to) => [tabId + 1, to, RESUME]],
    ["another address", (tabId, to) => [tabId, to.replace("/callback", "/other"), RESUME]],
    ["an http address", (tabId, to) => [tabId, to.replace("https:", "http:"), RESUME]],
    ["another host's page", (tabId, to) => [tabId, to, "https://evil.example/resume"]],
  ];
  it.each(elsewhere)("S13: takes no notice of a redirect of %s, and goes on", async (_, change) => {
    const { world, rim, onPage, redirected, account, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    const [otherTab, otherTo, from] = change(tabId, to);
    const asked = world.peloton.log.total;
    await redirected(otherTab, otherTo, from);
    expect(rim.stage()).toEqual({ type: "waiting" });
    expect(world.peloton.log.total).toBe(asked);
    expect(await account()).toBeNull();
    await redirected(tabId, to);
    expect((await account())?.tokens).not.toBeNull();
  });

  it.each([
    ["another state", (to: string) => to.replace(/state=[^&]+/, "state=forged"), "invalidState"],
    ["a code in the fragment", (to: string) => to.replace("?", "#"), "invalidState"],
    ["a refusal", (to: string) => to.replace(/code=[^&]+/, "error=access_denied"), "signInFailed"],
  ] as const)(
    "S13: ends for good at a callback with %s, and exchanges nothing",
    async (_, change, errorCode) => {
      const { world, rim, onPage, redirected, account, signInInTab } = newWorld();
      await onPage();
      const { tabId, to } = await signInInTab();
      const asked = world.peloton.log.total;
      await redirected(tabId, change(to));
      expect(rim.stage()).toMatchObject({ type: "failed", errorCode });
      isOverIn(rim);
      await redirected(tabId, to);
      expect(world.peloton.log.total).toBe(asked);
      expect(await account()).toBeNull();
    },
  );

  it("S13: stores nothing when the id token answers to another nonce", async () => {
    const { rim, onPage, redirected, account, signInInTab } = newWorld();
    await onPage();
    const pending = JSON.parse(rim.session.get("signInPending") ?? "") as Record<string, unknown>;
    rim.session.set("signInPending", JSON.stringify({ ...pending, nonce: "another" }));
    const { tabId, to } = await signInInTab();
    await redirected(tabId, to);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInFailed" });
    expect(await account()).toBeNull();
    isOverIn(rim);
  });

  it("S13: is over after fifteen minutes: the tab is closed, a late code is not taken", async () => {
    for (const isAlarm of [true, false]) {
      const { world, rim, onPage, redirected, settle, account, signInInTab } = newWorld();
      await onPage();
      const { tabId, to } = await signInInTab();
      world.clock.ms += 15 * MIN;
      if (isAlarm) await settle();
      else await redirected(tabId, to);
      expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInExpired" });
      isOverIn(rim);
      await redirected(tabId, to);
      expect(await account()).toBeNull();
    }
  });

  it("is cancelled by closing its tab, and by no other tab", async () => {
    const { rim, onPage, closed } = newWorld();
    await onPage();
    const [tabId = -1] = rim.tabs.keys();
    await closed(tabId + 1);
    expect(rim.stage()).toEqual({ type: "waiting" });
    rim.tabs.delete(tabId);
    await closed(tabId);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "pageClosed" });
    isOverIn(rim);
  });

  it("closes its tab when it is cancelled, signed out of or erased", async () => {
    for (const ending of ["cancel", "disconnect", "erase"] as const) {
      const made = newWorld();
      await made.onPage();
      await made[ending]();
      isOverIn(made.rim);
      expect(made.rim.stage()).toEqual({ type: "none" });
    }
  });

  it("stores nothing when it was called off while the code was exchanged", async () => {
    const { world, rim, onPage, redirected, cancel, account, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    world.peloton.setFaults((request) => (request.path === "/oauth/token" ? { type: "hang" } : null));
    const going = redirected(tabId, to);
    await vi.waitFor(() => expect(rim.stage()).toEqual({ type: "finishing" }));
    await cancel();
    world.peloton.releaseHung();
    await going;
    expect(await account()).toBeNull();
    expect(rim.stage()).toEqual({ type: "none" });
    isOverIn(rim);
  });

  it("is said to have failed when the worker died while the code was exchanged", async () => {
    const { world, rim, onPage, redirected, nextWorker, account, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    world.peloton.setFaults((request) => (request.path === "/oauth/token" ? { type: "hang" } : null));
    void redirected(tabId, to);
    await vi.waitFor(() => expect(rim.stage()).toEqual({ type: "finishing" }));
    expect([...rim.session.values()].join("")).not.toContain("verifier");
    const next = nextWorker();
    await next.settle();
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInFailed" });
    isOverIn(rim);
    expect(await account()).toBeNull();
  });

  it("is looked after by an alarm while its own worker still finishes it", async () => {
    const { world, rim, onPage, redirected, settle, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    world.peloton.setFaults((request) => (request.path === "/oauth/token" ? { type: "hang" } : null));
    const going = redirected(tabId, to);
    await vi.waitFor(() => expect(rim.stage()).toEqual({ type: "finishing" }));
    world.clock.ms += 30_000;
    await settle();
    expect(rim.stage()).toEqual({ type: "finishing" });
    expect(rim.alarm.atMs).toBe(world.clock.ms + 30_000);
    world.peloton.releaseHung();
    await going;
    expect(rim.stage()).toEqual({ type: "none" });
  });

  it("exchanges a code that is told twice only once", async () => {
    const { world, rim, onPage, redirected, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    await Promise.all([redirected(tabId, to), redirected(tabId, to)]);
    expect(world.peloton.log.count({ path: "/oauth/token" })).toBe(1);
    expect(rim.stage()).toEqual({ type: "none" });
  });

  it("is not even opened while the browser keeps us from Peloton", async () => {
    const { rim, onPage } = newWorld();
    rim.access.has = false;
    await expect(onPage()).rejects.toMatchObject({ code: "accessTakenBack" });
    isOverIn(rim);
  });

  it("changes nothing in another member's vault, and says so", async () => {
    const { root, rim, onPage, redirected, account, signInInTab } = newWorld();
    const other = { memberId: "other" as MemberId, profile: null, tokens: null, generation: 3 };
    await root.store.commit(() => ({ account: other }));
    await onPage();
    const { tabId, to } = await signInInTab();
    await redirected(tabId, to);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "otherMember" });
    expect(await account()).toEqual(other);
  });
});

describe("one sign-in at a time", () => {
  it("holds across all three ways, whichever waits", async () => {
    const made = newWorld();
    await made.signInThere();
    for (const first of ["onPage", "fromBrowser"] as const) {
      await made[first]();
      for (const other of [made.onPage, made.fromBrowser, () => made.connect(made.credentials)]) {
        await expect(other()).rejects.toMatchObject({ code: "signInRunning" });
      }
      await made.cancel();
    }
    await made.connect(made.credentials);
  });

  it("lets the next one begin where the last one waited too long", async () => {
    const { world, rim, onPage, connect, credentials } = newWorld();
    await onPage();
    world.clock.ms += 15 * MIN;
    expect(await connect(credentials)).toHaveProperty("leaderboardName");
    isOverIn(rim);
  });

  it("forgets the failure of the last one when the next begins", async () => {
    const { rim, onPage, closed, connect, credentials } = newWorld();
    await onPage();
    const [tabId = -1] = rim.tabs.keys();
    rim.tabs.delete(tabId);
    await closed(tabId);
    await connect(credentials);
    expect(rim.stage()).toEqual({ type: "none" });
  });
});
