import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorCodeOf } from "@/lib/domain/error";
import { createHop } from "@/lib/platform/hop";
import { removeOwnHeaderRules } from "@/lib/platform/headerRules";
import { fakeNetwork } from "./fakeNetwork";

const CHROMIUM = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
const FIREFOX = "moz-extension://0a1b2c3d-0000-4000-8000-000000000001/";
const URL_WITH_QUERY = "https://auth.onepeloton.com/login?state=secret";

const polyfill = vi.hoisted(() => ({ browser: {} as object }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(polyfill.browser, name) as unknown }),
}));

let network = fakeNetwork(CHROMIUM);

function inBrowser(home: string): void {
  network = fakeNetwork(home);
  polyfill.browser = network.browser;
}

const answer = (more: object = {}) => ({
  url: URL_WITH_QUERY,
  method: "GET",
  tabId: -1,
  statusCode: 302,
  initiator: CHROMIUM.slice(0, -1),
  responseHeaders: [
    { name: "Location", value: "/next" },
    { name: "Set-Cookie", value: "a=1" },
    { name: "set-cookie", value: "b=2" },
  ],
  ...more,
});

beforeEach(() => {
  inBrowser(CHROMIUM);
  // Node 20 has none.
  vi.stubGlobal("navigator", { onLine: true });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** `fetch` that runs `during` and gives an opaque redirect, as `redirect: "manual"` does. */
function stubFetch(during: (url: string, init: RequestInit) => void | Promise<void>) {
  const fake = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async (url, init) => {
    await during(url, init);
    return new Response("");
  });
  vi.stubGlobal("fetch", fake);
  return fake;
}

describe("a hop", () => {
  it("reads status, Location and cookies that fetch hides, apart from the browser's own", async () => {
    const fetched = stubFetch(() => network.emit(answer()));
    const read = await createHop()({ url: URL_WITH_QUERY, method: "GET" });
    expect(read).toMatchObject({ status: 302, location: "/next", setCookies: ["a=1", "b=2"], body: "" });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: "omit",
      redirect: "manual",
      cache: "no-store",
      method: "GET",
    });
  });

  it("splits the cookies that Firefox joins, and knows itself by originUrl there", async () => {
    inBrowser(FIREFOX);
    stubFetch(() =>
      network.emit({
        url: URL_WITH_QUERY,
        method: "GET",
        tabId: -1,
        statusCode: 200,
        originUrl: `${FIREFOX}_generated_background_page.html`,
        responseHeaders: [{ name: "set-cookie", value: "a=1; Path=/\nb=2" }],
      }),
    );
    const read = await createHop()({ url: URL_WITH_QUERY, method: "GET" });
    expect(read).toMatchObject({ status: 200, location: null, setCookies: ["a=1; Path=/", "b=2"] });
  });

  it("waits for an event that comes after fetch", async () => {
    stubFetch(() => undefined);
    const read = createHop()({ url: URL_WITH_QUERY, method: "GET" });
    await vi.advanceTimersByTimeAsync(4900);
    network.emit(answer());
    expect((await read).status).toBe(302);
  });

  it.each([
    ["of a tab", { tabId: 7 }],
    ["of another extension", { initiator: "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba" }],
    ["of an extension whose id begins like ours", { initiator: `${CHROMIUM.slice(0, -1)}x` }],
    ["of a page", { initiator: "https://members.onepeloton.com" }],
    ["of nobody", { initiator: undefined }],
    ["for another address", { url: "https://auth.onepeloton.com/login?state=other" }],
    ["for another method", { method: "POST" }],
  ])("passes over an answer %s", async (_, more) => {
    stubFetch(() => network.emit(answer(more)));
    const read = createHop()({ url: URL_WITH_QUERY, method: "GET" });
    const code = read.then(
      () => "read",
      (error: unknown) => errorCodeOf(error),
    );
    await vi.advanceTimersByTimeAsync(5001);
    expect(await code).toBe("timedOut");
  });

  it("sets Cookie, Origin and Referer for this one request of ours and nothing else", async () => {
    let rule: unknown;
    stubFetch(() => {
      [rule] = network.rules.values();
      network.emit(answer({ method: "POST" }));
    });
    await createHop()({
      url: URL_WITH_QUERY,
      method: "POST",
      headers: {
        cookie: "a=1",
        origin: "https://auth.onepeloton.com",
        referer: "https://auth.onepeloton.com/login",
      },
      body: "{}",
      contentType: "application/json",
    });
    expect(rule).toEqual({
      id: 1,
      action: {
        type: "modifyHeaders",
        requestHeaders: [
          { header: "cookie", operation: "set", value: "a=1" },
          { header: "origin", operation: "set", value: "https://auth.onepeloton.com" },
          { header: "referer", operation: "set", value: "https://auth.onepeloton.com/login" },
        ],
      },
      condition: {
        urlFilter: "|https://auth.onepeloton.com/login^",
        isUrlFilterCaseSensitive: true,
        requestMethods: ["post"],
        initiatorDomains: ["abcdefghijklmnopabcdefghijklmnop"],
        tabIds: [-1],
        resourceTypes: ["xmlhttprequest"],
      },
    });
  });

  it("takes away the Origin that the browser would send by itself", async () => {
    const url = "https://auth.onepeloton.com/oauth/token";
    let headers: unknown;
    stubFetch(() => {
      headers = [...network.rules.values()][0]?.action.requestHeaders;
      network.emit(answer({ url, method: "POST", statusCode: 200 }));
    });
    await createHop()({ url, method: "POST", body: "{}", contentType: "application/json" });
    expect(headers).toEqual([
      { header: "cookie", operation: "remove" },
      { header: "origin", operation: "remove" },
      { header: "referer", operation: "remove" },
    ]);
  });

  it("leaves neither rule nor listener behind, whether it went well or not", async () => {
    const hop = createHop();
    stubFetch(() => network.emit(answer()));
    await hop({ url: URL_WITH_QUERY, method: "GET" });
    expect([network.rules.size, network.registered.length]).toEqual([0, 0]);
    stubFetch(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(hop({ url: URL_WITH_QUERY, method: "GET" })).rejects.toThrow("pelotonDown");
    expect([network.rules.size, network.registered.length]).toEqual([0, 0]);
  });

  it("tells offline from a Peloton that does not answer, and no address", async () => {
    stubFetch(() => Promise.reject(new TypeError(`Failed to fetch ${URL_WITH_QUERY}`)));
    for (const [onLine, code] of [
      [true, "pelotonDown"],
      [false, "offline"],
    ] as const) {
      vi.stubGlobal("navigator", { onLine });
      const failure: unknown = await createHop()({ url: URL_WITH_QUERY, method: "GET" }).catch(
        (error: unknown) => error,
      );
      expect(errorCodeOf(failure)).toBe(code);
      expect(String(failure)).not.toContain("secret");
    }
  });

  it("waits for the one before it, also when that failed", async () => {
    const hop = createHop();
    const order: string[] = [];
    let fail: (error: Error) => void = () => order.push("not started");
    stubFetch((url) => {
      order.push(url);
      if (url.endsWith("/first")) {
        return new Promise<void>((_, reject) => {
          fail = reject;
        });
      }
      network.emit(answer({ url }));
      return undefined;
    });
    const first = hop({ url: "https://auth.onepeloton.com/first", method: "GET" }).catch(() => "failed");
    const second = hop({ url: "https://auth.onepeloton.com/second", method: "GET" });
    await vi.waitFor(() => expect(order).toEqual(["https://auth.onepeloton.com/first"]));
    expect(network.rules.size).toBe(1);
    fail(new TypeError("Failed to fetch"));
    expect(await first).toBe("failed");
    expect((await second).status).toBe(302);
    expect(order).toHaveLength(2);
  });
});

describe("a hop with the browser's own cookies", () => {
  it("sends and stores them as the browser does, sets no header and tells nobody what they are", async () => {
    const seen: unknown[] = [];
    const fetched = stubFetch(() => {
      seen.push(...network.rules.values());
      network.emit(answer());
    });
    const read = await createHop("browser")({
      url: URL_WITH_QUERY,
      method: "GET",
      headers: { cookie: "ours=1" },
    });
    expect(read).toMatchObject({ status: 302, location: "/next", setCookies: [] });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: "include",
      redirect: "manual",
      cache: "no-store",
    });
    expect(seen).toEqual([]);
    expect(network.registered).toEqual([]);
  });
});

describe("removeOwnHeaderRules", () => {
  it("leaves the guard of a tab: the sign-in in it goes on", async () => {
    const guard = { id: 2, action: { type: "block" as const }, condition: { tabIds: [7] } };
    network.rules.set(2, guard);
    await removeOwnHeaderRules();
    expect([...network.rules.values()]).toEqual([guard]);
  });

  it("takes away what a killed sign-in left", async () => {
    stubFetch(() => new Promise(() => undefined));
    void createHop()({ url: URL_WITH_QUERY, method: "GET", headers: { cookie: "stale=1" } });
    await vi.waitFor(() => expect(network.rules.size).toBe(1));
    await removeOwnHeaderRules();
    expect(network.rules.size).toBe(0);
    await removeOwnHeaderRules();
  });
});
