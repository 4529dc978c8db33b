import browser from "webextension-polyfill";
import type { WebRequest } from "webextension-polyfill";

/** What `fetch` hides of an answer. */
export type ResponseHeaders = {
  readonly status: number;
  readonly location: string | null;
  readonly setCookies: readonly string[];
};

// Chromium names who asked by `initiator`, Firefox by `originUrl`.
type Details = WebRequest.OnHeadersReceivedDetailsType & { readonly initiator?: string };

/**
 * Listens for the headers of one request that this extension is about to send; the listener exists until `stop`.
 * It takes only what no tab sent, what we ourselves sent, and this very address and method: a filter for tab −1 is
 * no filter in Chromium, and a user who signs in to Peloton meanwhile must not be overheard.
 */
export function listenForOwnHeaders(request: { readonly url: string; readonly method: "GET" | "POST" }): {
  readonly received: Promise<ResponseHeaders>;
  readonly stop: () => void;
} {
  const own = new URL(browser.runtime.getURL(""));
  const expected = new URL(request.url);
  expected.hash = "";
  const event = browser.webRequest.onHeadersReceived;
  const stopping = new AbortController();
  const received = new Promise<ResponseHeaders>((resolve) => {
    const listener = (details: Details): undefined => {
      const asker = details.initiator ?? details.originUrl ?? "";
      const isOurs = asker === `${own.protocol}//${own.host}` || asker.startsWith(own.href);
      if (details.tabId !== -1 || !isOurs) return;
      if (details.url !== expected.href || details.method !== request.method) return;
      resolve(responseHeaders(details));
    };
    event.addListener(
      listener,
      { urls: [`https://${expected.hostname}/*`], types: ["xmlhttprequest"] },
      // Chromium hides Set-Cookie without it, Firefox does not know it.
      own.protocol === "moz-extension:" ? ["responseHeaders"] : ["responseHeaders", "extraHeaders"],
    );
    stopping.signal.addEventListener("abort", () => event.removeListener(listener), { once: true });
  });
  return { received, stop: () => stopping.abort() };
}

function responseHeaders(details: Details): ResponseHeaders {
  const values = (name: string): string[] =>
    (details.responseHeaders ?? [])
      .filter((header) => header.name.toLowerCase() === name)
      .flatMap((header) => (header.value === undefined ? [] : [header.value]));
  return {
    status: details.statusCode,
    location: values("location")[0] ?? null,
    // Firefox joins several cookies by a newline.
    setCookies: values("set-cookie")
      .flatMap((value) => value.split("\n"))
      .filter((line) => line !== ""),
  };
}
