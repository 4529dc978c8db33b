import browser from "webextension-polyfill";

/**
 * The browser's session area: in memory only, gone with the browser, closed to web pages. It keeps plain JSON:
 * Chromium turns a `Uint8Array` there into `{}`.
 */
export type SessionArea = {
  readonly read: (key: string) => Promise<unknown>;
  /** All of it at once; `null` removes a key. */
  readonly write: (values: Readonly<Record<string, object | null>>) => Promise<void>;
};

export const sessionArea: SessionArea = {
  read: async (key) => (await browser.storage.session.get(key))[key],
  write: async (values) => {
    const removed = Object.keys(values).filter((key) => values[key] === null);
    const kept = Object.entries(values).filter(([, value]) => value !== null);
    if (removed.length > 0) await browser.storage.session.remove(removed);
    if (kept.length > 0) await browser.storage.session.set(Object.fromEntries(kept));
  },
};

/** Calls back after every change of this key, `undefined` when it is gone. Gives the way to stop. */
export function watchSession(key: string, onChange: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === "session" ? changes[key] : undefined;
    if (change !== undefined) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
