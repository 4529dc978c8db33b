import { htmlAnswer, type SimAnswer } from "../simAnswer.ts";
import { bodyFields, type SimRequest } from "../simRequest.ts";
import type { AuthState } from "./authState.ts";
import { liveTransaction } from "./liveTransaction.ts";
import { signedInHop } from "./ssoHops.ts";
import { AUTH_ORIGIN } from "./tenant.ts";

const SIGNED_IN_THERE = "signed-in-over-there";

/** The other site: it knows who sits there, and posts that back to Peloton's callback, as Apple does. */
export function answerSocial(state: AuthState, request: SimRequest): SimAnswer {
  if (request.path !== "/sign-in") return htmlAnswer(404, "<!doctype html><title>Not found</title>");
  const transaction = liveTransaction(state, request.query.get("state"));
  if (transaction === null) return htmlAnswer(400, "<!doctype html><title>Unknown request</title>");
  return htmlAnswer(
    200,
    `<!doctype html><title>Another site</title><h1>Another site</h1>
<form method="post" action="${AUTH_ORIGIN}/login/callback"><input type="hidden" name="state" value="${transaction.state}">
<input type="hidden" name="id_token" value="${SIGNED_IN_THERE}"><button>Continue</button></form>`,
  );
}

/** POST /login/callback with what the other site said; null when it comes from Peloton's own form. */
export function answerSocialCallback(state: AuthState, request: SimRequest): SimAnswer | null {
  const fields = bodyFields(request) ?? {};
  const transaction = liveTransaction(state, fields["state"]);
  const [member] = state.members;
  if (fields["id_token"] !== SIGNED_IN_THERE || transaction === null || member === undefined) return null;
  return signedInHop(state, transaction, member);
}
