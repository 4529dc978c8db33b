import { htmlAnswer, jsonAnswer, type SimAnswer } from "../simAnswer.ts";

/** What the tenant answers to a right password instead of the form. */
export type SignInTrouble =
  | "blocked_user"
  | "too_many_attempts"
  | "password_leaked"
  | "requires_verification"
  | "mfa_required"
  | "unknown_form"
  | "email_code"
  | "cloudflare"
  | "unavailable";

/**
 * The answer of POST /usernamepassword/login in that trouble (PELOTON §1.5; Auth0's documented codes). A code by mail
 * is no dead end: see `emailCode`.
 */
export function troubleAnswer(trouble: Exclude<SignInTrouble, "email_code">): SimAnswer {
  switch (trouble) {
    case "blocked_user":
      return refusal(401, "Unauthorized", trouble, "user is blocked");
    case "too_many_attempts":
      return refusal(
        429,
        "AnomalyDetected",
        trouble,
        "Your account has been blocked after multiple consecutive login attempts.",
      );
    case "password_leaked":
      return refusal(
        401,
        "AnomalyDetected",
        trouble,
        "This login attempt has been blocked because the password was previously disclosed elsewhere.",
      );
    case "requires_verification":
      return refusal(401, "AnomalyDetected", trouble, "Suspicious request requires verification");
    case "mfa_required":
      return refusal(403, "ValidationError", trouble, "Multifactor authentication required");
    case "unknown_form":
      return htmlAnswer(
        200,
        '<!doctype html><title>Verify it is you</title><form method="post" action="/u/mfa-otp-challenge"><input name="code"></form>',
      );
    case "cloudflare":
      return {
        status: 429,
        headers: [["content-type", "text/plain; charset=UTF-8"]],
        body: "error code: 1015",
      };
    case "unavailable":
    default:
      return htmlAnswer(503, "<!doctype html><title>Service unavailable</title>");
  }
}

function refusal(statusCode: number, name: string, code: string, description: string): SimAnswer {
  return jsonAnswer(statusCode, { name, code, description, statusCode });
}
