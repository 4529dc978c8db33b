import { AppError } from "@/lib/domain/error";
import { AUDIENCE, AUTH_ORIGIN, CLIENT_ID, REDIRECT_URI, SCOPE } from "./authAddress";
import { addressFrom, isSignInAddress } from "./authAddress";
import { authorizeAddress } from "./authorizeAddress";
import { callbackError, codeOfCallback, exchangeCode } from "./codeExchange";
import type { SignedIn } from "./codeExchange";
import type { Hop } from "./hop";
import { htmlForms } from "./htmlForm";
import { isSame } from "./isSame";
import { readLoginPage } from "./loginPage";
import type { LoginPage } from "./loginPage";
import type { Pkce, PkceSources } from "./pkce";
import { createPkce } from "./pkce";
import { loginRefusal, pageRefusal } from "./refusal";
import { createSignInWalk } from "./signInWalk";
import type { Landing, SignInWalk } from "./signInWalk";

export type SignInSources = PkceSources & { readonly hop: Hop; readonly now: () => number };

/**
 * Signs in with email (or leaderboard name) and password, apart from the user's own browsing: authorize → login
 * page → credentials → hidden form → redirects → code → tokens (PELOTON §1.2–1.7). The password lives in this call
 * only. Throws `AppError` with the code of what went wrong; nothing was stored then, and nothing is stored here.
 */
export async function signInWithPassword(
  sources: SignInSources,
  credentials: { readonly username: string; readonly password: string },
): Promise<SignedIn> {
  const pkce = await createPkce(sources);
  const walk = createSignInWalk(sources);
  const { url: loginUrl, page } = await openLoginPage(walk, pkce);
  const sent = await postCredentials(walk, { loginUrl, page, pkce, credentials });
  return exchangeCode(sources, pkce, codeOf(sent, pkce.state));
}

async function openLoginPage(walk: SignInWalk, pkce: Pkce): Promise<{ url: URL; page: LoginPage }> {
  const landing = await walk.get(authorizeAddress(pkce));
  // The jar is empty: nobody can be signed in yet, so a callback here is an error or not meant for us.
  if (landing.type === "callback") throw callbackError(landing.url) ?? new AppError("signInFailed");
  const page = landing.answer.status === 200 ? readLoginPage(landing.answer.body) : null;
  if (page === null) throw new AppError(pageRefusal(landing.answer));
  // The page must answer to what we sent, or the password would go into somebody else's sign-in.
  if (!isSame(page.nonce, pkce.nonce) || !isSame(page.codeChallenge, pkce.challenge))
    throw new AppError("invalidState");
  return { url: landing.url, page };
}

async function postCredentials(
  walk: SignInWalk,
  step: {
    readonly loginUrl: URL;
    readonly page: LoginPage;
    readonly pkce: Pkce;
    readonly credentials: { readonly username: string; readonly password: string };
  },
): Promise<Landing> {
  const posted = await walk.post(new URL(`${AUTH_ORIGIN}/usernamepassword/login`), {
    referer: step.loginUrl.href,
    contentType: "application/json",
    body: JSON.stringify({
      ...step.page.options,
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      tenant: "peloton-prod",
      response_type: "code",
      scope: SCOPE,
      audience: AUDIENCE,
      _intstate: "deprecated",
      nonce: step.pkce.nonce,
      code_challenge: step.pkce.challenge,
      code_challenge_method: "S256",
      connection: "pelo-user-password",
      username: step.credentials.username,
      password: step.credentials.password,
    }),
  });
  if (posted.type === "callback" || posted.hops > 0) return posted;
  if (posted.answer.status !== 200) throw new AppError(loginRefusal(posted.answer));
  const forms = htmlForms(posted.answer.body);
  const form = forms.find(
    (one) => one.method === "post" && one.fields.some((field) => field.name === "wresult"),
  );
  if (form === undefined) {
    const asksMore = forms.some((one) => one.fields.some((field) => /captcha/i.test(field.name)));
    throw new AppError(asksMore ? "captchaAsked" : loginRefusal(posted.answer));
  }
  const action = addressFrom(form.action, posted.url.href);
  if (action === null || !isSignInAddress(action) || action.origin !== AUTH_ORIGIN)
    throw new AppError("unknownForm");
  const fields = form.fields
    .filter((field) => field.type === "hidden")
    .map(({ name, value }) => [name, value]);
  return walk.post(action, {
    referer: step.loginUrl.href,
    contentType: "application/x-www-form-urlencoded",
    body: new URLSearchParams(fields).toString(),
  });
}

function codeOf(landing: Landing, state: string): string {
  if (landing.type === "callback") return codeOfCallback(landing.url, state);
  // A page in place of the callback: more is asked than a password.
  throw new AppError(/\/mfa\b/.test(landing.url.pathname) ? "captchaAsked" : pageRefusal(landing.answer));
}
