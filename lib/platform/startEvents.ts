import browser from "webextension-polyfill";

/**
 * Calls back once after an install. Extensions loaded from the command line are "installed" at every start, so
 * the listener may show something but must not reset anything.
 */
export function onInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason === "install") listener();
  });
}

/** Calls back once after an update of the extension. */
export function onUpdate(listener: () => void): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason === "update") listener();
  });
}

/** Calls back when a browser profile that has this extension starts. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(() => listener());
}
