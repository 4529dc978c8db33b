import { describe, expect, it } from "vitest";

import { asFetch } from "./asFetch.ts";
import { createPeloton, type Peloton } from "./createPeloton.ts";
import { TEST_NOW_MS } from "./createSignedIn.ts";
import { createWalker, postToken, signInForTokens } from "./signInWalk.ts";

interface Session {
  readonly peloton: Peloton;
  readonly first: string;
  readonly advance: (seconds: number) => void;
  /** The new refresh token, or the error. */
  readonly refresh: (token: string) => Promise<string>;
  readonly me: (accessToken: string) => Promise<number>;
  readonly accessToken: string;
}

async function signIn(refreshOverlapSec: number): Promise<Session> {
  let nowMs = TEST_NOW_MS;
  const peloton = createPeloton({ workouts: 0, refreshOverlapSec, clock: { now: () => nowMs } });
  const walker = createWalker(asFetch(peloton));
  const tokens = await signInForTokens(walker);
  return {
    peloton,
    first: tokens.refresh_token,
    accessToken: tokens.access_token,
    advance: (seconds) => {
      nowMs += seconds * 1000;
    },
    refresh: async (token) => {
      const answer = await postToken(walker, { grant_type: "refresh_token", refresh_token: token });
      const body = (await answer.json()) as {
        refresh_token?: string;
        error?: string;
        error_description?: string;
      };
      return body.refresh_token ?? `${answer.status} ${body.error ?? ""}: ${body.error_description ?? ""}`;
    },
    me: async (accessToken) => {
      const answer = await asFetch(peloton)("https://api.onepeloton.com/api/me", {
        headers: { authorization: `Bearer ${accessToken}`, "peloton-platform": "web" },
      });
      return answer.status;
    },
  };
}

const DEAD = "403 invalid_grant: Unknown or invalid refresh token.";

describe("refreshing", () => {
  it("gives a new refresh token each time", async () => {
    const { first, refresh } = await signIn(0);
    const second = await refresh(first);
    const third = await refresh(second);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(third).toMatch(/^v1\./);
  });

  it("kills the whole family when a used token comes again", async () => {
    const { first, refresh } = await signIn(0);
    const second = await refresh(first);
    expect(await refresh(first)).toBe(DEAD);
    expect(await refresh(second)).toBe(DEAD);
  });

  it("lets a used token come again within the overlap, not after it", async () => {
    const { first, refresh, advance } = await signIn(30);
    const second = await refresh(first);
    advance(29);
    expect(await refresh(first)).toMatch(/^v1\./);
    advance(1);
    expect(await refresh(first)).toBe(DEAD);
    expect(await refresh(second)).toBe(DEAD);
  });

  it("knows no token that it did not give", async () => {
    const { refresh } = await signIn(0);
    expect(await refresh("v1.invented")).toBe(DEAD);
  });

  it("can be revoked from outside", async () => {
    const { peloton, first, refresh } = await signIn(0);
    peloton.revokeFamily();
    expect(await refresh(first)).toBe(DEAD);
  });
});

describe("access tokens", () => {
  it("end after 48 hours, or when we say so", async () => {
    const { peloton, accessToken, me, advance } = await signIn(0);
    advance(172_799);
    expect(await me(accessToken)).toBe(200);
    advance(1);
    expect(await me(accessToken)).toBe(401);
    const other = await signIn(0);
    other.peloton.expireAccessTokens();
    expect(await other.me(other.accessToken)).toBe(401);
    expect(await other.refresh(other.first)).toMatch(/^v1\./);
    expect(peloton.log.count({ status: 401 })).toBe(1);
  });
});
