import type { Hop } from "@/lib/peloton/auth/hop";

/** One request of a sign-in or a renewal by this `fetch`, redirects and cookies handed back. */
export function hopOver(fetch: typeof globalThis.fetch): Hop {
  return async ({ url, method, headers, body, contentType }) => {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(contentType === undefined ? {} : { "content-type": contentType }) },
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      location: response.headers.get("location"),
      setCookies: response.headers.getSetCookie(),
      contentType: response.headers.get("content-type"),
      body: await response.text(),
    };
  };
}
