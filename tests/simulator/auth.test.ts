import { beforeEach, describe, expect, it } from "vitest";

import { asFetch } from "./asFetch.ts";
import { AUTH_HOST, AUTH_ORIGIN, ORCA_HOST, REDIRECT_URI } from "./auth/tenant.ts";
import { createPeloton, type Peloton } from "./createPeloton.ts";
import { TEST_NOW_MS } from "./createSignedIn.ts";
import {
  authorizeUrl,
  createWalker,
  followHops,
  openLoginPage,
  postPassword,
  postToken,
  readHiddenForm,
  signInForTokens,
  WALK,
  type Walker,
  walkSignIn,
} from "./signInWalk.ts";

let nowMs = TEST_NOW_MS;
let peloton: Peloton;
let walker: Walker;

function begin(seed = "auth"): void {
  nowMs = TEST_NOW_MS;
  peloton = createPeloton({ seed, workouts: 0, clock: { now: () => nowMs } });
  walker = createWalker(asFetch(peloton));
}

beforeEach(() => begin());

const INVALID_STATE = {
  statusCode: 403,
  description: "Invalid state",
  name: "AnomalyDetected",
  code: "access_denied",
};

async function statusAndBody(answer: Promise<Response>): Promise<[number, unknown]> {
  const { status } = await answer;
  return [status, await (await answer).json()];
}

function claims(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as Record<
    string,
    unknown
  >;
}

function exchange(callback: string, changes: Readonly<Record<string, string>> = {}): Promise<Response> {
  return postToken(walker, {
    grant_type: "authorization_code",
    code: new URL(callback).searchParams.get("code") ?? "",
    code_verifier: WALK.verifier,
    redirect_uri: REDIRECT_URI,
    ...changes,
  });
}

describe("the walk", () => {
  it("goes over both hosts in six hops and brings our own state back", async () => {
    const visited = (await walkSignIn(walker)).map((url) => new URL(url));
    expect(visited.map(({ hostname, pathname }) => hostname + pathname)).toEqual([
      `${AUTH_HOST}/login/callback`,
      `${AUTH_HOST}/authorize/resume`,
      `${ORCA_HOST}/sso/login_site`,
      `${ORCA_HOST}/sso/login_domain`,
      `${AUTH_HOST}/continue`,
      `${AUTH_HOST}/authorize/resume`,
      "members.onepeloton.com/callback",
    ]);
    expect(visited.at(-1)?.searchParams.get("state")).toBe(WALK.state);
  });

  it("echoes nonce and challenge on the login page, with a state that is not ours", async () => {
    const { options, url } = await openLoginPage(walker);
    expect(options["nonce"]).toBe(WALK.nonce);
    expect(options["code_challenge"]).toBe(new URL(authorizeUrl()).searchParams.get("code_challenge"));
    expect(options["state"]).toHaveLength(160);
    expect(new URL(url).searchParams.get("state")).toBe(options["state"]);
  });

  it("gives tokens that name the user, the nonce and their end", async () => {
    const tokens = await signInForTokens(walker);
    expect(tokens.refresh_token).toMatch(/^v1\./);
    expect(claims(tokens.access_token)).toMatchObject({
      exp: TEST_NOW_MS / 1000 + 172_800,
      "http://onepeloton.com/user_id": peloton.member.userId,
    });
    expect(claims(tokens.id_token)).toMatchObject({
      iss: "https://auth.onepeloton.com/",
      aud: "WVoJxVDdPoFx4RNewvvg6ch2mZ7bwnsM",
      nonce: WALK.nonce,
    });
  });

  it("skips the login page where the browser is signed in already", async () => {
    await walkSignIn(walker);
    const visited = await followHops(walker, await walker.get(authorizeUrl()), [authorizeUrl()]);
    expect(visited.some((url) => url.includes("/login?"))).toBe(false);
    expect((await exchange(visited.at(-1) ?? "")).status).toBe(200);
    const forced = await walker.get(authorizeUrl({ prompt: "login" }));
    expect(forced.headers.get("location")).toContain("/login?");
  });

  it("works for every way the pages are written", async () => {
    const pages = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      begin(`page ${seed}`);
      const { options } = await openLoginPage(walker);
      const html = await (await postPassword(walker, options)).text();
      pages.add(html.replaceAll(/value\s*=\s*("[^"]*"|'[^']*'|\S+)/gi, ""));
      const { fields } = readHiddenForm(html);
      expect(JSON.parse(fields["wctx"] ?? "")).toMatchObject({ strategy: "auth0", state: options["state"] });
      begin(`page ${seed}`);
      await signInForTokens(walker);
    }
    expect(pages.size).toBeGreaterThan(20);
  });
});

describe("what the password login refuses", () => {
  it.each([
    ["our own state instead of Auth0's", { state: WALK.state }],
    ["a wrong _csrf", { _csrf: "wrong" }],
  ])("refuses %s as an invalid state", async (_, changes) => {
    const { options } = await openLoginPage(walker);
    expect(await statusAndBody(postPassword(walker, options, changes))).toEqual([403, INVALID_STATE]);
  });

  it.each(["_csrf", "auth0"])("refuses a walk without the %s cookie as an invalid state", async (name) => {
    const { options } = await openLoginPage(walker);
    for (const cookies of walker.jar.values()) {
      cookies.delete(name);
      cookies.delete(`${name}_compat`);
    }
    expect(await statusAndBody(postPassword(walker, options))).toEqual([403, INVALID_STATE]);
  });

  it("refuses a login page that is too old", async () => {
    const { options } = await openLoginPage(walker);
    nowMs += 3_601_000;
    expect(await statusAndBody(postPassword(walker, options))).toEqual([403, INVALID_STATE]);
  });

  it("refuses a wrong password and lets one try again", async () => {
    const { options } = await openLoginPage(walker);
    expect(await statusAndBody(postPassword(walker, options, { password: "wrong" }))).toEqual([
      401,
      {
        name: "ValidationError",
        code: "invalid_user_password",
        description: "Wrong email or password.",
        statusCode: 401,
      },
    ]);
    expect((await postPassword(walker, options)).status).toBe(200);
  });

  it("takes the leaderboard name, and a changed password", async () => {
    peloton.setPassword("new horse");
    const { options } = await openLoginPage(walker);
    expect((await postPassword(walker, options, { username: "round_numbers" })).status).toBe(401);
    const right = postPassword(walker, options, { username: "Round_Numbers", password: "new horse" });
    expect((await right).status).toBe(200);
  });

  it.each(["chrome-extension://abc", "moz-extension://abc", "null"])(
    "refuses the Origin %s",
    async (origin) => {
      const { options } = await openLoginPage(walker);
      expect((await postPassword(walker, options, {}, { origin })).status).toBe(403);
      expect((await postPassword(walker, options, {}, {})).status).toBe(200);
    },
  );

  it("refuses a body that is not whole", async () => {
    const { options } = await openLoginPage(walker);
    expect((await postPassword(walker, options, { connection: "PelotonIDS" })).status).toBe(400);
    expect((await postPassword(walker, options, { username: "" })).status).toBe(400);
  });

  it.each([
    ["blocked_user", 401],
    ["too_many_attempts", 429],
    ["password_leaked", 401],
    ["requires_verification", 401],
    ["mfa_required", 403],
  ] as const)("answers %s with its code", async (trouble, status) => {
    peloton.setSignInTrouble(trouble);
    const { options } = await openLoginPage(walker);
    expect(await statusAndBody(postPassword(walker, options))).toEqual([
      status,
      expect.objectContaining({ code: trouble, statusCode: status }),
    ]);
  });

  it("can answer with a form that nobody knows, with Cloudflare's text, or not at all well", async () => {
    const { options } = await openLoginPage(walker);
    peloton.setSignInTrouble("unknown_form");
    const form = await postPassword(walker, options);
    expect([form.status, readHiddenForm(await form.text()).fields]).toEqual([200, {}]);
    peloton.setSignInTrouble("cloudflare");
    const limited = await postPassword(walker, options);
    expect([limited.status, await limited.text()]).toEqual([429, "error code: 1015"]);
    peloton.setSignInTrouble("unavailable");
    expect((await postPassword(walker, options)).status).toBe(503);
    peloton.setSignInTrouble(null);
    expect((await postPassword(walker, options)).status).toBe(200);
  });
});

describe("what the authorize endpoint refuses", () => {
  it("shows an error page for an unknown client or callback", async () => {
    expect((await walker.get(authorizeUrl({ client_id: "other" }))).status).toBe(403);
    expect((await walker.get(authorizeUrl({ redirect_uri: "https://example.test/" }))).status).toBe(403);
  });

  it.each([
    [{ code_challenge_method: "plain" }, "invalid_request"],
    [{ code_challenge: "short" }, "invalid_request"],
    [{ audience: "https://api.onepeloton.com" }, "access_denied"],
    [{ response_type: "token" }, "unsupported_response_type"],
    [{ prompt: "none" }, "login_required"],
  ])("sends %o back to the callback as %s", async (changes: Record<string, string>, error) => {
    const location = (await walker.get(authorizeUrl(changes))).headers.get("location") ?? "";
    expect(location.startsWith(REDIRECT_URI)).toBe(true);
    expect(new URL(location).searchParams.get("error")).toBe(error);
  });
});

async function postForm(changes: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { options } = await openLoginPage(walker);
  const { fields } = readHiddenForm(await (await postPassword(walker, options)).text());
  return walker.post(
    `${AUTH_ORIGIN}/login/callback`,
    new URLSearchParams({ ...fields, ...changes }).toString(),
    { "content-type": "application/x-www-form-urlencoded" },
  );
}

describe("what the hops refuse", () => {
  it("refuses a form whose entities were not decoded", async () => {
    expect((await postForm({ wctx: "{&quot;strategy&quot;:&quot;auth0&quot;}" })).status).toBe(400);
  });

  it("refuses the second hop without the new session cookie", async () => {
    const first = await postForm();
    walker.jar.delete(AUTH_HOST);
    await expect(followHops(walker, first, [`${AUTH_ORIGIN}/login/callback`])).rejects.toThrow(
      "Invalid state",
    );
  });

  it("refuses auth-orca's second page without the cookies of its first", async () => {
    const first = await postForm();
    const hops = [`${AUTH_ORIGIN}/login/callback`];
    const resume = new URL(first.headers.get("location") ?? "", AUTH_ORIGIN).href;
    const site = (await walker.get(resume)).headers.get("location") ?? "";
    const domain = await walker.get(site);
    walker.jar.delete(ORCA_HOST);
    await expect(followHops(walker, domain, hops)).rejects.toThrow("Missing transaction cookies");
  });

  it("refuses auth's cookies on auth-orca", async () => {
    const first = await postForm();
    const resume = new URL(first.headers.get("location") ?? "", AUTH_ORIGIN).href;
    const site = (await walker.get(resume)).headers.get("location") ?? "";
    const leaked = await asFetch(peloton)(site, { headers: { cookie: "auth0=leaked" } });
    expect([leaked.status, await leaked.text()]).toEqual([400, expect.stringContaining("another host")]);
  });

  it("lets each hop be taken once", async () => {
    const visited = await walkSignIn(walker);
    for (const url of visited.slice(1, -1)) expect((await walker.get(url)).status).toBe(400);
  });
});

describe("the code exchange", () => {
  it("refuses a code that was used, and kills what it had given", async () => {
    const callback = (await walkSignIn(walker)).at(-1) ?? "";
    const tokens = (await (await exchange(callback)).json()) as { refresh_token: string };
    expect(await statusAndBody(exchange(callback))).toEqual([
      403,
      expect.objectContaining({ error: "invalid_grant" }),
    ]);
    const refresh = postToken(walker, { grant_type: "refresh_token", refresh_token: tokens.refresh_token });
    expect((await refresh).status).toBe(403);
  });

  it("refuses a wrong verifier and an expired code", async () => {
    const callback = (await walkSignIn(walker)).at(-1) ?? "";
    expect((await exchange(callback, { code_verifier: "w".repeat(64) })).status).toBe(403);
    const later = (await followHops(walker, await walker.get(authorizeUrl()), [authorizeUrl()])).at(-1) ?? "";
    nowMs += 121_000;
    expect((await exchange(later)).status).toBe(403);
  });

  it("refuses an extension's Origin and the password grant, neither as invalid_grant", async () => {
    const callback = (await walkSignIn(walker)).at(-1) ?? "";
    for (const origin of ["chrome-extension://abc", "moz-extension://abc"]) {
      const answer = postToken(walker, { grant_type: "authorization_code" }, { origin });
      expect(await statusAndBody(answer)).toEqual([403, expect.objectContaining({ error: "access_denied" })]);
    }
    expect(await statusAndBody(postToken(walker, { grant_type: "password" }))).toEqual([
      403,
      expect.objectContaining({ error: "unauthorized_client" }),
    ]);
    expect((await exchange(callback)).status).toBe(200);
  });
});
