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
 * Whose cookies a hop carries: those it is given, which are sent and stored nowhere else, or the browser's own, which
 * the browser then sends, stores and keeps to itself.
 */
export type HopCookies = "given" | "browser";

/**
 * One request isolated from the user's browsing: no cookie of the browser's is sent or stored, no redirect followed,
 * nothing cached; status, Location and Set-Cookie come from webRequest. Cookie, Origin and Referer are as given, and
 * absent where not given. With the browser's own cookies nothing else differs, but that no header is set at all.
 * Requests wait for one another. Throws `AppError`: `offline`, `timedOut`, `pelotonDown`.
 */
export function createHop(
  cookies: HopCookies = "given",
): (request: BrowserHopRequest) => Promise<BrowserHopAnswer> {
  const hop = cookies === "given" ? isolatedHop : browsersHop;
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const turn = last.then(() => hop(request));
    last = turn.catch(() => undefined);
    return turn;
  };
}

function isolatedHop(request: BrowserHopRequest): Promise<BrowserHopAnswer> {
  return listened(request, (send) =>
    withHeaderRule({ ...request, headers: request.headers ?? {} }, () => send("omit")),
  );
}

async function browsersHop(request: BrowserHopRequest): Promise<BrowserHopAnswer> {
  const answer = await listened(request, (send) => send("include"));
  return { ...answer, setCookies: [] };
}

async function listened(
  request: BrowserHopRequest,
  within: (send: (credentials: "omit" | "include") => Promise<BrowserHopAnswer>) => Promise<BrowserHopAnswer>,
): Promise<BrowserHopAnswer> {
  const listening = listenForOwnHeaders(request);
  try {
    return await within(async (credentials) => {
      const { contentType, body } = await fetched(request, credentials);
      return { ...(await inTime(listening.received)), contentType, body };
    });
  } finally {
    listening.stop();
  }
}

async function fetched(
  request: BrowserHopRequest,
  credentials: "omit" | "include",
): Promise<{ readonly contentType: string | null; readonly body: string }> {
  const timeout = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      credentials,
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
