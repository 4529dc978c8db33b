import browser from "webextension-polyfill";
import { guardCallback, removeCallbackGuard } from "./callbackGuard";

/** The tab in which somebody signs in on Peloton's own page. */
export type SignInTab = {
  /** Opens the page beside the tab the rider is in; gives the new tab's id. */
  readonly open: (page: URL) => Promise<number>;
  /** Keeps the tab from ever following a redirect off `origin` to what begins with `callback`. */
  readonly guard: (tabId: number, origin: string, callback: string) => Promise<void>;
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
    open: async (page) => {
      const [beside] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      const tab = await browser.tabs.create({
        url: page.href,
        // Closing it brings the rider back to where they were.
        ...(beside?.id === undefined ? {} : { openerTabId: beside.id, windowId: beside.windowId }),
      });
      if (tab.id === undefined) throw new Error("A tab without an id");
      closed.addListener(listener);
      return tab.id;
    },
    guard: (tabId, origin, callback) => guardCallback({ tabId, origin, callback }),
    close: async (tabId) => {
      // First of all: where there is no guard, the page behind the redirect is on its way.
      await browser.tabs.remove(tabId).catch(() => undefined);
      await lift();
    },
    lift,
  };
}
