/** One request of a sign-in. Only these headers can be set; without `origin` none is sent. */
export type HopRequest = {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers?: { readonly origin?: string; readonly referer?: string; readonly cookie?: string };
  readonly body?: string;
  readonly contentType?: string;
};

/** Its answer, redirects not followed. */
export type HopAnswer = {
  readonly status: number;
  readonly location: string | null;
  readonly setCookies: readonly string[];
  readonly contentType: string | null;
  readonly body: string;
};

/**
 * One request apart from the browser's own cookies, its redirect and cookies handed back instead of obeyed.
 * Throws `AppError`: `offline`, `timedOut`, `pelotonDown`.
 */
export type Hop = (request: HopRequest) => Promise<HopAnswer>;
