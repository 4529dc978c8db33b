import type { Tokens } from "@/lib/domain/account";
import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { Bearer, BearerSource } from "../apiRequest";
import type { Hop } from "./hop";
import { requestTokens } from "./tokenAnswer";

/** The part of Web Locks that is needed: `navigator.locks` fits. */
export type Locks = { readonly request: <Value>(name: string, held: () => Promise<Value>) => Promise<Value> };

export type TokenSources = {
  /** The stored tokens; null when nobody is signed in. */
  readonly load: () => Promise<Tokens | null>;
  /** Stores the pair if the stored sign-in still has its generation; false (and nothing changed) if not. */
  readonly save: (tokens: Tokens) => Promise<boolean>;
  readonly hop: Hop;
  readonly locks: Locks;
  readonly now: () => number;
};

const LOCK = "token-refresh";

/**
 * Bearers for the client. Refresh tokens rotate, and using a retired one can end the whole sign-in: so one refresh
 * at a time, the store read again inside the lock, the new pair stored before anyone uses it, and an answer of an
 * earlier sign-in thrown away (DESIGN §2). Throws `signInNeeded` when nobody is signed in or Peloton answered
 * `invalid_grant`; every other failure leaves the tokens as they are.
 */
export function createTokens(sources: TokenSources): BearerSource {
  const { load, now, locks } = sources;

  const renewed = (isStale: (tokens: Tokens) => boolean): Promise<Bearer> =>
    locks.request(LOCK, async () => {
      const stored = await load();
      if (stored === null) throw new AppError("signInNeeded");
      return isStale(stored) ? refresh(sources, stored) : bearerOf(stored);
    });

  return {
    current: async () => {
      const stored = await load();
      if (stored === null) throw new AppError("signInNeeded");
      return now() < stored.expiresAtMs ? bearerOf(stored) : renewed((tokens) => now() >= tokens.expiresAtMs);
    },
    refreshed: (staleAccessToken) => renewed((tokens) => tokens.accessToken === staleAccessToken),
  };
}

async function refresh(sources: TokenSources, old: Tokens): Promise<Bearer> {
  const grant = { grant_type: "refresh_token", refresh_token: old.refreshToken };
  const answer = await requestTokens(sources, grant).catch((error: unknown) => {
    if (errorCodeOf(error) === "signInNeeded") return null;
    throw error;
  });
  const fresh: Tokens | null =
    answer === null
      ? null
      : {
          accessToken: answer.accessToken,
          // Absent = it did not rotate.
          refreshToken: answer.refreshToken ?? old.refreshToken,
          expiresAtMs: answer.expiresAtMs,
          generation: old.generation,
        };
  if (fresh !== null && (await sources.save(fresh))) return bearerOf(fresh);
  // Dead, or somebody signed in or out meanwhile: then their tokens count.
  const present = await sources.load();
  if (present === null || present.generation === old.generation) throw new AppError("signInNeeded");
  return bearerOf(present);
}

function bearerOf(tokens: Tokens): Bearer {
  return { accessToken: tokens.accessToken, generation: tokens.generation };
}
