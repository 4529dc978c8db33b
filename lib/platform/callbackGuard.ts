import browser from "webextension-polyfill";
import type { DeclarativeNetRequest } from "webextension-polyfill";

// The header rule of a hop is number 1.
const RULE_ID = 2;
/** Chromium 121 to 127 applied such a rule without its header condition, which would block every redirect. */
const FIRST_CHROMIUM = 128;

type HeaderCondition = {
  readonly responseHeaders: readonly { readonly header: string; readonly values: readonly string[] }[];
};

/**
 * Keeps one tab from following a redirect off `origin` to `callback`: the site there needs no visit, and the address,
 * which holds the code, stays out of history and session files. We have no access to that site, so what is blocked is
 * the answer that redirects there; webRequest has told it to us by then. In browsers that cannot match by header
 * (Firefox, older Chromium) there is no guard, and the tab is only closed as fast as it goes.
 */
export async function guardCallback(guarded: {
  readonly tabId: number;
  readonly origin: string;
  readonly callback: string;
}): Promise<void> {
  const major = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0);
  if (major < FIRST_CHROMIUM) return;
  const condition: DeclarativeNetRequest.RuleConditionType & HeaderCondition = {
    urlFilter: `|${guarded.origin}/`,
    tabIds: [guarded.tabId],
    resourceTypes: ["main_frame"],
    responseHeaders: [{ header: "location", values: [`${guarded.callback}*`] }],
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [{ id: RULE_ID, action: { type: "block" }, condition }],
  });
}

/** Also where there is none. */
export async function removeCallbackGuard(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE_ID] });
}
