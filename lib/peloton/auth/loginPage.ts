import * as z from "zod/mini";
import { jsonOf, textOfBase64 } from "./base64Text";

const options = z.looseObject({
  state: z.string().check(z.regex(/\S/)),
  _csrf: z.optional(z.string()),
  nonce: z.string(),
  code_challenge: z.string(),
});
const config = z.object({ internalOptions: z.optional(z.unknown()), extraParams: z.optional(z.unknown()) });

// The base64 in quotes after the name, whatever stands between: `|| "…"`, `JSON.parse(decodeURIComponent(escape(window.atob('…'`.
const EMBEDDED = /injectedConfig[^"']{0,200}(["'])([A-Za-z0-9+/=_\\-]{16,})\1/g;

/** What the login page wants back: Auth0's transaction state, the CSRF value, and the echo of what we sent. */
export type LoginPage = {
  /** Everything in the page's own words, to be posted back. */
  readonly options: Readonly<Record<string, string>>;
  readonly nonce: string;
  readonly codeChallenge: string;
};

/** The configuration that the login page embeds (PELOTON §1.3); null when this is not that page. */
export function readLoginPage(html: string): LoginPage | null {
  for (const [, , base64] of html.matchAll(EMBEDDED)) {
    const read = config.safeParse(jsonOf(textOfBase64((base64 ?? "").replaceAll("\\", ""))));
    if (!read.success) continue;
    for (const candidate of [read.data.internalOptions, read.data.extraParams]) {
      const found = options.safeParse(candidate);
      if (found.success) {
        return {
          options: textsOf(found.data),
          nonce: found.data.nonce,
          codeChallenge: found.data.code_challenge,
        };
      }
    }
  }
  return null;
}

function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
