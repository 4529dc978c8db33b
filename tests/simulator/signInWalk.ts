import { createHash } from "node:crypto";

import { AUDIENCE, AUTH_ORIGIN, CLIENT_ID, CONNECTION, REDIRECT_URI, TENANT } from "./auth/tenant.ts";

/** What one walk needs of its own. */
export const WALK = {
  state: "our-own-state-0000000000000000000",
  nonce: "our-own-nonce-0000000000000000000",
  verifier: "v".repeat(64),
};

/** A browser of few words: a jar by host, redirects one at a time. */
export interface Walker {
  /** Cookies by host, then name. */
  readonly jar: Map<string, Map<string, { readonly value: string; readonly path: string }>>;
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response>;
}

/** A walker over a `fetch`; `clear()` the jar to lose the cookies. */
export function createWalker(fetchLike: typeof fetch): Walker {
  const jar: Walker["jar"] = new Map();
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    const { hostname, pathname } = new URL(url);
    const headers = new Headers(init.headers);
    const sent = [...jar].flatMap(([domain, cookies]) =>
      hostname === domain || (domain.startsWith(".") && hostname.endsWith(domain))
        ? [...cookies]
            .filter(([, { path }]) => pathname.startsWith(path))
            .map(([name, { value }]) => `${name}=${value}`)
        : [],
    );
    if (sent.length > 0) headers.set("cookie", sent.join("; "));
    const answer = await fetchLike(url, { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const attribute = (name: string): string | undefined =>
        attributes.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);
      const domain = attribute("Domain") === undefined ? hostname : `.${attribute("Domain")}`;
      const cookies = jar.get(domain) ?? new Map<string, { value: string; path: string }>();
      const equals = pair.indexOf("=");
      cookies.set(pair.slice(0, equals), { value: pair.slice(equals + 1), path: attribute("Path") ?? "/" });
      jar.set(domain, cookies);
    }
    return answer;
  };
  return {
    jar,
    get: (url, headers = {}) => send(url, { headers }),
    post: (url, body, headers) => send(url, { method: "POST", body, headers }),
  };
}

/** The authorize URL of the walk, with changes. */
export function authorizeUrl(changes: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    audience: AUDIENCE,
    scope: "offline_access openid peloton-api.members:default",
    response_type: "code",
    response_mode: "query",
    redirect_uri: REDIRECT_URI,
    state: WALK.state,
    nonce: WALK.nonce,
    code_challenge: createHash("sha256").update(WALK.verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...changes,
  });
  return `${AUTH_ORIGIN}/authorize?${query.toString()}`;
}

/** Opens the login page and reads its `internalOptions`. */
export async function openLoginPage(
  walker: Walker,
  address = authorizeUrl(),
): Promise<{
  readonly url: string;
  readonly options: Readonly<Record<string, string>>;
  readonly html: string;
}> {
  const redirect = await walker.get(address);
  const url = new URL(redirect.headers.get("location") ?? "", AUTH_ORIGIN).href;
  const html = await (await walker.get(url)).text();
  const base64 = /injectedConfig[^"]*"([A-Za-z0-9+/=]+)"/.exec(html)?.[1] ?? "";
  const config = JSON.parse(Buffer.from(base64, "base64").toString("utf8")) as {
    internalOptions: Record<string, string>;
  };
  return { url, options: config.internalOptions, html };
}

/** Posts the password the way Peloton's page does; `changes` replace fields. */
export function postPassword(
  walker: Walker,
  options: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = { origin: AUTH_ORIGIN },
): Promise<Response> {
  return walker.post(
    `${AUTH_ORIGIN}/usernamepassword/login`,
    JSON.stringify({
      ...options,
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      tenant: TENANT,
      connection: CONNECTION,
      username: "rider@example.test",
      password: "correct horse",
      ...changes,
    }),
    { "content-type": "application/json", ...headers },
  );
}

/** Action and fields of the hidden form, entities decoded. */
export function readHiddenForm(html: string): {
  readonly action: string;
  readonly fields: Record<string, string>;
} {
  const fields: Record<string, string> = {};
  let action = "";
  for (const [, name = "", inner = ""] of html.matchAll(/<(form|input)\s((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi)) {
    const attributes: Record<string, string> = {};
    for (const [, key = "", double, single, bare] of inner.matchAll(
      /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
    )) {
      attributes[key.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? "");
    }
    if (name.toLowerCase() === "form") action = attributes["action"] ?? "";
    else if (attributes["type"] === "hidden") fields[attributes["name"] ?? ""] = attributes["value"] ?? "";
  }
  return { action, fields };
}

/** The whole sign-in: every address visited after the password, the code's one last. */
export async function walkSignIn(walker: Walker, address?: string): Promise<readonly string[]> {
  const page = await openLoginPage(walker, address);
  const form = readHiddenForm(await (await postPassword(walker, page.options)).text());
  const visited = [new URL(form.action, `${AUTH_ORIGIN}/usernamepassword/login`).href];
  let answer = await walker.post(visited[0] ?? "", new URLSearchParams(form.fields).toString(), {
    "content-type": "application/x-www-form-urlencoded",
    origin: AUTH_ORIGIN,
  });
  return followHops(walker, answer, visited);
}

/** Follows redirects up to the callback, which is not visited. */
export async function followHops(
  walker: Walker,
  first: Response,
  visited: readonly string[],
): Promise<readonly string[]> {
  const all = [...visited];
  let answer = first;
  while (all.length < 12) {
    const location = answer.headers.get("location");
    if (location === null)
      throw new Error(`Stopped at ${all.at(-1)}: ${answer.status} ${await answer.text()}`);
    const next = new URL(location, all.at(-1)).href;
    all.push(next);
    if (next.startsWith(REDIRECT_URI)) return all;
    answer = await walker.get(next);
  }
  throw new Error("Too many hops");
}

/** POST /oauth/token with these fields. */
export function postToken(
  walker: Walker,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return walker.post(`${AUTH_ORIGIN}/oauth/token`, JSON.stringify({ client_id: CLIENT_ID, ...fields }), {
    "content-type": "application/json",
    ...headers,
  });
}

/** Signs in and exchanges the code: the token answer. */
export async function signInForTokens(
  walker: Walker,
): Promise<{ readonly access_token: string; readonly refresh_token: string; readonly id_token: string }> {
  const callback = (await walkSignIn(walker)).at(-1) ?? "";
  const answer = await postToken(walker, {
    grant_type: "authorization_code",
    code: new URL(callback).searchParams.get("code") ?? "",
    code_verifier: WALK.verifier,
    redirect_uri: REDIRECT_URI,
  });
  return (await answer.json()) as { access_token: string; refresh_token: string; id_token: string };
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return named[name ?? ""] ?? whole;
    },
  );
}
