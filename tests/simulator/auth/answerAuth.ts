import { cookiesOf, setCookie } from "../cookies.ts";
import { htmlAnswer, jsonAnswer, redirectAnswer, type SimAnswer } from "../simAnswer.ts";
import { bodyFields, type SimRequest } from "../simRequest.ts";
import { answerAuthorize } from "./authorize.ts";
import type { AuthState } from "./authState.ts";
import { answerEmailChallenge } from "./emailCode.ts";
import { answerLoginPage } from "./loginPage.ts";
import { answerPasswordLogin } from "./passwordLogin.ts";
import { answerSocialCallback } from "./socialLogin.ts";
import {
  answerContinue,
  answerLoginCallback,
  answerLoginDomain,
  answerLoginSite,
  answerResume,
} from "./ssoHops.ts";
import { REDIRECT_URI } from "./tenant.ts";
import { answerToken } from "./tokenEndpoint.ts";

type Route = (state: AuthState, request: SimRequest) => SimAnswer;

const AUTH_ROUTES: Readonly<Record<string, Route>> = {
  "GET /authorize": answerAuthorize,
  "GET /login": answerLoginPage,
  "POST /usernamepassword/login": answerPasswordLogin,
  "POST /login/callback": (state, request) =>
    answerSocialCallback(state, request) ?? answerLoginCallback(state, request),
  "POST /u/email-challenge": answerEmailChallenge,
  "GET /authorize/resume": answerResume,
  "GET /continue": answerContinue,
  "POST /oauth/token": answerToken,
  "POST /oauth/revoke": answerRevoke,
  "GET /v2/logout": answerLogout,
};

const ORCA_ROUTES: Readonly<Record<string, Route>> = {
  "GET /sso/login_site": answerLoginSite,
  "GET /sso/login_domain": answerLoginDomain,
};

/** auth.onepeloton.com */
export function answerAuth(state: AuthState, request: SimRequest): SimAnswer {
  return route(AUTH_ROUTES, state, request);
}

/** auth-orca.onepeloton.com */
export function answerOrca(state: AuthState, request: SimRequest): SimAnswer {
  return route(ORCA_ROUTES, state, request);
}

function route(routes: Readonly<Record<string, Route>>, state: AuthState, request: SimRequest): SimAnswer {
  const answer = routes[`${request.method} ${request.path}`];
  if (answer === undefined) return htmlAnswer(404, "<!doctype html><title>Not found</title>");
  return answer(state, request);
}

/** Auth0's standard; nobody has seen Peloton's (PELOTON §1.9). */
function answerRevoke(state: AuthState, request: SimRequest): SimAnswer {
  const token = state.refreshTokens.get(bodyFields(request)?.["token"] ?? "");
  if (token !== undefined) token.family.isRevoked = true;
  return jsonAnswer(200, {});
}

function answerLogout(state: AuthState, request: SimRequest): SimAnswer {
  state.sessions.delete(cookiesOf(request.headers).get("auth0") ?? "");
  return redirectAnswer(302, request.query.get("returnTo") ?? REDIRECT_URI, [
    setCookie("auth0", "", { maxAgeSec: 0 }),
    setCookie("auth0_compat", "", { maxAgeSec: 0 }),
  ]);
}
