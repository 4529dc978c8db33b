import { htmlAnswer, type SimAnswer } from "../simAnswer.ts";
import { bodyFields, type SimRequest } from "../simRequest.ts";
import type { AuthState, Transaction } from "./authState.ts";
import { liveTransaction } from "./liveTransaction.ts";
import { signedInHop } from "./ssoHops.ts";
import { MAILED_CODE } from "./tenant.ts";

/** The page that comes in place of the hidden form: nobody has seen Peloton's, Auth0's looks like this. */
export function emailCodePage(transaction: Transaction, trouble = ""): SimAnswer {
  return htmlAnswer(
    200,
    `<!doctype html><title>Verify it is you</title><h1>Check your mail</h1><p role="alert">${trouble}</p>
<form method="post" action="/u/email-challenge"><input type="hidden" name="state" value="${transaction.state}">
<label>Code <input name="code" inputmode="numeric"></label><button>Continue</button></form>`,
  );
}

/** POST /u/email-challenge: the code from the mail signs in. */
export function answerEmailChallenge(state: AuthState, request: SimRequest): SimAnswer {
  const fields = bodyFields(request) ?? {};
  const transaction = liveTransaction(state, fields["state"]);
  if (transaction?.mailedTo == null) return htmlAnswer(400, "<!doctype html><title>Oops!</title>");
  if (fields["code"] !== MAILED_CODE) return emailCodePage(transaction, "That code is not right.");
  return signedInHop(state, transaction, transaction.mailedTo);
}
