import type { Peloton } from "./createPeloton.ts";
import { ConnectionDropped, type SimAnswer } from "./simAnswer.ts";

const NO_BODY_STATUS = new Set([204, 205, 304]);

/**
 * A `fetch` that asks the simulated Peloton. A dropped connection is a TypeError as in browsers; an aborted signal
 * rejects with its reason. Redirects are handed back as they are whatever `redirect` says, Location and Set-Cookie
 * included: browsers hide those, a caller that follows hops needs them.
 */
export function asFetch(peloton: Peloton): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const headers = Object.fromEntries(
      [...request.headers].map(([name, value]) => [name.toLowerCase(), value]),
    );
    request.signal.throwIfAborted();
    const answer = peloton.answer({
      method: request.method,
      host: url.hostname,
      path: url.pathname,
      query: url.searchParams,
      headers: { ...headers, ...forbiddenHeaders(init) },
      body: await request.text(),
    });
    try {
      return toResponse(await Promise.race([answer, aborted(request.signal)]));
    } catch (cause) {
      if (cause instanceof ConnectionDropped) throw new TypeError("Failed to fetch", { cause });
      throw cause;
    }
  };
}

/** Request refuses none of these in Node, but other runtimes do: taken from what the caller gave. */
function forbiddenHeaders(init: RequestInit | undefined): Record<string, string> {
  const given = new Headers(init?.headers);
  return Object.fromEntries(
    ["cookie", "origin", "referer"].flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function toResponse(answer: SimAnswer): Response {
  const headers = new Headers();
  for (const [name, value] of answer.headers) headers.append(name, value);
  return new Response(NO_BODY_STATUS.has(answer.status) ? null : answer.body, {
    status: answer.status,
    headers,
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
