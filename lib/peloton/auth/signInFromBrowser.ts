import { AppError } from "@/lib/domain/error";
import { authorizeAddress } from "./authorizeAddress";
import { codeOfCallback, exchangeCode } from "./codeExchange";
import type { SignedIn } from "./codeExchange";
import type { Hop } from "./hop";
import { readLoginPage } from "./loginPage";
import { createPkce } from "./pkce";
import { pageRefusal } from "./refusal";
import type { SignInSources } from "./signIn";
import { createSignInWalk } from "./signInWalk";

/**
 * Signs in as whoever the browser is signed in to Peloton as, without a password: Auth0 then skips the login page
 * (PELOTON §1.2). `browserHop` carries the browser's own cookies; the code is exchanged apart from them. Throws
 * `AppError`: `noBrowserSession` where the login page comes, else as `signInWithPassword`. Stores nothing.
 */
export async function signInFromBrowser(
  sources: SignInSources & { readonly browserHop: Hop },
): Promise<SignedIn> {
  const pkce = await createPkce(sources);
  // No `prompt=none`: Auth0 refuses it wherever a sign-in is redirected on its way, as this one is to auth-orca.
  const landing = await createSignInWalk({ hop: sources.browserHop, now: sources.now }).get(
    authorizeAddress(pkce),
  );
  if (landing.type === "page") {
    const { answer } = landing;
    const isLoginPage = answer.status === 200 && readLoginPage(answer.body) !== null;
    throw new AppError(isLoginPage ? "noBrowserSession" : pageRefusal(answer));
  }
  return await exchangeCode(sources, pkce, codeOfCallback(landing.url, pkce.state));
}
