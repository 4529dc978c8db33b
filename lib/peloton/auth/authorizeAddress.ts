import { AUDIENCE, AUTH_ORIGIN, CLIENT_ID, REDIRECT_URI, SCOPE } from "./authAddress";
import type { Pkce } from "./pkce";

/**
 * Where a sign-in begins (PELOTON §1.2). `prompt: "login"` shows the login page also to a browser that is signed in
 * already: whoever asked for the page wants to say who they are.
 */
export function authorizeAddress(pkce: Omit<Pkce, "verifier">, prompt?: "login"): URL {
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    audience: AUDIENCE,
    scope: SCOPE,
    response_type: "code",
    response_mode: "query",
    redirect_uri: REDIRECT_URI,
    state: pkce.state,
    nonce: pkce.nonce,
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
    ...(prompt === undefined ? {} : { prompt }),
  });
  return new URL(`${AUTH_ORIGIN}/authorize?${query}`);
}
