type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  /** False: sub-domains get it, too. */
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly expiresAtMs: number;
};

/** The cookies of one sign-in: in memory, scoped by host, domain and path (RFC 6265), gone with it. */
export type CookieJar = {
  /** Takes the `Set-Cookie` values of an answer from this address. */
  readonly store: (url: URL, setCookies: readonly string[]) => void;
  /** The `Cookie` value for a request to this address; null for none. */
  readonly headerFor: (url: URL) => string | null;
};

/** The only domain cookies may be shared under. */
const SHARED_DOMAIN = "onepeloton.com";

/** An empty jar. */
export function createCookieJar(now: () => number): CookieJar {
  let cookies: readonly Cookie[] = [];
  return {
    store: (url, setCookies) => {
      for (const line of setCookies) {
        const cookie = cookieOf(line, url, now());
        if (cookie === null) continue;
        cookies = cookies.filter(
          (one) => one.name !== cookie.name || one.domain !== cookie.domain || one.path !== cookie.path,
        );
        if (cookie.expiresAtMs > now()) cookies = [...cookies, cookie];
      }
    },
    headerFor: (url) => {
      const sent = cookies
        .filter(
          (cookie) =>
            cookie.expiresAtMs > now() &&
            reachesHost(cookie, url.hostname) &&
            reachesPath(cookie, url.pathname),
        )
        // Longer paths first, older ones first among equals (sort is stable).
        .toSorted((a, b) => b.path.length - a.path.length)
        .map((cookie) => `${cookie.name}=${cookie.value}`);
      return sent.length === 0 ? null : sent.join("; ");
    },
  };
}

function reachesHost(cookie: Cookie, host: string): boolean {
  return host === cookie.domain || (!cookie.isHostOnly && host.endsWith(`.${cookie.domain}`));
}

function reachesPath(cookie: Cookie, path: string): boolean {
  if (!path.startsWith(cookie.path)) return false;
  return path.length === cookie.path.length || cookie.path.endsWith("/") || path[cookie.path.length] === "/";
}

function cookieOf(line: string, url: URL, nowMs: number): Cookie | null {
  const [pair = "", ...rest] = line.split(";");
  const equals = pair.indexOf("=");
  const name = pair.slice(0, Math.max(equals, 0)).trim();
  if (equals < 1 || name === "") return null;
  const attributes = new Map(
    rest.map((part) => {
      const at = part.indexOf("=");
      return at < 0
        ? [part.trim().toLowerCase(), ""]
        : [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()];
    }),
  );
  const domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
  const isShared = domain !== "";
  const isOwnDomain = url.hostname === domain || url.hostname.endsWith(`.${domain}`);
  const isAllowed = domain === SHARED_DOMAIN || domain.endsWith(`.${SHARED_DOMAIN}`);
  if (isShared && !(isOwnDomain && isAllowed)) return null;
  const path = attributes.get("path") ?? "";
  return {
    name,
    value: pair.slice(equals + 1).trim(),
    domain: isShared ? domain : url.hostname,
    isHostOnly: !isShared,
    path: path.startsWith("/") ? path : folderOf(url.pathname),
    expiresAtMs: expiryOf(attributes, nowMs),
  };
}

function expiryOf(attributes: ReadonlyMap<string, string>, nowMs: number): number {
  const maxAge = attributes.get("max-age") ?? "";
  if (/^-?\d+$/.test(maxAge)) return nowMs + Number(maxAge) * 1000;
  const expires = attributes.get("expires");
  const atMs = expires === undefined ? NaN : Date.parse(expires);
  return Number.isNaN(atMs) ? Infinity : atMs;
}

function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end <= 0 ? "/" : path.slice(0, end);
}
