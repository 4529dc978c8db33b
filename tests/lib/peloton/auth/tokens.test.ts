import { describe, expect, it } from "vitest";
import type { Tokens } from "@/lib/domain/account";
import { errorCodeOf } from "@/lib/domain/error";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import type { Locks } from "@/lib/peloton/auth/tokens";
import { createTokens } from "@/lib/peloton/auth/tokens";
import type { FaultRule } from "@/tests/simulator/faults.ts";
import { createPeloton } from "@/tests/simulator/createPeloton.ts";
import { simulatedHop } from "./simulatedHop";

const START_MS = 1_800_000_000_000;

/** One lock at a time, in order, as Web Locks grant them. */
function fakeLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_, held) => {
      const turn = last.then(held);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function signedIn() {
  const clock = { nowMs: START_MS };
  const peloton = createPeloton({ workouts: 1, clock: { now: () => clock.nowMs } });
  const { hop, requests } = simulatedHop(peloton);
  const now = () => clock.nowMs;
  const sources = {
    hop,
    now,
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    subtle: crypto.subtle,
  };
  const { email, password } = peloton.member;
  const fresh = await signInWithPassword(sources, { username: email, password });
  const store: { tokens: Tokens | null } = { tokens: { ...fresh, generation: 1 } };
  const saved: Tokens[] = [];
  const locks = fakeLocks();
  const createOne = () =>
    createTokens({
      load: async () => store.tokens,
      save: async (tokens) => {
        if (store.tokens?.generation !== tokens.generation) return false;
        store.tokens = tokens;
        saved.push(tokens);
        return true;
      },
      hop,
      locks,
      now,
    });
  const refreshes = () => requests.filter((request) => request.url.endsWith("/oauth/token")).length - 1;
  return { clock, peloton, store, saved, tokens: createOne(), createOne, refreshes, hop, locks, now };
}

const atToken = (fault: FaultRule["fault"]): FaultRule[] => [
  { match: (request) => request.path === "/oauth/token", fault },
];

describe("tokens", () => {
  it("gives the stored bearer while it is fresh, without a request", async () => {
    const { tokens, store, refreshes } = await signedIn();
    expect(await tokens.current()).toEqual({ accessToken: store.tokens?.accessToken, generation: 1 });
    expect(refreshes()).toBe(0);
  });

  it("renews it when nine tenths of its life are over, and stores the new pair first", async () => {
    const { clock, tokens, store, saved } = await signedIn();
    const before = store.tokens;
    clock.nowMs += 0.9 * 172_800_000;
    const bearer = await tokens.current();
    expect(bearer.accessToken).not.toBe(before?.accessToken);
    expect(saved).toHaveLength(1);
    expect(store.tokens?.accessToken).toBe(bearer.accessToken);
    expect(store.tokens?.refreshToken).not.toBe(before?.refreshToken);
  });

  it("refreshes once however many ask at once, in one context or in two", async () => {
    const { clock, tokens, createOne, refreshes } = await signedIn();
    clock.nowMs += 172_800_000;
    const other = createOne();
    const bearers = await Promise.all([tokens.current(), other.current(), tokens.current(), other.current()]);
    expect(new Set(bearers.map((bearer) => bearer.accessToken)).size).toBe(1);
    expect(refreshes()).toBe(1);
  });

  it("does not refresh again for a bearer that was replaced meanwhile", async () => {
    const { tokens, store, refreshes } = await signedIn();
    const stale = store.tokens?.accessToken ?? "";
    const [first, second] = await Promise.all([tokens.refreshed(stale), tokens.refreshed(stale)]);
    expect(first).toEqual(second);
    expect(refreshes()).toBe(1);
  });

  it("lives through a year of rotations", async () => {
    const { clock, tokens, refreshes } = await signedIn();
    for (let day = 0; day < 180; day += 1) {
      clock.nowMs += 2 * 86_400_000;
      await tokens.current();
    }
    expect(refreshes()).toBe(180);
  });

  it("asks to sign in again only when the refresh token is dead", async () => {
    const { clock, tokens, peloton, store } = await signedIn();
    clock.nowMs += 172_800_000;
    peloton.revokeFamily();
    await expect(tokens.current()).rejects.toSatisfy((error) => errorCodeOf(error) === "signInNeeded");
    expect(store.tokens).not.toBeNull();
  });

  it.each([
    ["a 503", { type: "answer", status: 503 }, "pelotonDown"],
    ["a 429", { type: "answer", status: 429 }, "rateLimited"],
    [
      "a 403 of another kind",
      { type: "answer", status: 403, body: '{"error":"access_denied"}' },
      "forbidden",
    ],
    ["half an answer", { type: "truncate" }, "badAnswer"],
    ["a web page", { type: "html" }, "badAnswer"],
    ["a lost connection", { type: "drop" }, "pelotonDown"],
  ] as const)("keeps the tokens over %s and goes on later", async (_, fault, code) => {
    const { clock, tokens, peloton, store } = await signedIn();
    const before = store.tokens;
    clock.nowMs += 172_800_000;
    peloton.setFaults(atToken(fault));
    await expect(tokens.current()).rejects.toSatisfy((error) => errorCodeOf(error) === code);
    expect(store.tokens).toBe(before);
  });

  it("keeps the refresh token when the answer has none", async () => {
    const { clock, tokens, peloton, store } = await signedIn();
    const before = store.tokens?.refreshToken;
    clock.nowMs += 172_800_000;
    peloton.setFaults(
      atToken({
        type: "rewrite",
        rewrite: (answer) => ({
          ...answer,
          body: JSON.stringify({ ...(JSON.parse(answer.body) as object), refresh_token: undefined }),
        }),
      }),
    );
    await tokens.current();
    expect(store.tokens?.refreshToken).toBe(before);
  });

  it("throws an answer away when somebody else signed in meanwhile", async () => {
    const { clock, store, saved, hop, locks, now } = await signedIn();
    clock.nowMs += 172_800_000;
    const theirs: Tokens = {
      accessToken: "theirs",
      refreshToken: "v1.theirs",
      expiresAtMs: clock.nowMs + 1000,
      generation: 2,
    };
    const tokens = createTokens({
      load: async () => store.tokens,
      save: async (fresh) => fresh.generation === store.tokens?.generation,
      hop: async (request) => {
        const answer = await hop(request);
        store.tokens = theirs;
        return answer;
      },
      locks,
      now,
    });
    expect(await tokens.current()).toEqual({ accessToken: "theirs", generation: 2 });
    expect(store.tokens).toBe(theirs);
    expect(saved).toHaveLength(0);
  });

  it("does not ask to sign in again for an earlier sign-in that died", async () => {
    const { clock, store, peloton, hop, locks, now } = await signedIn();
    clock.nowMs += 172_800_000;
    peloton.revokeFamily();
    const theirs: Tokens = {
      accessToken: "theirs",
      refreshToken: "v1.theirs",
      expiresAtMs: clock.nowMs + 1000,
      generation: 2,
    };
    const tokens = createTokens({
      load: async () => store.tokens,
      save: async () => false,
      hop: async (request) => {
        const answer = await hop(request);
        store.tokens = theirs;
        return answer;
      },
      locks,
      now,
    });
    expect(await tokens.current()).toEqual({ accessToken: "theirs", generation: 2 });
  });

  it("says that nobody is signed in, also when the sign-out comes during a refresh", async () => {
    const { clock, store, hop, locks, now, tokens } = await signedIn();
    clock.nowMs += 172_800_000;
    const leaving = createTokens({
      load: async () => store.tokens,
      save: async () => store.tokens !== null,
      hop: async (request) => {
        const answer = await hop(request);
        store.tokens = null;
        return answer;
      },
      locks,
      now,
    });
    await expect(leaving.current()).rejects.toSatisfy((error) => errorCodeOf(error) === "signInNeeded");
    await expect(tokens.current()).rejects.toSatisfy((error) => errorCodeOf(error) === "signInNeeded");
  });
});
