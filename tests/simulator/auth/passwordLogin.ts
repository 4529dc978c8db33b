import { cookiesOf } from "../cookies.ts";
import { seededRandom } from "../seededRandom.ts";
import { htmlAnswer, jsonAnswer, type SimAnswer } from "../simAnswer.ts";
import { bodyFields, type SimRequest } from "../simRequest.ts";
import type { AuthState, Transaction } from "./authState.ts";
import { emailCodePage } from "./emailCode.ts";
import { foreignOriginAnswer, isForeignOrigin } from "./foreignOrigin.ts";
import { jwt } from "./jwt.ts";
import { liveTransaction } from "./liveTransaction.ts";
import { troubleAnswer } from "./signInTrouble.ts";
import { AUTH_ORIGIN, CLIENT_ID, CONNECTION, ISSUER, TENANT } from "./tenant.ts";
import { variedHtml } from "./variedHtml.ts";

/** POST /usernamepassword/login: the password for the self-submitting form (PELOTON §1.4, §1.5). */
export function answerPasswordLogin(state: AuthState, request: SimRequest): SimAnswer {
  if (isForeignOrigin(request)) return foreignOriginAnswer();
  const fields = bodyFields(request);
  if (fields === null) return badRequest("invalid body");

  const cookies = cookiesOf(request.headers);
  const transaction = liveTransaction(state, fields["state"]);
  const session = cookies.get("auth0") ?? cookies.get("auth0_compat");
  const csrf = cookies.get("_csrf");
  const isThisWalk =
    transaction !== null &&
    transaction.member === null &&
    session === transaction.sessionId &&
    csrf === transaction.csrf &&
    fields["_csrf"] === transaction.csrf;
  if (!isThisWalk) return invalidState();

  const wrong = wrongField(fields, transaction);
  if (wrong !== null) return badRequest(`invalid ${wrong}`);

  const name = (fields["username"] ?? "").toLowerCase();
  const member = state.members.find(
    ({ email, username }) => email.toLowerCase() === name || username.toLowerCase() === name,
  );
  if (
    member === undefined ||
    fields["password"] !== (state.passwords.get(member.userId) ?? member.password)
  ) {
    return jsonAnswer(401, {
      name: "ValidationError",
      code: "invalid_user_password",
      description: "Wrong email or password.",
      statusCode: 401,
    });
  }
  const trouble = state.troubles.get(member.userId);
  if (trouble === "email_code") {
    transaction.mailedTo = member;
    return emailCodePage(transaction);
  }
  if (trouble !== undefined) return troubleAnswer(trouble);

  const form = {
    wresult: jwt({ user_id: member.userId, iss: ISSUER, iat: state.nowSec(), jti: state.random.hex(16) }),
    wctx: JSON.stringify({
      strategy: "auth0",
      auth0Client: "",
      tenant: TENANT,
      connection: CONNECTION,
      client_id: CLIENT_ID,
      response_type: "code",
      scope: transaction.scope,
      protocol: "oauth2",
      redirect_uri: transaction.redirectUri,
      state: transaction.state,
      nonce: transaction.nonce,
      // Characters that must survive the entities and the form encoding.
      realm: `"${CONNECTION}" & 'more' <+ü>`,
    }),
  };
  transaction.form = form;
  transaction.member = member;
  return htmlAnswer(200, hiddenForm(state.seed, form));
}

/** What Peloton says to a wrong state, lost cookies or a wrong `_csrf`. */
function invalidState(): SimAnswer {
  return jsonAnswer(403, {
    statusCode: 403,
    description: "Invalid state",
    name: "AnomalyDetected",
    code: "access_denied",
  });
}

function wrongField(fields: Readonly<Record<string, string>>, transaction: Transaction): string | null {
  const due: Readonly<Record<string, string>> = {
    client_id: CLIENT_ID,
    redirect_uri: transaction.redirectUri,
    tenant: TENANT,
    response_type: "code",
    scope: transaction.scope,
    audience: transaction.audience,
    _intstate: "deprecated",
    nonce: transaction.nonce,
    connection: CONNECTION,
    code_challenge: transaction.codeChallenge,
    code_challenge_method: "S256",
  };
  const wrong = Object.keys(due).find((name) => fields[name] !== due[name]);
  if (wrong !== undefined) return wrong;
  return ["username", "password"].find((name) => (fields[name] ?? "") === "") ?? null;
}

function badRequest(description: string): SimAnswer {
  return jsonAnswer(400, { statusCode: 400, description, name: "Error", code: "bad.request" });
}

function hiddenForm(seed: string, form: { readonly wresult: string; readonly wctx: string }): string {
  const random = seededRandom(`${seed} hidden form`);
  const html = variedHtml(random);
  const action = random.pick([`${AUTH_ORIGIN}/login/callback`, "/login/callback", "../login/callback"]);
  const inputs = Object.entries({ wa: "wsignin1.0", ...form }).map(([name, value]) =>
    html.tag("input", { type: "hidden", name, value }),
  );
  return [
    html.tag("form", { method: "post", name: "hiddenform", action }),
    ...inputs,
    `<noscript><p>Script is disabled. Click Submit to continue.</p>${html.tag("input", { type: "submit", value: "Submit" })}</noscript>`,
    html.endTag("form"),
    '<script language="javascript" type="text/javascript">window.setTimeout(function(){document.forms[0].submit();}, 0);</script>',
  ].join(html.gap());
}
