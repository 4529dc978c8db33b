import { cookiesOf, setCookie } from "../cookies.ts";
import { htmlAnswer, redirectAnswer, type SimAnswer } from "../simAnswer.ts";
import type { SimRequest } from "../simRequest.ts";
import type { AuthState, Transaction } from "./authState.ts";
import { nextHop } from "./ssoHops.ts";
import { AUDIENCE, AUTH_ORIGIN, CLIENT_ID, REDIRECT_URI } from "./tenant.ts";

/** GET /authorize: to the login page, or straight on where the browser is signed in (PELOTON §1.2). */
export function answerAuthorize(state: AuthState, request: SimRequest): SimAnswer {
  const { query } = request;
  if (query.get("client_id") !== CLIENT_ID)
    return oops(403, `Unknown client: ${query.get("client_id") ?? ""}`);
  if (query.get("redirect_uri") !== REDIRECT_URI) return oops(403, "Callback URL mismatch.");

  const refusal = refusedParameter(query);
  if (refusal !== null) return callbackError(query, refusal.error, refusal.description);

  const cookies = cookiesOf(request.headers);
  const session = cookies.get("auth0") ?? cookies.get("auth0_compat") ?? "";
  const signedIn = state.sessions.get(session);
  if (signedIn !== undefined && query.get("prompt") !== "login") {
    const transaction = openTransaction(state, query, session);
    transaction.member = signedIn;
    return nextHop(state, transaction, "login_site");
  }
  if (query.get("prompt") === "none") return callbackError(query, "login_required", "Login required");

  const sessionId = `s:${state.random.token(48)}`;
  const transaction = openTransaction(state, query, sessionId);
  const did = `s:v0:${state.random.hex(32)}`;
  const login = new URLSearchParams({
    state: transaction.state,
    client: CLIENT_ID,
    protocol: "oauth2",
    ...Object.fromEntries([...query].filter(([name]) => name !== "state" && name !== "client_id")),
  });
  const path = `/login?${login.toString()}`;
  return redirectAnswer(302, state.random.chance(0.5) ? path : `${AUTH_ORIGIN}${path}`, [
    setCookie("did", did, { maxAgeSec: 31_557_600, sameSite: "None" }),
    setCookie("auth0", sessionId, { maxAgeSec: 259_200, sameSite: "None" }),
    setCookie("did_compat", did, { maxAgeSec: 31_557_600 }),
    setCookie("auth0_compat", sessionId, { maxAgeSec: 259_200 }),
    setCookie("__cf_bm", state.random.token(40), {
      domain: "onepeloton.com",
      maxAgeSec: 1800,
      sameSite: "None",
    }),
    setCookie("_cfuvid", state.random.token(40), { domain: "onepeloton.com", sameSite: "None" }),
  ]);
}

function openTransaction(state: AuthState, query: URLSearchParams, sessionId: string): Transaction {
  const transaction: Transaction = {
    state: `hKFo2SB${state.random.token(153)}`,
    clientState: query.get("state") ?? "",
    nonce: query.get("nonce") ?? "",
    codeChallenge: query.get("code_challenge") ?? "",
    redirectUri: REDIRECT_URI,
    scope: query.get("scope") ?? "",
    audience: query.get("audience") ?? AUDIENCE,
    startedAtSec: state.nowSec(),
    csrf: `${state.random.token(8)}-${state.random.token(27)}`,
    sessionId,
    member: null,
    form: null,
    mailedTo: null,
    hop: null,
    claimToken: state.random.token(40),
  };
  state.transactions.set(transaction.state, transaction);
  return transaction;
}

function refusedParameter(query: URLSearchParams): { error: string; description: string } | null {
  if (query.get("response_type") !== "code") {
    return { error: "unsupported_response_type", description: "Unsupported response type" };
  }
  if (
    query.get("code_challenge_method") !== "S256" ||
    !/^[\w-]{43}$/.test(query.get("code_challenge") ?? "")
  ) {
    return { error: "invalid_request", description: "Parameter 'code_challenge' must be an S256 challenge" };
  }
  if (query.get("audience") !== AUDIENCE) {
    return { error: "access_denied", description: `Service not found: ${query.get("audience") ?? ""}` };
  }
  if ((query.get("state") ?? "") === "") {
    return { error: "invalid_request", description: "Missing required parameter: state" };
  }
  return null;
}

function callbackError(query: URLSearchParams, error: string, description: string): SimAnswer {
  const answer = new URLSearchParams({
    error,
    error_description: description,
    state: query.get("state") ?? "",
  });
  return redirectAnswer(302, `${REDIRECT_URI}?${answer.toString()}`);
}

function oops(status: number, text: string): SimAnswer {
  return htmlAnswer(status, `<!doctype html><title>Oops!, something went wrong</title><p>${text}</p>`);
}
