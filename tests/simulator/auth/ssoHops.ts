import { cookiesOf, setCookie } from "../cookies.ts";
import type { Member } from "../member/member.ts";
import { htmlAnswer, redirectAnswer, type SimAnswer } from "../simAnswer.ts";
import { bodyFields, type SimRequest } from "../simRequest.ts";
import type { AuthState, HopName, Transaction } from "./authState.ts";
import { foreignOriginAnswer, isForeignOrigin } from "./foreignOrigin.ts";
import { AUTH_ORIGIN, CODE_SEC, MEMBERS_HOST, ORCA_HOST } from "./tenant.ts";

const ORCA_ORIGIN = `https://${ORCA_HOST}`;

/** POST /login/callback: takes the hidden form, signs the session in, starts the hops (PELOTON §1.6, hop 1). */
export function answerLoginCallback(state: AuthState, request: SimRequest): SimAnswer {
  if (isForeignOrigin(request)) return foreignOriginAnswer();
  const fields = bodyFields(request) ?? {};
  const transaction = [...state.transactions.values()].find(
    ({ form }) => form !== null && form.wresult === fields["wresult"],
  );
  const member = transaction?.member ?? null;
  const isWhole =
    transaction !== undefined &&
    member !== null &&
    fields["wa"] === "wsignin1.0" &&
    fields["wctx"] === transaction.form?.wctx &&
    sessionOf(request) === transaction.sessionId;
  if (!isWhole) return oops("Invalid form");

  return signedInHop(state, transaction, member);
}

/** Signs the browser in, whichever way the member proved who they are, and begins the hops. */
export function signedInHop(state: AuthState, transaction: Transaction, member: Member): SimAnswer {
  const sessionId = `s:${state.random.token(48)}`;
  transaction.form = null;
  transaction.mailedTo = null;
  transaction.member = member;
  transaction.sessionId = sessionId;
  state.sessions.set(sessionId, member);
  return nextHop(state, transaction, "resume", [
    setCookie("auth0", sessionId, { maxAgeSec: 259_200, sameSite: "None" }),
    setCookie("auth0_compat", sessionId, { maxAgeSec: 259_200 }),
  ]);
}

/** GET /authorize/resume: first on to auth-orca (hop 2), then, when it comes back, the code (hop 6). */
export function answerResume(state: AuthState, request: SimRequest): SimAnswer {
  const transaction = expectedHop(state, request, ["resume", "resume_again"]);
  if (transaction?.member == null || sessionOf(request) !== transaction.sessionId)
    return oops("Invalid state");
  if (transaction.hop?.name === "resume") return nextHop(state, transaction, "login_site");

  const code = state.random.token(48);
  state.codes.set(code, {
    transaction,
    member: transaction.member,
    expiresAtSec: state.nowSec() + CODE_SEC,
    family: null,
  });
  state.transactions.delete(transaction.state);
  const query = new URLSearchParams({ code, state: transaction.clientState });
  return redirectAnswer(302, `${transaction.redirectUri}?${query.toString()}`);
}

/** GET auth-orca /sso/login_site (hop 3). */
export function answerLoginSite(state: AuthState, request: SimRequest): SimAnswer {
  if (isLeak(request)) return oops("A cookie of another host");
  const transaction = expectedHop(state, request, ["login_site"]);
  if (transaction === null || request.query.get("session_claim_token") !== transaction.claimToken) {
    return oops("Invalid claim");
  }
  return nextHop(state, transaction, "login_domain", [
    setCookie("peloton_logged_in_user_hash", userHash(transaction)),
    setCookie("peloton_visited_sites", `https://${MEMBERS_HOST}`),
  ]);
}

/** GET auth-orca /sso/login_domain (hop 4): needs the cookies of the hop before. */
export function answerLoginDomain(state: AuthState, request: SimRequest): SimAnswer {
  if (isLeak(request)) return oops("A cookie of another host");
  const transaction = expectedHop(state, request, ["login_domain"]);
  const cookies = cookiesOf(request.headers);
  if (
    transaction === null ||
    cookies.get("peloton_logged_in_user_hash") !== userHash(transaction) ||
    !cookies.has("peloton_visited_sites")
  ) {
    return oops("Missing transaction cookies");
  }
  return nextHop(state, transaction, "continue", [setCookie("peloton_visited_domains", "onepeloton.com")]);
}

/** GET /continue (hop 5). */
export function answerContinue(state: AuthState, request: SimRequest): SimAnswer {
  const transaction = expectedHop(state, request, ["continue"]);
  if (transaction === null || sessionOf(request) !== transaction.sessionId) return oops("Invalid state");
  return nextHop(state, transaction, "resume_again");
}

/** The redirect to a hop; each has a state of its own that works once. */
export function nextHop(
  state: AuthState,
  transaction: Transaction,
  name: HopName,
  cookies: readonly string[] = [],
): SimAnswer {
  const hopState = `hKFo2SB${state.random.token(60)}`;
  transaction.hop = { name, state: hopState };
  switch (name) {
    case "resume":
    case "resume_again": {
      const path = `/authorize/resume?state=${hopState}`;
      return redirectAnswer(302, state.random.chance(0.5) ? path : `${AUTH_ORIGIN}${path}`, cookies);
    }
    case "login_site": {
      const query = new URLSearchParams({
        visited_site: `https://${MEMBERS_HOST}`,
        user_id: transaction.member?.userId ?? "",
        client_name: "Members",
        session_claim_token: transaction.claimToken,
        state: hopState,
      });
      return redirectAnswer(302, `${ORCA_ORIGIN}/sso/login_site?${query.toString()}`, cookies);
    }
    case "login_domain":
      return redirectAnswer(
        303,
        `${ORCA_ORIGIN}/sso/login_domain?state=${hopState}&visited_domain=onepeloton.com`,
        cookies,
      );
    case "continue":
    default:
      return redirectAnswer(303, `${AUTH_ORIGIN}/continue?state=${hopState}`, cookies);
  }
}

function expectedHop(state: AuthState, request: SimRequest, names: readonly HopName[]): Transaction | null {
  const hopState = request.query.get("state");
  for (const transaction of state.transactions.values()) {
    const { hop } = transaction;
    if (hop !== null && hop.state === hopState && names.includes(hop.name)) return transaction;
  }
  return null;
}

/** A jar that sends auth's own cookies to auth-orca does not scope them by host. */
function isLeak(request: SimRequest): boolean {
  const cookies = cookiesOf(request.headers);
  return ["auth0", "auth0_compat", "did", "_csrf"].some((name) => cookies.has(name));
}

function sessionOf(request: SimRequest): string | undefined {
  const cookies = cookiesOf(request.headers);
  return cookies.get("auth0") ?? cookies.get("auth0_compat");
}

function userHash(transaction: Transaction): string {
  return `hash-${transaction.member?.userId ?? ""}`;
}

function oops(text: string): SimAnswer {
  return htmlAnswer(400, `<!doctype html><title>Oops!, something went wrong</title><p>${text}</p>`);
}
