import browser from "webextension-polyfill";

/** The version that runs, as the browser knows it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
