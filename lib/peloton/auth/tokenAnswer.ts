import * as z from "zod/mini";
import { AppError } from "@/lib/domain/error";
import { number, text } from "../wire/lenient";
import { AUTH_ORIGIN, CLIENT_ID } from "./authAddress";
import { jsonOf, textOfBase64 } from "./base64Text";
import type { Hop } from "./hop";
import { generalRefusal, refusalOf } from "./refusal";

const answerSchema = z.object({
  access_token: z.string().check(z.regex(/\S/)),
  refresh_token: text,
  id_token: text,
  expires_in: number,
});

/** What `/oauth/token` gives. `refreshToken` and `idToken` null where it sends none. */
export type TokenAnswer = {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  /** When to stop using the access token: receipt + nine tenths of its life; ms. */
  readonly expiresAtMs: number;
};

/** Peloton says 48 h (PELOTON §1.7); an answer that does not say is trusted for an hour, none for longer than a month. */
const UNSAID_LIFE_SEC = 3600;
const LONGEST_LIFE_SEC = 30 * 86_400;
const USED_SHARE = 0.9;

/**
 * One POST to `/oauth/token` without an Origin. Throws `AppError`: `signInNeeded` for `invalid_grant` and nothing
 * else; `rateLimited`, `pelotonDown`, `forbidden`, `badAnswer` and what `hop` throws leave the tokens as good as before.
 */
export async function requestTokens(
  sources: { readonly hop: Hop; readonly now: () => number },
  grant: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const answer = await sources.hop({
    url: `${AUTH_ORIGIN}/oauth/token`,
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ client_id: CLIENT_ID, ...grant }),
  });
  const told = refusalOf(answer.body);
  if (answer.status >= 400 && answer.status < 500 && told?.code === "invalid_grant")
    throw new AppError("signInNeeded");
  const general = generalRefusal(answer);
  if (general !== null) throw new AppError(general);
  if (answer.status !== 200) throw new AppError("forbidden");
  const read = answerSchema.safeParse(jsonOf(answer.body));
  if (!read.success) throw new AppError("badAnswer");
  const { expires_in: toldLifeSec } = read.data;
  const lifeSec =
    toldLifeSec !== null && toldLifeSec > 0 ? Math.min(toldLifeSec, LONGEST_LIFE_SEC) : UNSAID_LIFE_SEC;
  return {
    accessToken: read.data.access_token,
    refreshToken: read.data.refresh_token === "" ? null : read.data.refresh_token,
    idToken: read.data.id_token,
    expiresAtMs: sources.now() + Math.floor(lifeSec * 1000 * USED_SHARE),
  };
}

const claimsSchema = z.object({
  iss: z.string(),
  /** One client or a list of them (RFC 7519 §4.1.3). */
  aud: z.unknown(),
  nonce: z.string(),
});

/** The claims of an id token: decoded, not verified (it came over TLS from the issuer). Null when it is none. */
export function claimsOf(idToken: string): z.infer<typeof claimsSchema> | null {
  const parts = idToken.split(".");
  const read = claimsSchema.safeParse(jsonOf(textOfBase64(parts[1] ?? "")));
  return parts.length === 3 && read.success ? read.data : null;
}
