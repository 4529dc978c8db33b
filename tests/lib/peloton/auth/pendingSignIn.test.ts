import { describe, expect, it } from "vitest";
import { answerOf, isOver, overAtMs, pendingSignInSchema } from "@/lib/peloton/auth/pendingSignIn";
import type { PendingSignIn, WaitingSignIn } from "@/lib/peloton/auth/pendingSignIn";

const NOW_MS = 1_800_000_000_000;
const MIN = 60_000;
const WAITING: WaitingSignIn = {
  type: "waiting",
  tabId: 7,
  verifier: "v".repeat(64),
  state: "our-state",
  nonce: "our-nonce",
  generation: 3,
  startedAtMs: NOW_MS,
};
const FROM = "https://auth.onepeloton.com/authorize/resume?state=theirs";
const TO = "https://members.onepeloton.com/callback?code=the-code&state=our-state";

const answer = (change: { tabId?: number; from?: string; to?: string }, nowMs = NOW_MS + 1) =>
  answerOf(WAITING, { tabId: 7, from: FROM, to: TO, ...change }, nowMs);

describe("S13: the sign-in on Peloton's page takes", () => {
  it("the code of its own tab's redirect to our address", () => {
    expect(answer({})).toEqual({ type: "code", code: "the-code" });
  });

  it.each([
    ["another tab's", { tabId: 8 }],
    ["a request's that belongs to no tab", { tabId: -1 }],
    ["auth-orca's", { from: "https://auth-orca.onepeloton.com/sso/login_domain" }],
    ["one over http", { from: FROM.replace("https:", "http:") }],
    ["another port's", { from: FROM.replace(".com/", ".com:8443/") }],
    ["a look-alike's", { from: FROM.replace(".com/", ".com.evil.example/") }],
    ["one to http", { to: TO.replace("https:", "http:") }],
    ["one to another path", { to: TO.replace("/callback", "/callback.evil") }],
    ["one to a path below", { to: TO.replace("/callback", "/callback/more") }],
    ["one to another host", { to: TO.replace("members", "auth") }],
    [
      "one with a name before the host",
      { to: TO.replace("members.onepeloton.com", "members.onepeloton.com@evil.example") },
    ],
    ["one that is no address", { to: "https://" }],
    ["one on the way", { to: "/authorize/resume?state=theirs" }],
  ])("no notice of a redirect that is %s", (_, change) => {
    expect(answer(change)).toBeNull();
  });

  it.each([
    ["another state", TO.replace("our-state", "forged"), "invalidState"],
    ["no state", TO.replace("&state=our-state", ""), "invalidState"],
    ["two states, the second one ours", TO.replace("state=", "state=forged&state="), "invalidState"],
    ["two states, the first one ours", `${TO}&state=forged`, "invalidState"],
    ["no code", TO.replace("code=the-code&", ""), "signInFailed"],
    ["an empty code", TO.replace("the-code", ""), "signInFailed"],
    ["two codes", `${TO}&code=another`, "signInFailed"],
    ["a code in the fragment", `${TO.replace("code=the-code&", "")}#code=the-code`, "signInFailed"],
    ["everything in the fragment", TO.replace("?", "#"), "invalidState"],
    ["a refusal", TO.replace("code=the-code", "error=access_denied"), "signInFailed"],
    [
      "a refusal beside a code",
      `${TO}&error=unauthorized&error_description=user+is+blocked`,
      "accountBlocked",
    ],
  ])("no code from a callback with %s", (_, to, errorCode) => {
    expect(answer({ to })).toEqual({ type: "failed", errorCode });
  });

  it("no code after fifteen minutes, nor before its own start", () => {
    expect(answer({}, NOW_MS + 15 * MIN - 1)).toMatchObject({ type: "code" });
    expect(answer({}, NOW_MS + 15 * MIN)).toEqual({ type: "failed", errorCode: "signInExpired" });
    expect(answer({}, NOW_MS - 1)).toEqual({ type: "failed", errorCode: "signInExpired" });
  });
});

describe("a pending sign-in", () => {
  const asking: PendingSignIn = {
    type: "asking",
    tokens: { accessToken: "a.b.c", refreshToken: "v1.r", expiresAtMs: NOW_MS },
    leaderboardName: "MadeUpRider",
    generation: 0,
    startedAtMs: NOW_MS,
  };

  it("waits ten minutes for an answer and fifteen for the page", () => {
    expect(overAtMs(asking) - NOW_MS).toBe(10 * MIN);
    expect(overAtMs(WAITING) - NOW_MS).toBe(15 * MIN);
    expect(isOver(asking, NOW_MS + 10 * MIN - 1)).toBe(false);
    expect(isOver(asking, NOW_MS + 10 * MIN)).toBe(true);
  });

  it.each([WAITING, asking, { type: "finishing", startedAtMs: NOW_MS }])(
    "is the same after the session area, which keeps JSON: $type",
    (pending) => {
      expect(pendingSignInSchema.parse(JSON.parse(JSON.stringify(pending)))).toEqual(pending);
    },
  );

  it.each([
    ["nothing", undefined],
    ["bytes that became an empty object", { ...WAITING, verifier: {} }],
    ["an empty state", { ...WAITING, state: "" }],
    ["another version's", { type: "elsewhere" }],
  ])("is not read from %s", (_, value) => {
    expect(pendingSignInSchema.safeParse(value).success).toBe(false);
  });
});
