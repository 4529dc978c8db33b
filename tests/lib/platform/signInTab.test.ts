import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onPageRedirect } from "@/lib/platform/pageRedirects";
import { createSignInTab } from "@/lib/platform/signInTab";
import { fakeNetwork } from "./fakeNetwork";

const PAGE = new URL("https://auth.onepeloton.com/authorize?state=ours");
const CALLBACK = "https://members.onepeloton.com/callback";
const CHROMIUM = "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

const polyfill = vi.hoisted(() => ({ browser: {} as object }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(polyfill.browser, name) as unknown }),
}));

let network = fakeNetwork("chrome-extension://abcdefghijklmnopabcdefghijklmnop/");
let listeners = new Set<(tabId: number) => void>();
const tabs = {
  query: vi.fn<() => Promise<object[]>>(),
  create: vi.fn<(given: object) => Promise<object>>(),
  remove: vi.fn<(tabId: number) => Promise<void>>(),
};

function inBrowser(userAgent: string): void {
  vi.stubGlobal("navigator", { userAgent });
}

beforeEach(() => {
  network = fakeNetwork("chrome-extension://abcdefghijklmnopabcdefghijklmnop/");
  listeners = new Set();
  polyfill.browser = {
    ...network.browser,
    tabs: {
      ...tabs,
      onRemoved: {
        addListener: (listener: (tabId: number) => void) => void listeners.add(listener),
        removeListener: (listener: (tabId: number) => void) => void listeners.delete(listener),
      },
    },
  };
  vi.resetAllMocks();
  tabs.query.mockResolvedValue([{ id: 3, windowId: 1 }]);
  tabs.create.mockResolvedValue({ id: 7 });
  tabs.remove.mockResolvedValue(undefined);
  inBrowser(CHROMIUM);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const told = (tabId: number): void => {
  for (const listener of listeners) listener(tabId);
};

describe("the tab of a sign-in", () => {
  it("opens beside the one the rider is in, so that closing it leads back there", async () => {
    expect(await createSignInTab(() => {}).open(PAGE)).toBe(7);
    expect(tabs.create).toHaveBeenCalledWith({ url: PAGE.href, openerTabId: 3, windowId: 1 });
  });

  it("opens where no window has the focus, too", async () => {
    tabs.query.mockResolvedValue([]);
    await createSignInTab(() => {}).open(PAGE);
    expect(tabs.create).toHaveBeenCalledWith({ url: PAGE.href });
  });

  it("S9: is guarded by a rule for this tab and this redirect only", async () => {
    await createSignInTab(() => {}).guard(7, PAGE.origin, CALLBACK);
    expect([...network.rules.values()]).toEqual([
      {
        id: 2,
        action: { type: "block" },
        condition: {
          urlFilter: "|https://auth.onepeloton.com/",
          tabIds: [7],
          resourceTypes: ["main_frame"],
          responseHeaders: [{ header: "location", values: [`${CALLBACK}*`] }],
        },
      },
    ]);
  });

  it.each([
    ["Chromium 127, which would apply it to every redirect", CHROMIUM.replace("156", "127")],
    ["Firefox, which knows no such condition", "Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0"],
  ])("has no guard in %s", async (_, userAgent) => {
    inBrowser(userAgent);
    await createSignInTab(() => {}).guard(7, PAGE.origin, CALLBACK);
    expect(network.rules.size).toBe(0);
  });

  it("S8: leaves no rule behind when it is closed, also when the rider has closed it already", async () => {
    const tab = createSignInTab(() => {});
    await tab.guard(7, PAGE.origin, CALLBACK);
    tabs.remove.mockRejectedValue(new Error("No tab with id: 7"));
    await tab.close(7);
    expect(network.rules.size).toBe(0);
    await tab.lift();
  });

  it("is listened for from the worker's first moment, and only while there is one to cancel", async () => {
    const closed: number[] = [];
    const tab = createSignInTab((tabId) => closed.push(tabId));
    told(1);
    await tab.lift();
    told(2);
    await tab.open(PAGE);
    told(3);
    await tab.close(7);
    told(4);
    expect(closed).toEqual([1, 3]);
    expect(listeners.size).toBe(0);
  });
});

const answer = (more: object = {}) => ({
  url: "https://auth.onepeloton.com/authorize/resume",
  method: "GET",
  tabId: 7,
  statusCode: 302,
  responseHeaders: [{ name: "Location", value: `${CALLBACK}?code=1` }],
  ...more,
});

describe("the redirects of pages", () => {
  const heard: object[] = [];
  beforeEach(() => {
    heard.length = 0;
    onPageRedirect("https://auth.onepeloton.com", (redirect) => heard.push(redirect));
  });

  it("are told as they come, whichever way the header is written", () => {
    network.emit(answer());
    network.emit(answer({ responseHeaders: [{ name: "location", value: "/next" }] }));
    expect(heard).toEqual([
      { tabId: 7, from: "https://auth.onepeloton.com/authorize/resume", to: `${CALLBACK}?code=1` },
      { tabId: 7, from: "https://auth.onepeloton.com/authorize/resume", to: "/next" },
    ]);
  });

  it.each([
    ["is a page", { statusCode: 200 }],
    ["failed", { statusCode: 403 }],
    ["names no address", { responseHeaders: [] }],
  ])("are passed over where the answer %s", (_, more) => {
    network.emit(answer(more));
    expect(heard).toEqual([]);
  });

  it("S9: are only looked at: no extra headers, nothing held up", () => {
    expect(network.registered.map(({ extraInfo }) => extraInfo)).toEqual([["responseHeaders"]]);
  });
});
