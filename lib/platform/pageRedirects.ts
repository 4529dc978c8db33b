import browser from "webextension-polyfill";

/**
 * Calls back for every redirect that a tab's page is told by this origin, with `Location` as it came. Only looks: no
 * request is held up or changed. Must be called synchronously when the worker starts, or the redirect that woke it
 * is lost.
 */
export function onPageRedirect(
  origin: string,
  listener: (redirect: { readonly tabId: number; readonly from: string; readonly to: string }) => void,
): void {
  browser.webRequest.onHeadersReceived.addListener(
    (details): undefined => {
      if (details.statusCode < 300 || details.statusCode >= 400) return;
      const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === "location")?.value;
      if (location !== undefined) listener({ tabId: details.tabId, from: details.url, to: location });
    },
    { urls: [`${origin}/*`], types: ["main_frame"] },
    ["responseHeaders"],
  );
}
