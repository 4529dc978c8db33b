import type { Json } from "./json.ts";

/** One answer; headers are a list because Set-Cookie repeats. */
export interface SimAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A JSON answer. */
export function jsonAnswer(status: number, body: Json): SimAnswer {
  return {
    status,
    headers: [["content-type", "application/json; charset=utf-8"]],
    body: JSON.stringify(body),
  };
}

/** An HTML page. */
export function htmlAnswer(status: number, body: string, cookies: readonly string[] = []): SimAnswer {
  return {
    status,
    headers: [["content-type", "text/html; charset=utf-8"], ...cookieHeaders(cookies)],
    body,
  };
}

/** A redirect; `status` is 302 or 303. */
export function redirectAnswer(status: number, location: string, cookies: readonly string[] = []): SimAnswer {
  return {
    status,
    headers: [
      ["location", location],
      ["content-type", "text/html; charset=utf-8"],
      ...cookieHeaders(cookies),
    ],
    body: "<p>Found. Redirecting.</p>",
  };
}

/** The connection ends without an answer: a network error for the client. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";
}

function cookieHeaders(cookies: readonly string[]): [string, string][] {
  return cookies.map((cookie) => ["set-cookie", cookie]);
}
