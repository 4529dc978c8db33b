import browser from "webextension-polyfill";

/**
 * Whether the browser lets us reach every host of the manifest. A rider can take that back at any time, in Chrome as
 * well as in Firefox, and requests then fail like a broken network. A browser that does not say counts as yes.
 */
export async function hasHostAccess(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: hosts() });
  } catch {
    return true;
  }
}

/**
 * Asks the rider for the hosts of the manifest; true when they were given. Must be called straight from a click, with
 * nothing awaited before it, or browsers refuse without asking.
 */
export async function requestHostAccess(): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: hosts() });
  } catch {
    return false;
  }
}

/**
 * Calls back with what is now allowed whenever permissions were given or taken. In the worker it must be called
 * synchronously when it starts. Gives the way to end it.
 */
export function onHostAccessChange(listener: (hasAccess: boolean) => void): () => void {
  const tell = () => void hasHostAccess().then(listener);
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
  return () => {
    browser.permissions.onAdded.removeListener(tell);
    browser.permissions.onRemoved.removeListener(tell);
  };
}

function hosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}
