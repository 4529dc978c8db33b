/** The Cookie header as name → value; the first of a repeated name counts, as in Express. */
export function cookiesOf(headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (headers["cookie"] ?? "").split(";")) {
    const equals = part.indexOf("=");
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (!cookies.has(name)) cookies.set(name, decodeURIComponent(part.slice(equals + 1).trim()));
  }
  return cookies;
}

interface CookieAttributes {
  readonly path?: string;
  /** Absent: the cookie belongs to the answering host only. */
  readonly domain?: string;
  readonly maxAgeSec?: number;
  readonly sameSite?: "None" | "Lax";
}

/** A Set-Cookie value, Secure and HttpOnly. */
export function setCookie(name: string, value: string, attributes: CookieAttributes = {}): string {
  const parts = [`${name}=${encodeURIComponent(value)}`];
  if (attributes.domain !== undefined) parts.push(`Domain=${attributes.domain}`);
  if (attributes.maxAgeSec !== undefined) parts.push(`Max-Age=${attributes.maxAgeSec}`);
  parts.push(`Path=${attributes.path ?? "/"}`, "HttpOnly", "Secure");
  if (attributes.sameSite !== undefined) parts.push(`SameSite=${attributes.sameSite}`);
  return parts.join("; ");
}
