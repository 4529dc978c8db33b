import { exchangeCode } from "@/lib/peloton/auth/codeExchange";
import { createPkce } from "@/lib/peloton/auth/pkce";
import { signInFromBrowser } from "@/lib/peloton/auth/signInFromBrowser";
import type { SessionArea } from "@/lib/platform/sessionArea";
import type { SignInStage } from "@/lib/platform/signInStageSchema";
import { NO_STAGE, STAGE_KEY } from "@/lib/platform/signInStageSchema";
import type { Background } from "@/entrypoints/background/background";
import { createSignInDesk } from "@/entrypoints/background/signInDesk";
import { browserHop } from "../../lib/peloton/auth/browserHop";
import { simulatedHop } from "../../lib/peloton/auth/simulatedHop";
import type { SyncWorld } from "../../lib/sync/syncWorld";

/** What of the browser a sign-in touches; what a worker that dies leaves behind stays in it. */
export type SignInRim = {
  readonly session: Map<string, string>;
  readonly stage: () => SignInStage;
  /** Tabs that are open, by id, and what they were opened with. */
  readonly tabs: Map<number, URL>;
  /** The tab that is kept from the callback. */
  readonly guard: { tabId: number | null };
  readonly alarm: { atMs: number | null };
  readonly access: { has: boolean };
  /** Every request that carried the browser's own cookies. */
  readonly browserRequests: readonly { readonly url: string }[];
  /** The browser's own requests, as somebody sends them who signs in on Peloton's page. */
  readonly browse: ReturnType<typeof browserHop>;
};

export type SignInParts = Pick<
  Background,
  "signInFromBrowser" | "createPkce" | "exchangeCode" | "desk" | "tab" | "setSignInAlarm" | "hasAccess"
>;

export function createSignInRim(world: SyncWorld): SignInRim {
  const session = new Map<string, string>();
  const { hop, requests } = simulatedHop(world.peloton);
  return {
    session,
    stage: () => {
      const stored = session.get(STAGE_KEY);
      return stored === undefined ? NO_STAGE : (JSON.parse(stored) as SignInStage);
    },
    tabs: new Map(),
    guard: { tabId: null },
    alarm: { atMs: null },
    access: { has: true },
    browserRequests: requests,
    browse: browserHop(hop, () => world.clock.ms),
  };
}

/** The parts of one background over the rim; another one over the same rim is the worker after this one. */
export function signInParts(world: SyncWorld, rim: SignInRim): SignInParts {
  const now = () => world.clock.ms;
  const { hop } = simulatedHop(world.peloton);
  const chance = {
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    subtle: crypto.subtle,
  };
  const lift = async (): Promise<void> => {
    rim.guard.tabId = null;
  };
  return {
    signInFromBrowser: () => signInFromBrowser({ hop, browserHop: rim.browse, now, ...chance }),
    createPkce: () => createPkce(chance),
    exchangeCode: (pkce, code) => exchangeCode({ hop, now }, pkce, code),
    desk: createSignInDesk(areaOver(rim.session), now),
    tab: {
      open: async (page) => {
        const tabId = 100 + rim.tabs.size;
        rim.tabs.set(tabId, page);
        return tabId;
      },
      guard: async (tabId) => {
        if (!rim.tabs.has(tabId)) throw new Error(`No tab ${tabId}`);
        rim.guard.tabId = tabId;
      },
      close: async (tabId) => {
        rim.tabs.delete(tabId);
        await lift();
      },
      lift,
    },
    setSignInAlarm: async (atMs) => {
      rim.alarm.atMs = atMs;
    },
    hasAccess: async () => rim.access.has,
  };
}

/** Chromium's session area keeps what JSON keeps. */
function areaOver(session: Map<string, string>): SessionArea {
  return {
    read: async (key) => {
      const stored = session.get(key);
      return stored === undefined ? undefined : (JSON.parse(stored) as unknown);
    },
    write: async (values) => {
      for (const [key, value] of Object.entries(values)) {
        if (value === null) session.delete(key);
        else session.set(key, JSON.stringify(value));
      }
    },
  };
}
