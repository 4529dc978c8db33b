import { createCookieJar } from "@/lib/peloton/auth/cookieJar";
import type { Hop } from "@/lib/peloton/auth/hop";

/** A hop as a browser with cookies of its own sends it: they go along and change, and nobody is told of them. */
export function browserHop(hop: Hop, now: () => number): Hop {
  const jar = createCookieJar(now);
  return async (request) => {
    const url = new URL(request.url);
    const cookie = jar.headerFor(url);
    const answer = await hop({ ...request, headers: cookie === null ? {} : { cookie } });
    jar.store(url, answer.setCookies);
    return { ...answer, setCookies: [] };
  };
}
