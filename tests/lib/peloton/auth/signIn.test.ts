import { describe, expect, it } from "vitest";
import type { ErrorCode } from "@/lib/domain/error";
import { errorCodeOf } from "@/lib/domain/error";
import type { HopAnswer, HopRequest } from "@/lib/peloton/auth/hop";
import type { SignInSources } from "@/lib/peloton/auth/signIn";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import type { SignInTrouble } from "@/tests/simulator/auth/signInTrouble.ts";
import { createPeloton } from "@/tests/simulator/createPeloton.ts";
import type { Peloton } from "@/tests/simulator/createPeloton.ts";
import { seededRandom } from "@/tests/simulator/seededRandom.ts";
import { simulatedHop } from "./simulatedHop";

const NOW_MS = 1_800_000_000_000;

function pelotonOf(seed: string): Peloton {
  return createPeloton({ seed, workouts: 1, clock: { now: () => NOW_MS } });
}

function sourcesOf(peloton: Peloton, seed = "ours"): SignInSources & { readonly requests: HopRequest[] } {
  const { hop, requests } = simulatedHop(peloton);
  const random = seededRandom(seed);
  return {
    hop,
    requests,
    now: () => NOW_MS,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => random.whole(0, 255)),
    subtle: crypto.subtle,
  };
}

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | "no error"> {
  return promise.then(
    () => "no error" as const,
    (error: unknown) => errorCodeOf(error),
  );
}

/** A sign-in in which one answer is changed. */
function signInWith(change: (answer: HopAnswer, request: HopRequest) => HopAnswer): {
  readonly code: Promise<ErrorCode | "no error">;
  readonly requests: HopRequest[];
} {
  const peloton = pelotonOf("changed");
  const sources = sourcesOf(peloton);
  const hop: SignInSources["hop"] = async (request) => change(await sources.hop(request), request);
  const { email, password } = peloton.member;
  return {
    code: codeOf(signInWithPassword({ ...sources, hop }, { username: email, password })),
    requests: sources.requests,
  };
}

const isAt = (request: HopRequest, path: string): boolean => new URL(request.url).pathname === path;

describe("signInWithPassword", () => {
  it("signs in whatever way the pages are written", async () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const peloton = pelotonOf(`page ${seed}`);
      const { email, username, password } = peloton.member;
      const name = seed % 2 === 0 ? email : username;
      const signedIn = await signInWithPassword(sourcesOf(peloton), { username: name, password });
      expect(signedIn.accessToken.split(".")).toHaveLength(3);
      expect(signedIn.refreshToken).toMatch(/^v1\./);
      // 48 h less a tenth.
      expect(signedIn.expiresAtMs).toBe(NOW_MS + 0.9 * 172_800_000);
    }
  }, 60_000);

  it("asks only the two sign-in hosts, and never the members' site", async () => {
    const peloton = pelotonOf("hosts");
    const sources = sourcesOf(peloton);
    await signInWithPassword(sources, { username: peloton.member.email, password: peloton.member.password });
    const hosts = new Set(sources.requests.map((request) => new URL(request.url).host));
    expect([...hosts].toSorted()).toEqual(["auth-orca.onepeloton.com", "auth.onepeloton.com"]);
  });

  it("sends the password once, to the login address", async () => {
    const peloton = pelotonOf("password");
    peloton.setPassword("correct-horse-9");
    const sources = sourcesOf(peloton);
    await signInWithPassword(sources, { username: peloton.member.email, password: "correct-horse-9" });
    const told = sources.requests.filter((request) => JSON.stringify(request).includes("correct-horse-9"));
    expect(told.map((request) => request.url)).toEqual([
      "https://auth.onepeloton.com/usernamepassword/login",
    ]);
  });

  it("sends the login posts with Peloton's Origin and the code exchange without one", async () => {
    const peloton = pelotonOf("origin");
    const sources = sourcesOf(peloton);
    await signInWithPassword(sources, { username: peloton.member.email, password: peloton.member.password });
    const posts = sources.requests.filter((request) => request.method === "POST");
    expect(posts.map((request) => [new URL(request.url).pathname, request.headers?.origin])).toEqual([
      ["/usernamepassword/login", "https://auth.onepeloton.com"],
      ["/login/callback", "https://auth.onepeloton.com"],
      ["/oauth/token", undefined],
    ]);
  });

  it("tells a wrong password", async () => {
    const peloton = pelotonOf("wrong");
    const attempt = signInWithPassword(sourcesOf(peloton), {
      username: peloton.member.email,
      password: "no",
    });
    expect(await codeOf(attempt)).toBe("wrongPassword");
  });

  const troubles: readonly [SignInTrouble, ErrorCode][] = [
    ["blocked_user", "accountBlocked"],
    ["too_many_attempts", "accountBlocked"],
    ["password_leaked", "passwordLeaked"],
    ["requires_verification", "captchaAsked"],
    ["mfa_required", "captchaAsked"],
    ["unknown_form", "unknownForm"],
    ["cloudflare", "rateLimited"],
    ["unavailable", "pelotonDown"],
  ];
  it.each(troubles)("tells the trouble %s as %s", async (trouble, code) => {
    const peloton = pelotonOf("trouble");
    peloton.setSignInTrouble(trouble);
    const { email, password } = peloton.member;
    expect(await codeOf(signInWithPassword(sourcesOf(peloton), { username: email, password }))).toBe(code);
  });

  it("does not call lost cookies a wrong password", async () => {
    const { code } = signInWith((answer) => ({ ...answer, setCookies: [] }));
    expect(await code).toBe("invalidState");
  });

  it.each([
    ["a 403 that blames the credentials", 403, { description: "Wrong email or password." }, "wrongPassword"],
    ["a 403 that does not", 403, { description: "Access denied" }, "forbidden"],
    ["a 401 in other words", 401, { message: "Unauthorized" }, "wrongPassword"],
    ["a 400", 400, { description: "invalid username" }, "signInFailed"],
    ["a 429", 429, {}, "rateLimited"],
    ["a 502", 502, {}, "pelotonDown"],
  ] as const)("reads %s as what it is", async (_, status, body, expected) => {
    const { code } = signInWith((answer, request) =>
      isAt(request, "/usernamepassword/login") ? { ...answer, status, body: JSON.stringify(body) } : answer,
    );
    expect(await code).toBe(expected);
  });

  it.each([
    ["Cloudflare's limit", 403, "error code: 1015", "rateLimited"],
    ["Cloudflare's ban", 403, "error code: 1020", "forbidden"],
    ["a challenge", 403, "<title>Just a moment...</title>", "captchaAsked"],
    ["a 503", 503, "", "pelotonDown"],
    ["an empty page", 200, "", "pelotonDown"],
    ["a page without configuration", 200, "<p>Hello</p>", "unknownForm"],
  ] as const)(
    "stops before the password at %s in place of the login page",
    async (_, status, body, expected) => {
      const { code, requests } = signInWith((answer, request) =>
        isAt(request, "/login") ? { ...answer, status, body } : answer,
      );
      expect(await code).toBe(expected);
      expect(requests.some((request) => isAt(request, "/usernamepassword/login"))).toBe(false);
    },
  );

  it.each(["nonce", "code_challenge"])(
    "posts no password to a page that echoes another %s",
    async (field) => {
      const { code, requests } = signInWith((answer, request) =>
        isAt(request, "/login")
          ? { ...answer, body: withConfig(answer.body, field, "somebody-else") }
          : answer,
      );
      expect(await code).toBe("invalidState");
      expect(requests.some((request) => isAt(request, "/usernamepassword/login"))).toBe(false);
    },
  );

  it.each([
    "https://evil.example/login",
    "http://auth.onepeloton.com/login",
    "https://auth.onepeloton.com.evil.example/",
    "https://u:p@auth.onepeloton.com/login",
    "https://auth.onepeloton.com:8443/login",
  ])("does not follow a redirect to %s", async (location) => {
    const { code, requests } = signInWith((answer, request) =>
      isAt(request, "/authorize") ? { ...answer, location } : answer,
    );
    expect(await code).toBe("signInFailed");
    expect(requests).toHaveLength(1);
  });

  it.each(["https://evil.example/login/callback", "https://auth-orca.onepeloton.com/login/callback"])(
    "does not post the hidden form to %s",
    async (action) => {
      const { code, requests } = signInWith((answer, request) =>
        isAt(request, "/usernamepassword/login")
          ? {
              ...answer,
              body: answer.body.replace(/action\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i, `action="${action}"`),
            }
          : answer,
      );
      expect(await code).toBe("unknownForm");
      expect(requests.filter((request) => request.method === "POST")).toHaveLength(1);
    },
  );

  it("refuses a callback with another state", async () => {
    const { code, requests } = signInWith((answer) =>
      answer.location?.startsWith("https://members.") === true
        ? { ...answer, location: answer.location.replace(/state=[^&]+/, "state=forged") }
        : answer,
    );
    expect(await code).toBe("invalidState");
    expect(requests.some((request) => isAt(request, "/oauth/token"))).toBe(false);
  });

  it.each([
    ["https://members.onepeloton.com/callback.evil?code=1", "signInFailed"],
    ["https://members.onepeloton.com/other?code=1", "signInFailed"],
    ["https://members.onepeloton.com/callback?error=access_denied&state=", "signInFailed"],
    [
      "https://members.onepeloton.com/callback?error=unauthorized&error_description=user+is+blocked",
      "accountBlocked",
    ],
    ["https://members.onepeloton.com/callback?error=mfa_required", "captchaAsked"],
  ] as const)("takes no code from %s", async (location, expected) => {
    const { code } = signInWith((answer) =>
      answer.location?.startsWith("https://members.") === true ? { ...answer, location } : answer,
    );
    expect(await code).toBe(expected);
  });

  it("gives up on redirects that go in a circle", async () => {
    const { code, requests } = signInWith((answer, request) =>
      isAt(request, "/authorize") ? { ...answer, location: request.url } : answer,
    );
    expect(await code).toBe("signInFailed");
    expect(requests.length).toBeLessThan(20);
  });

  it.each([
    ["nonce", "another"],
    ["aud", "another"],
    ["iss", "https://evil.example/"],
  ])("refuses an id token with another %s", async (claim, value) => {
    const { code } = signInWith((answer, request) => {
      if (!isAt(request, "/oauth/token")) return answer;
      const body = JSON.parse(answer.body) as { id_token: string };
      return {
        ...answer,
        body: JSON.stringify({ ...body, id_token: withClaim(body.id_token, claim, value) }),
      };
    });
    expect(await code).toBe("signInFailed");
  });

  it.each([
    ["without id token", { id_token: undefined }, "signInFailed"],
    ["without refresh token", { refresh_token: undefined }, "signInFailed"],
    ["without access token", { access_token: undefined }, "badAnswer"],
  ] as const)("refuses tokens %s", async (_, change, expected) => {
    const { code } = signInWith((answer, request) =>
      isAt(request, "/oauth/token")
        ? { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), ...change }) }
        : answer,
    );
    expect(await code).toBe(expected);
  });

  it("does not take a code that ran out for a dead sign-in", async () => {
    const { code } = signInWith((answer, request) =>
      isAt(request, "/oauth/token") ? { ...answer, status: 403, body: '{"error":"invalid_grant"}' } : answer,
    );
    expect(await code).toBe("signInFailed");
  });

  it("makes new secrets for every sign-in", async () => {
    const peloton = pelotonOf("fresh");
    const { email, password } = peloton.member;
    const sources = sourcesOf(peloton);
    await signInWithPassword(sources, { username: email, password });
    await signInWithPassword(sources, { username: email, password });
    const authorize = sources.requests.filter((request) => isAt(request, "/authorize"));
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(new Set(authorize.map((request) => new URL(request.url).searchParams.get(name))).size).toBe(2);
    }
  });
});

function withConfig(html: string, field: string, value: string): string {
  return html.replace(/[A-Za-z0-9+/=]{200,}/, (base64) => {
    const config = JSON.parse(Buffer.from(base64, "base64").toString("utf8")) as { internalOptions: object };
    const internalOptions = { ...config.internalOptions, [field]: value };
    return Buffer.from(JSON.stringify({ ...config, internalOptions })).toString("base64");
  });
}

function withClaim(token: string, claim: string, value: string): string {
  const [head = "", payload = "", signature = ""] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as object;
  return [
    head,
    Buffer.from(JSON.stringify({ ...claims, [claim]: value })).toString("base64url"),
    signature,
  ].join(".");
}
