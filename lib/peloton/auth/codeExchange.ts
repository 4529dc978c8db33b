import type { Tokens } from "@/lib/domain/account";
import { AppError, errorCodeOf } from "@/lib/domain/error";
import { CLIENT_ID, ISSUER, REDIRECT_URI } from "./authAddress";
import type { Hop } from "./hop";
import { isSame } from "./isSame";
import type { Pkce } from "./pkce";
import { codeOfWords } from "./refusal";
import { claimsOf, requestTokens } from "./tokenAnswer";

/** Tokens of a new sign-in; the store gives them their generation. */
export type SignedIn = Omit<Tokens, "generation">;

/**
 * The code in the callback's query, our own state compared. Throws `AppError`: `invalidState` for another state,
 * what Peloton says in place of a code, `signInFailed` when there is none, or not exactly one.
 */
export function codeOfCallback(callback: URL, state: string): string {
  const query = callback.searchParams;
  const error = callbackError(callback);
  if (query.getAll("state").length !== 1 || !isSame(query.get("state") ?? "", state))
    throw error ?? new AppError("invalidState");
  if (error !== null) throw error;
  const [code = "", ...others] = query.getAll("code");
  if (code === "" || others.length > 0) throw new AppError("signInFailed");
  return code;
}

/** What the callback says in place of a code; null when it says nothing of the kind. */
export function callbackError(callback: URL): AppError | null {
  const error = callback.searchParams.get("error");
  if (error === null) return null;
  const words = callback.searchParams.get("error_description") ?? "";
  return new AppError(codeOfWords(error, words) ?? "signInFailed");
}

/**
 * Exchanges the code for tokens and looks whether the id token is meant for this sign-in (`nonce`, `aud`, `iss`).
 * Throws `AppError`: `signInFailed`, and what `requestTokens` throws.
 */
export async function exchangeCode(
  sources: { readonly hop: Hop; readonly now: () => number },
  pkce: Pick<Pkce, "verifier" | "nonce">,
  code: string,
): Promise<SignedIn> {
  const answer = await requestTokens(sources, {
    grant_type: "authorization_code",
    code_verifier: pkce.verifier,
    code,
    redirect_uri: REDIRECT_URI,
  }).catch((error: unknown) => {
    // A code that was used or ran out is not a dead sign-in: there was none yet.
    throw errorCodeOf(error) === "signInNeeded" ? new AppError("signInFailed") : error;
  });
  const claims = answer.idToken === null ? null : claimsOf(answer.idToken);
  const isForUs = claims !== null && [claims.aud].flat().includes(CLIENT_ID);
  if (!isForUs || claims.iss !== ISSUER || !isSame(claims.nonce, pkce.nonce))
    throw new AppError("signInFailed");
  if (answer.refreshToken === null) throw new AppError("signInFailed");
  return {
    accessToken: answer.accessToken,
    refreshToken: answer.refreshToken,
    expiresAtMs: answer.expiresAtMs,
  };
}
