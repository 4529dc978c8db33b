import * as z from "zod/mini";
import type { ErrorCode } from "@/lib/domain/error";
import { jsonOf } from "./base64Text";
import type { HopAnswer } from "./hop";

const refusal = z.object({
  code: z.optional(z.string()),
  error: z.optional(z.string()),
  description: z.optional(z.unknown()),
  error_description: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
});

// Auth0's documented codes (PELOTON §1.5).
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  invalid_user_password: "wrongPassword",
  too_many_attempts: "accountBlocked",
  blocked_user: "accountBlocked",
  password_leaked: "passwordLeaked",
  requires_verification: "captchaAsked",
  invalid_captcha: "captchaAsked",
  captcha_required: "captchaAsked",
  mfa_required: "captchaAsked",
  mfa_registration_required: "captchaAsked",
  too_many_requests: "rateLimited",
  login_required: "noBrowserSession",
};

/** The code and the words of a refusal; null when the body is no JSON object. */
export function refusalOf(body: string): { readonly code: string; readonly words: string } | null {
  const read = refusal.safeParse(jsonOf(body));
  if (!read.success) return null;
  const { code, error, description, error_description: errorDescription, message } = read.data;
  const words = [description, errorDescription, message].filter((text) => typeof text === "string");
  return { code: code ?? error ?? "", words: words.join(" ") };
}

/** What Peloton says by a code and words, in a body or on the callback; null when that names nothing we know. */
export function codeOfWords(code: string, words: string): ErrorCode | null {
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code] ?? null;
  if (/invalid state/i.test(words)) return "invalidState";
  if (/\bblocked\b/i.test(words)) return "accountBlocked";
  return null;
}

/**
 * Why the login page, or a page on the way, did not come. 200 means a page that is not the expected one.
 */
export function pageRefusal(answer: HopAnswer): ErrorCode {
  const general = generalRefusal(answer);
  if (general !== null) return general;
  if (answer.status === 403) return asksForPerson(answer.body) ? "captchaAsked" : "forbidden";
  if (answer.status === 200) return answer.body.trim() === "" ? "pelotonDown" : "unknownForm";
  return "signInFailed";
}

/**
 * Why email and password were refused. A 401 is the credentials; a 403 only when it says so (PELOTON §1.5):
 * telling a rider that the password is wrong when it is not would make them reset it.
 */
export function loginRefusal(answer: HopAnswer): ErrorCode {
  const told = refusalOf(answer.body);
  const code = told === null ? null : codeOfWords(told.code, told.words);
  if (code !== null) return code;
  const general = generalRefusal(answer);
  if (general !== null) return general;
  if (answer.status === 401) return "wrongPassword";
  if (answer.status === 403) {
    if (told !== null && /wrong .*password|invalid .*password|credentials/i.test(told.words))
      return "wrongPassword";
    return asksForPerson(answer.body) ? "captchaAsked" : "forbidden";
  }
  if (answer.status === 200) return answer.body.trim() === "" ? "pelotonDown" : "unknownForm";
  return "signInFailed";
}

/** Refusals that mean the same at every step: Cloudflare's, too many requests, a service that is down. */
export function generalRefusal(answer: HopAnswer): ErrorCode | null {
  const cloudflare = /error code: (10\d\d)/.exec(answer.body);
  if (cloudflare !== null) return cloudflare[1] === "1015" ? "rateLimited" : "forbidden";
  if (answer.status === 429) return "rateLimited";
  return answer.status >= 500 ? "pelotonDown" : null;
}

// Only on refusals: the dictionary of the ordinary login page contains such words for everyone.
function asksForPerson(body: string): boolean {
  return /captcha|cf-challenge|challenge-platform|just a moment/i.test(body);
}
