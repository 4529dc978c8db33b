import { AppError } from "@/lib/domain/error";
import type { RequestHeaders } from "./headerRules";
import { withHeaderRule } from "./headerRules";
import { isOnline } from "./online";
import type { ResponseHeaders } from "./ownResponseHeaders";
import { listenForOwnHeaders } from "./ownResponseHeaders";

export type BrowserHopRequest = {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers?: RequestHeaders;
  readonly body?: string;
  readonly contentType?: string;
};

export type BrowserHopAnswer = ResponseHeaders & {
  readonly contentType: string | null;
  readonly body: string;
};

const FETCH_TIMEOUT_MS = 20_000;
/** In 13 of 300 hops the event came after `fetch` had resolved (DESIGN §2). */
const EVENT_TIMEOUT_MS = 5_000;

/**
 * One request isolated from the user's browsing: no cookie of the browser's is sent or stored, no redirect followed,
 * nothing cached; status, Location and Set-Cookie come from webRequest. Cookie, Origin and Referer are as given, and
 * absent where not given. Requests wait for one another. Throws `AppError`: `offline`, `timedOut`, `pelotonDown`.
 */
export function createHop(): (request: BrowserHopRequest) => Promise<BrowserHopAnswer> {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const turn = last.then(() => hop(request));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function hop(request: BrowserHopRequest): Promise<BrowserHopAnswer> {
  const listening = listenForOwnHeaders(request);
  try {
    return await withHeaderRule({ ...request, headers: request.headers ?? {} }, async () => {
      const { contentType, body } = await fetched(request);
      return { ...(await inTime(listening.received)), contentType, body };
    });
  } finally {
    listening.stop();
  }
}

async function fetched(
  request: BrowserHopRequest,
): Promise<{ readonly contentType: string | null; readonly body: string }> {
  const timeout = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      credentials: "omit",
      redirect: "manual",
      cache: "no-store",
      signal: timeout,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.contentType === undefined ? {} : { headers: { "Content-Type": request.contentType } }),
    });
    return { contentType: response.headers.get("content-type"), body: await response.text() };
  } catch {
    // What was caught is dropped: browsers write the address, and with it the state or the code, into its text.
    if (timeout.aborted) throw new AppError("timedOut");
    throw new AppError(isOnline() ? "pelotonDown" : "offline");
  }
}

async function inTime(received: Promise<ResponseHeaders>): Promise<ResponseHeaders> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("timedOut")), EVENT_TIMEOUT_MS);
  });
  try {
    return await Promise.race([received, late]);
  } finally {
    clearTimeout(timer);
  }
}
