import { describe, expect, it } from "vitest";
import { errorCodeOf } from "@/lib/domain/error";
import type { HopAnswer, HopRequest } from "@/lib/peloton/auth/hop";
import { signInFromBrowser } from "@/lib/peloton/auth/signInFromBrowser";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import { createPeloton } from "@/tests/simulator/createPeloton.ts";
import { seededRandom } from "@/tests/simulator/seededRandom.ts";
import { browserHop } from "./browserHop";
import { simulatedHop } from "./simulatedHop";

const NOW_MS = 1_800_000_000_000;
const now = () => NOW_MS;

/** A Peloton, our own hop to it, and a browser whose answers may be changed. */
function newBrowser(change: (answer: HopAnswer, request: HopRequest) => HopAnswer = (answer) => answer) {
  const peloton = createPeloton({ seed: "browser", workouts: 1, clock: { now } });
  const ours = simulatedHop(peloton);
  const theirs = simulatedHop(peloton);
  const sent = browserHop(theirs.hop, now);
  const random = seededRandom("ours");
  const sources = {
    hop: ours.hop,
    browserHop: async (request: HopRequest) => change(await sent(request), request),
    now,
    random: (bytes: number) => Uint8Array.from({ length: bytes }, () => random.whole(0, 255)),
    subtle: crypto.subtle,
  };
  return {
    peloton,
    ours: ours.requests,
    theirs: theirs.requests,
    attempt: () => signInFromBrowser(sources),
    /** As the member would on Peloton's page: the browser's own cookies remember it. */
    signInThere: async () => {
      const { email, password } = peloton.member;
      await signInWithPassword({ ...sources, hop: sent }, { username: email, password });
      theirs.requests.length = 0;
    },
  };
}

const pathsOf = (requests: readonly HopRequest[]) => requests.map(({ url }) => new URL(url).pathname);
const failing = (attempt: Promise<unknown>) => attempt.then(() => "no error", errorCodeOf);

describe("signing in as whoever the browser is signed in as", () => {
  it("skips the login page, and exchanges the code apart from the browser's cookies", async () => {
    const browser = newBrowser();
    await browser.signInThere();
    const signedIn = await browser.attempt();
    expect(signedIn.refreshToken).toMatch(/^v1\./);
    expect(pathsOf(browser.theirs)).toEqual([
      "/authorize",
      "/sso/login_site",
      "/sso/login_domain",
      "/continue",
      "/authorize/resume",
    ]);
    expect(browser.ours.map(({ url, headers }) => [new URL(url).pathname, headers])).toEqual([
      ["/oauth/token", undefined],
    ]);
  });

  it("asks only the sign-in hosts, and never the members' site", async () => {
    const browser = newBrowser();
    await browser.signInThere();
    await browser.attempt();
    const hosts = new Set([...browser.ours, ...browser.theirs].map(({ url }) => new URL(url).host));
    expect([...hosts].toSorted()).toEqual(["auth-orca.onepeloton.com", "auth.onepeloton.com"]);
  });

  it("says so when nobody is signed in there, and exchanges nothing", async () => {
    const browser = newBrowser();
    expect(await failing(browser.attempt())).toBe("noBrowserSession");
    expect(browser.ours).toEqual([]);
  });

  it("says so, too, where Peloton answers that a login is required", async () => {
    const browser = newBrowser((answer, request) => ({
      ...answer,
      location: `https://members.onepeloton.com/callback?error=login_required&state=${new URL(request.url).searchParams.get("state")}`,
    }));
    expect(await failing(browser.attempt())).toBe("noBrowserSession");
  });

  it.each([
    ["a challenge", 403, "<title>Just a moment...</title>", "captchaAsked"],
    ["a refusal", 403, "no", "forbidden"],
    ["a page it does not know", 200, "<p>Hello</p>", "unknownForm"],
    ["a service that is down", 503, "", "pelotonDown"],
  ])("tells %s from a missing sign-in", async (_, status, body, code) => {
    const browser = newBrowser((answer) => ({ ...answer, status, body, location: null }));
    expect(await failing(browser.attempt())).toBe(code);
  });

  it("S13: refuses a callback with another state, and exchanges nothing", async () => {
    const browser = newBrowser((answer) => ({
      ...answer,
      location: answer.location?.replace(/(callback\?.*state=)[^&]+/, "$1forged") ?? null,
    }));
    await browser.signInThere();
    expect(await failing(browser.attempt())).toBe("invalidState");
    expect(browser.ours).toEqual([]);
  });

  it.each([
    "http://auth.onepeloton.com/continue",
    "https://evil.example/",
    "http://members.onepeloton.com/callback?code=1",
  ])("S13: does not follow a redirect to %s with the browser's cookies", async (location) => {
    const browser = newBrowser((answer) => ({ ...answer, location }));
    await browser.signInThere();
    expect(await failing(browser.attempt())).toBe("signInFailed");
    expect(browser.theirs).toHaveLength(1);
  });
});
