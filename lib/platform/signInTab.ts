import browser from "webextension-polyfill";
import { guardCallback, removeCallbackGuard } from "./callbackGuard";

/** The tab in which somebody signs in on Peloton's own page. */
export type SignInTab = {
  /** Opens it, still empty, beside the tab the rider is in; gives its id. */
  readonly open: () => Promise<number>;
  /** Shows the page, and keeps the tab from ever loading what `callback` begins with. */
  readonly show: (tabId: number, page: URL, callback: string) => Promise<void>;
  /** Closes it and lifts the guard; a tab that is gone already is fine. */
  readonly close: (tabId: number) => Promise<void>;
  /** Lifts a guard that a killed worker left behind, and stops listening. */
  readonly lift: () => Promise<void>;
};

/**
 * `onClosed` hears of closed tabs while there is a sign-in to cancel, and only then: each such event wakes the worker.
 * Must be called synchronously when the worker starts, or the closing that woke it is lost.
 */
export function createSignInTab(onClosed: (tabId: number) => void): SignInTab {
  const closed = browser.tabs.onRemoved;
  const listener = (tabId: number): void => onClosed(tabId);
  closed.addListener(listener);
  const lift = async (): Promise<void> => {
    closed.removeListener(listener);
    await removeCallbackGuard();
  };
  return {
    open: async () => {
      const [beside] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      const tab = await browser.tabs.create({
        url: "about:blank",
        // Closing it brings the rider back to where they were.
        ...(beside?.id === undefined ? {} : { openerTabId: beside.id, windowId: beside.windowId }),
      });
      if (tab.id === undefined) throw new Error("A tab without an id");
      closed.addListener(listener);
      return tab.id;
    },
    show: async (tabId, page, callback) => {
      await guardCallback({ tabId, origin: page.origin, callback });
      await browser.tabs.update(tabId, { url: page.href });
    },
    close: async (tabId) => {
      // First of all: where there is no guard, the page behind the redirect is on its way.
      await browser.tabs.remove(tabId).catch(() => undefined);
      await lift();
    },
    lift,
  };
}
