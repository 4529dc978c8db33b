import { AppError } from "@/lib/domain/error";
import { isNestedTooDeep } from "./nesting";
import { retryAtMs } from "./retryAfter";

/** The bearer of the moment; `generation` tells which sign-in it belongs to. */
export type Bearer = { readonly accessToken: string; readonly generation: number };

/** Where bearers come from. Both throw `AppError`: `signInNeeded` when only a new sign-in helps. */
export type BearerSource = {
  readonly current: () => Promise<Bearer>;
  /** A bearer other than the one that was refused. */
  readonly refreshed: (staleAccessToken: string) => Promise<Bearer>;
};

/** What a request is about: one thing that may be missing, or the account as a whole. */
type Scope = "item" | "account";

export type ApiRequest = (
  request: { readonly path: string; readonly scope: Scope; readonly isWhole: (answer: object) => boolean },
  signal: AbortSignal | undefined,
) => Promise<unknown>;

export type ApiOptions = {
  /** May throw `AppError` where it knows why a request could not be sent. */
  readonly fetch: typeof fetch;
  readonly tokens: BearerSource;
  readonly now: () => number;
  readonly isOnline?: (() => boolean) | undefined;
  readonly timeoutMs?: number | undefined;
  /** The platform's timer unless given. */
  readonly timeoutSignal?: ((ms: number) => AbortSignal) | undefined;
};

const API = "https://api.onepeloton.com";
const TIMEOUT_MS = 25_000;
const CLOUDFLARE = /error code: 10\d\d/;

/**
 * One GET of the API as parsed JSON. The bearer is refreshed once on a 401 and the request repeated once; a fresh
 * bearer that is refused, too, is a refusal like a 403: only the token endpoint knows that a sign-in is over.
 * Throws `AppError` only: the code says what happened, `retryAtMs` when Peloton named a time; never an address
 * or a body (DESIGN §4, PELOTON §6).
 */
export function createApiRequest(options: ApiOptions): ApiRequest {
  const exchanged = createExchange(options);
  return async (request, signal) => understood(await exchanged(request.path, signal), request, options.now());
}

/** An answer as it came, whatever it says. */
type Exchanged = { readonly status: number; readonly retryAfter: string | null; readonly body: string };

/**
 * One GET of the API, understood or not; the bearer is refreshed once on a 401 and the request repeated once. Throws
 * `AppError` where there is no answer at all.
 */
export function createExchange(
  options: ApiOptions,
): (path: string, signal: AbortSignal | undefined) => Promise<Exchanged> {
  return async (path, signal) => {
    const bearer = await options.tokens.current();
    const first = await exchange(options, path, bearer, signal);
    if (first.status !== 401) return first;
    const fresh = await options.tokens.refreshed(bearer.accessToken);
    return await exchange(options, path, fresh, signal);
  };
}

async function exchange(
  options: ApiOptions,
  path: string,
  bearer: Bearer,
  signal: AbortSignal | undefined,
): Promise<Exchanged> {
  const signalAfter = options.timeoutSignal ?? ((ms: number) => AbortSignal.timeout(ms));
  const timeout = signalAfter(options.timeoutMs ?? TIMEOUT_MS);
  try {
    signal?.throwIfAborted();
    const response = await options.fetch(`${API}${path}`, {
      method: "GET",
      headers: {
        Accept: "application/json",
        Authorization: `Bearer ${bearer.accessToken}`,
        // Without it, overview and achievements are refused and tracks are left out (PELOTON §2).
        "Peloton-Platform": "web",
      },
      // The browser would write the answers to its disk cache in the clear.
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      body: await response.text(),
    };
  } catch (thrown) {
    // The caught error is dropped: browsers write the address into its text.
    if (signal?.aborted === true) throw new AppError("stopped");
    if (timeout.aborted) throw new AppError("timedOut");
    // Ours: the given `fetch` knows why.
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(options.isOnline?.() === false ? "offline" : "pelotonDown");
  }
}

function understood(
  answer: Exchanged,
  request: { readonly scope: Scope; readonly isWhole: (answer: object) => boolean },
  nowMs: number,
): unknown {
  const json = parsed(answer.body);
  if (answer.status >= 200 && answer.status < 300) {
    if (json === undefined) {
      throw new AppError(answer.body.trimStart().startsWith("<") ? "pelotonDown" : "badAnswer");
    }
    // Blank and half answers come now and then with a 200 (PELOTON §6, quirk 4).
    if (typeof json !== "object" || json === null || !request.isWhole(json)) throw new AppError("badAnswer");
    return json;
  }
  const at = retryAtMs(answer.retryAfter, nowMs);
  throw new AppError(refusalCode(answer, json !== undefined, request.scope), { retryAtMs: at });
}

function refusalCode(answer: Exchanged, isJson: boolean, scope: Scope): AppError["code"] {
  const { status } = answer;
  if (status === 429) return "rateLimited";
  if (status >= 500 || status < 400) return "pelotonDown";
  // Bodies of a 401 come empty from some gateways; that one still names what was asked for.
  const isFromApi = isJson || (status === 401 && answer.body === "");
  if (!isFromApi || CLOUDFLARE.test(answer.body)) return status === 404 ? "pelotonDown" : "forbidden";
  if (scope === "item") return status === 404 || status === 410 ? "notFound" : "requestRefused";
  return status === 401 || status === 402 || status === 403 ? "forbidden" : "requestRefused";
}

function parsed(body: string): unknown {
  if (isNestedTooDeep(body)) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
