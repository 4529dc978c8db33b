import { expect } from "vitest";
import type { Background } from "@/entrypoints/background/background";
import { commandHandlers } from "@/entrypoints/background/commandHandlers";
import { finishOnPage } from "@/entrypoints/background/finishOnPage";
import { endWithLock, endWithTab, settleSignIn } from "@/entrypoints/background/settleSignIn";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import { asFetch } from "../../simulator/asFetch";
import { createWalker, walkSignIn } from "../../simulator/signInWalk";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root, SyncWorld } from "../../lib/sync/syncWorld";
import type { SignInRim } from "./signInRim";
import { createSignInRim, signInParts } from "./signInRim";

export const MIN = 60_000;
export const RESUME = "https://auth.onepeloton.com/authorize/resume?state=theirs";

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
    lock: { noteUse: async () => {} },
    client: root.client,
    inspect: root.inspect,
    engine: root.engine,
    signIn: world.signIn,
    clientFor: world.clientFor,
    onPhase: async () => {},
    onLocked: async () => {},
    resume: async () => {},
    reseal: () => {},
    now: () => world.clock.ms,
    applyPeriod: async () => {},
    restoring: {
      openFile: async () => await Promise.reject(new Error("not expected here")),
      removeStaging: async () => {},
      holdingFile: async (task) => await task(),
      withoutRuns: async (task) => await task(),
    },
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
    locked: () => endWithLock(background),
    settle: () => settleSignIn(background),
  };
}

/** A Peloton, a vault, a browser around them, and a worker; nobody is signed in. */
export function newWorld() {
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

/** Nothing of a sign-in is left, but for what pages are told. */
export function isOverIn(rim: SignInRim): void {
  expect([...rim.session.keys()].filter((key) => key !== "signInStage")).toEqual([]);
  expect(rim.guard.tabId).toBeNull();
  expect(rim.alarm.atMs).toBeNull();
  expect(rim.tabs.size).toBe(0);
}
