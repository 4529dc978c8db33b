import browser from "webextension-polyfill";

/** Who we are, for telling our own pages from everybody else. `baseUrl` ends with a slash. */
export type ExtensionSelf = { readonly id: string; readonly baseUrl: string };

export function extensionSelf(): ExtensionSelf {
  return { id: browser.runtime.id, baseUrl: browser.runtime.getURL("") };
}

/** Sends to the background and gives what it answered. Rejects when nobody listens. */
export async function sendMessage(message: unknown): Promise<unknown> {
  return await browser.runtime.sendMessage(message);
}

/** Must be called synchronously when the worker starts. The answer of the listener is the reply. */
export function onMessage(listener: (message: unknown, sender: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) => listener(message, sender));
}
