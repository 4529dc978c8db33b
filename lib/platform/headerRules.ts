import browser from "webextension-polyfill";

/** The headers of one request of ours. Those not given are taken away: nothing of the browser's own goes along. */
export type RequestHeaders = {
  readonly origin?: string | undefined;
  readonly referer?: string | undefined;
  readonly cookie?: string | undefined;
};

// Requests go one at a time, so one rule is enough.
const RULE_ID = 1;
// They would be wildcards and anchors in a filter; no address of a sign-in has them in its path.
const FILTER_SIGNS = /[*|^]/;

/**
 * Runs `task` while one session rule sets the headers that `fetch` may not: for this address and method, and only
 * for requests of this extension that come from no tab. The user's own browsing is never touched (TRUST-AND-SPEED A4.6).
 */
export async function withHeaderRule<Value>(
  request: { readonly url: string; readonly method: "GET" | "POST"; readonly headers: RequestHeaders },
  task: () => Promise<Value>,
): Promise<Value> {
  const { origin, pathname } = new URL(request.url);
  if (FILTER_SIGNS.test(pathname)) throw new Error("A path that cannot be filtered for");
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [
      {
        id: RULE_ID,
        action: {
          type: "modifyHeaders",
          requestHeaders: [
            headerChange("cookie", request.headers.cookie),
            headerChange("origin", request.headers.origin),
            headerChange("referer", request.headers.referer),
          ],
        },
        condition: {
          // Anchored at both ends of the path; the query may hold a state or a code and stays out of the rule.
          urlFilter: `|${origin}${pathname}^`,
          isUrlFilterCaseSensitive: true,
          requestMethods: [request.method.toLowerCase()],
          // The extension's id in Chromium, its UUID in Firefox.
          initiatorDomains: [new URL(browser.runtime.getURL("")).hostname],
          tabIds: [-1],
          resourceTypes: ["xmlhttprequest"],
        },
      },
    ],
  });
  try {
    return await task();
  } finally {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE_ID] });
  }
}

/** Takes away what a worker that was killed in mid-sign-in left behind. The first thing on every start. */
export async function removeOwnHeaderRules(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  // The guard of a tab is none, and a sign-in that waits in that tab goes on.
  const ours = rules.filter(({ action }) => action.type === "modifyHeaders");
  if (ours.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: ours.map(({ id }) => id) });
}

type HeaderChange = { header: string; operation: "set" | "remove"; value?: string };

function headerChange(header: string, value: string | undefined): HeaderChange {
  return value === undefined ? { header, operation: "remove" } : { header, operation: "set", value };
}
