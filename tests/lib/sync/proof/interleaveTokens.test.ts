import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Tokens } from "@/lib/domain/account";
import type { MemberId } from "@/lib/domain/ids";
import { errorCodeOf } from "@/lib/domain/error";
import { storedTokens } from "@/entrypoints/background/storedTokens";
import { createTokens } from "@/lib/peloton/auth/tokens";
import type { HopAnswer, HopRequest } from "@/lib/peloton/auth/hop";
import type { Bearer, BearerSource } from "@/lib/peloton/apiRequest";
import type { Account, Commit, StoreReads } from "@/lib/store/store";
import type { SyncStore } from "@/lib/sync/run";
import type { Life } from "./life";
import { isDeep, seed, writeProof } from "../../../proof/writeProof";
import { scheduledLife } from "./modelScheduled";
import { createWorldLocks } from "./worldLocks";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

const INTERLEAVINGS = isDeep ? 20_000 : 300;
const NOW_MS = 1_000_000;

/** Peloton's side: each refresh token is good once; a retired one ends the whole sign-in. */
function createIssuer() {
  let count = 0;
  let family = new Set<string>();
  const live = { refresh: "", isRevoked: false, renewals: 0 };
  const issue = () => {
    count += 1;
    live.refresh = `refresh-${count}`;
    family.add(live.refresh);
    return { access_token: `access-${count}`, refresh_token: live.refresh, expires_in: 172_800 };
  };
  return {
    live,
    signIn: () => {
      family = new Set();
      live.isRevoked = false;
      return issue();
    },
    answer: ({ body }: HopRequest): HopAnswer => {
      const { refresh_token: given } = JSON.parse(body ?? "{}") as { readonly refresh_token: string };
      const isGood = given === live.refresh && !live.isRevoked;
      if (!isGood && family.has(given)) live.isRevoked = true;
      live.renewals += 1;
      const told = isGood ? issue() : { error: "invalid_grant" };
      return {
        status: isGood ? 200 : 403,
        location: null,
        setCookies: [],
        contentType: "application/json",
        body: JSON.stringify(told),
      };
    },
  };
}

/** The account of one vault, committed as the store does: built on what was read, tried again when it changed. */
function createVault(first: Account) {
  const row = { account: first, rev: 0 };
  return {
    row,
    storeOf: (life: Life): SyncStore => {
      const account = async () => {
        await life.pass("read");
        return row.account;
      };
      const commit = async (build: (now: StoreReads) => Promise<Commit | null> | Commit | null) => {
        for (;;) {
          const { rev } = row;
          const change = await build({ account } as unknown as StoreReads);
          await life.pass("write");
          if (rev !== row.rev) continue;
          if (change?.account !== undefined) {
            row.account = change.account;
            row.rev += 1;
          }
          return;
        }
      };
      // The tokens need no more of a store than these two.
      return { account, commit } as unknown as SyncStore;
    },
  };
}

function tokensOf(issued: ReturnType<ReturnType<typeof createIssuer>["signIn"]>, generation: number): Tokens {
  return {
    accessToken: issued.access_token,
    refreshToken: issued.refresh_token,
    expiresAtMs: NOW_MS - 1,
    generation,
  };
}

describe("two contexts that need new tokens at once, in any order of their steps", () => {
  it("never use a refresh token twice and never lose one", async () => {
    console.log(`tokens: ${INTERLEAVINGS} interleavings, seed ${seed}`);
    const other = fc.constantFrom("nothing", "sign-out", "sign-in");
    const reasons = new Set<string>();
    const property = fc.asyncProperty(fc.scheduler(), other, async (scheduler, meanwhile) => {
      const issuer = createIssuer();
      const memberId = "member-ann" as MemberId;
      const vault = createVault({
        memberId,
        profile: null,
        tokens: tokensOf(issuer.signIn(), 1),
        generation: 1,
      });
      const locks = createWorldLocks();
      const contexts = ["a", "b"].map((name): BearerSource => {
        const life = scheduledLife(scheduler, name);
        const open = async () => vault.storeOf(life);
        return createTokens({
          ...storedTokens({ open, erase: async () => undefined }),
          hop: async (request) => {
            await life.pass("request");
            const answer = issuer.answer(request);
            await life.pass("answer");
            return answer;
          },
          locks: { request: async (name, task) => await locks.request(life, name, task) },
          now: () => NOW_MS,
        });
      });
      const life = scheduledLife(scheduler, "rider");
      const change = async () => {
        await life.pass(meanwhile);
        const before = vault.row.account;
        const generation = before.generation + 1;
        if (meanwhile === "nothing") return;
        const tokens = meanwhile === "sign-out" ? null : tokensOf(issuer.signIn(), generation);
        vault.row.account = { ...before, tokens, generation };
        vault.row.rev += 1;
      };
      const stale = "access-1";
      const asking = contexts.flatMap((tokens) => [tokens.current(), tokens.refreshed(stale)]);
      const settled = Promise.allSettled([...asking, change()]);
      await scheduler.waitFor(settled);
      const results = (await settled) as PromiseSettledResult<Bearer>[];

      expect(issuer.live.isRevoked).toBe(false);
      // One for each sign-in: the second to want it finds that the first has done it.
      expect(issuer.live.renewals).toBeLessThanOrEqual(meanwhile === "sign-in" ? 2 : 1);
      const { tokens } = vault.row.account;
      expect(tokens === null).toBe(meanwhile === "sign-out");
      // Whoever was overtaken by a sign-in may have been told so; what is stored is good.
      expect(tokens?.refreshToken ?? issuer.live.refresh).toBe(issuer.live.refresh);
      for (const result of results) {
        if (result.status === "fulfilled") continue;
        reasons.add(`${meanwhile}: ${errorCodeOf(result.reason)}`);
      }
    });
    await fc.assert(property, { numRuns: INTERLEAVINGS, seed });
    writeProof("tokens", { interleavings: INTERLEAVINGS, tokensLost: 0 });
    expect([...reasons]).toEqual(["sign-out: signInNeeded"]);
  });
});
