import { setCookie } from "../cookies.ts";
import { seededRandom } from "../seededRandom.ts";
import { htmlAnswer, type SimAnswer } from "../simAnswer.ts";
import type { SimRequest } from "../simRequest.ts";
import type { AuthState, Transaction } from "./authState.ts";
import { liveTransaction } from "./liveTransaction.ts";
import {
  AUTH_HOST,
  AUTH_ORIGIN,
  CLIENT_ID,
  CONNECTION,
  ISSUER,
  REDIRECT_URI,
  SOCIAL_HOST,
  TENANT,
} from "./tenant.ts";
import { variedHtml } from "./variedHtml.ts";

/** GET /login: the page with `injectedConfig` and the `_csrf` cookie (PELOTON §1.3). */
export function answerLoginPage(state: AuthState, request: SimRequest): SimAnswer {
  const transaction = liveTransaction(state, request.query.get("state"));
  if (transaction === null) {
    return htmlAnswer(400, "<!doctype html><title>Oops!, something went wrong</title><p>Invalid state</p>");
  }
  return htmlAnswer(200, page(state.seed, transaction), [
    setCookie("_csrf", transaction.csrf, { path: "/usernamepassword/login" }),
  ]);
}

function page(seed: string, transaction: Transaction): string {
  const random = seededRandom(`${seed} login page`);
  const html = variedHtml(random);
  const config = Buffer.from(JSON.stringify(injectedConfig(transaction)), "utf8").toString("base64");
  const script = random.pick([
    `window.injectedConfig = window.injectedConfig || "${config}";`,
    `window.injectedConfig=window.injectedConfig||"${config}"`,
    `window.injectedConfig = JSON.parse(decodeURIComponent(escape(window.atob("${config}"))));`,
  ]);
  return [
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Log in | Peloton</title>",
    html.tag("script", { src: "https://client.px-cloud.net/simulated/main.min.js", async: "async" }) +
      html.endTag("script"),
    `<script>\n    ${script}\n  </script>`,
    // The real page carries the words of every kind of sign-in, for everyone.
    '<script>var dictionary = "verify passwordless captcha mfa blocked";</script>',
    `</head><body><div id='auth0-widget'></div>${SIGN_IN_BY_HAND}${socialLink(transaction)}</body></html>`,
  ].join(html.gap());
}

/** What the widget does, for a person (or a test) in a tab: post the password, then submit the form that comes back. */
const SIGN_IN_BY_HAND = `<div><label>Email <input id="email"></label>
<label>Password <input id="password" type="password"></label><button id="log-in">Log in</button><p id="trouble" role="alert"></p></div>
<script>
  document.getElementById("log-in").addEventListener("click", async () => {
    const injected = window.injectedConfig;
    const config = typeof injected === "string" ? JSON.parse(decodeURIComponent(escape(atob(injected)))) : injected;
    const answer = await fetch("/usernamepassword/login", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...config.extraParams,
        client_id: config.clientID,
        redirect_uri: config.callbackURL,
        tenant: config.auth0Tenant,
        connection: "${CONNECTION}",
        username: document.getElementById("email").value,
        password: document.getElementById("password").value,
      }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      document.getElementById("trouble").textContent = JSON.parse(text).description;
      return;
    }
    document.open();
    document.write(text);
    document.close();
  });
</script>`;

function socialLink({ state }: Transaction): string {
  return `<p><a href="https://${SOCIAL_HOST}/sign-in?state=${state}">Continue with another site</a></p>`;
}

function injectedConfig(transaction: Transaction): object {
  const options = {
    _csrf: transaction.csrf,
    _intstate: "deprecated",
    audience: transaction.audience,
    code_challenge: transaction.codeChallenge,
    code_challenge_method: "S256",
    nonce: transaction.nonce,
    protocol: "oauth2",
    response_type: "code",
    scope: transaction.scope,
    state: transaction.state,
  };
  return {
    assetsUrl: "",
    auth0Domain: AUTH_HOST,
    auth0Tenant: TENANT,
    authorizationServer: { url: AUTH_ORIGIN, issuer: ISSUER },
    callbackOnLocationHash: false,
    callbackURL: REDIRECT_URI,
    cdn: "https://cdn.auth0.com",
    clientConfigurationBaseUrl: ISSUER,
    clientID: CLIENT_ID,
    colors: { page_background: "#000000", primary: "#00aa88" },
    // Not ASCII on purpose: the base64 is UTF-8.
    dict: { signin: { title: "Peloton – schön, dass du da bist" } },
    extraParams: options,
    icon: "https://example.test/icon.png",
    internalOptions: options,
    isThirdPartyClient: false,
    widgetUrl: "https://cdn.auth0.com/w2/auth0-widget-5.2.min.js",
  };
}
