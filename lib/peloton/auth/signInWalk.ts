import { AppError } from "@/lib/domain/error";
import { AUTH_ORIGIN, addressFrom, isCallback, isSignInAddress } from "./authAddress";
import { createCookieJar } from "./cookieJar";
import type { Hop, HopAnswer, HopRequest } from "./hop";

/** Where a request ended after its redirects: at a page, or before the callback (which is not visited). */
export type Landing =
  | { readonly type: "page"; readonly url: URL; readonly answer: HopAnswer; readonly hops: number }
  | { readonly type: "callback"; readonly url: URL };

export type SignInWalk = {
  readonly get: (url: URL) => Promise<Landing>;
  readonly post: (
    url: URL,
    form: { readonly referer: string; readonly contentType: string; readonly body: string },
  ) => Promise<Landing>;
};

/** Peloton needs six (PELOTON §1.6). */
const MOST_REDIRECTS = 12;

/**
 * Follows redirects hop by hop with a cookie jar of its own. Every address must be https on one of the two sign-in
 * hosts; a body is sent once and never again on a redirect. Throws `signInFailed` for any other address or a circle.
 */
export function createSignInWalk(sources: { readonly hop: Hop; readonly now: () => number }): SignInWalk {
  const jar = createCookieJar(sources.now);

  const walk = async (first: URL, request: Omit<HopRequest, "url">): Promise<Landing> => {
    let url = first;
    let next: Omit<HopRequest, "url"> = request;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (!isSignInAddress(url)) throw new AppError("signInFailed");
      const cookie = jar.headerFor(url);
      const headers = { ...next.headers, ...(cookie === null ? {} : { cookie }) };
      const answer = await sources.hop({ ...next, url: url.href, headers });
      jar.store(url, answer.setCookies);
      const isRedirect = answer.status >= 300 && answer.status < 400 && answer.location !== null;
      if (!isRedirect) return { type: "page", url, answer, hops };
      const target = addressFrom(answer.location ?? "", url.href);
      if (target === null) throw new AppError("signInFailed");
      if (isCallback(target)) return { type: "callback", url: target };
      url = target;
      next = { method: "GET" };
    }
    throw new AppError("signInFailed");
  };

  return {
    get: (url) => walk(url, { method: "GET" }),
    post: (url, { referer, contentType, body }) =>
      walk(url, { method: "POST", headers: { origin: AUTH_ORIGIN, referer }, contentType, body }),
  };
}
