import type { SimRequest } from "../../simulator/simRequest.ts";

/** One request of a sign-in, in the order in which they are sent. */
export type SignInHop = {
  readonly name: string;
  /** Whether a header rule of ours is in force while it waits: the API is asked without one. */
  readonly hasRule: boolean;
  /** Counts the requests of one sign-in from 1. */
  readonly nth: number;
  readonly method: string;
  readonly path: string;
};

/** Everything that a sign-in by password asks until it stores anything. */
export const SIGN_IN_HOPS: readonly SignInHop[] = [
  { name: "the authorize request", hasRule: true, nth: 1, method: "GET", path: "/authorize" },
  { name: "the login page", hasRule: true, nth: 2, method: "GET", path: "/login" },
  { name: "the password", hasRule: true, nth: 3, method: "POST", path: "/usernamepassword/login" },
  { name: "the hidden form", hasRule: true, nth: 4, method: "POST", path: "/login/callback" },
  { name: "the first resume", hasRule: true, nth: 5, method: "GET", path: "/authorize/resume" },
  { name: "the site's own sign-in", hasRule: true, nth: 6, method: "GET", path: "/sso/login_site" },
  { name: "the domain's own sign-in", hasRule: true, nth: 7, method: "GET", path: "/sso/login_domain" },
  { name: "the way back", hasRule: true, nth: 8, method: "GET", path: "/continue" },
  { name: "the second resume", hasRule: true, nth: 9, method: "GET", path: "/authorize/resume" },
  { name: "the code's exchange", hasRule: true, nth: 10, method: "POST", path: "/oauth/token" },
  { name: "whose account it is", hasRule: false, nth: 11, method: "GET", path: "/api/me" },
];

/** Everything that a sign-in with the browser's own cookies asks until it asks the rider. */
export const BROWSER_SIGN_IN_HOPS: readonly SignInHop[] = [
  { name: "the authorize request", hasRule: false, nth: 1, method: "GET", path: "/authorize" },
  { name: "the site's own sign-in", hasRule: false, nth: 2, method: "GET", path: "/sso/login_site" },
  { name: "the domain's own sign-in", hasRule: false, nth: 3, method: "GET", path: "/sso/login_domain" },
  { name: "the way back", hasRule: false, nth: 4, method: "GET", path: "/continue" },
  { name: "the resume", hasRule: false, nth: 5, method: "GET", path: "/authorize/resume" },
  { name: "the code's exchange", hasRule: true, nth: 6, method: "POST", path: "/oauth/token" },
  { name: "whose account it is", hasRule: false, nth: 7, method: "GET", path: "/api/me" },
];

/** What is asked by us after the rider signed in on Peloton's page. */
export const PAGE_SIGN_IN_HOPS: readonly SignInHop[] = [
  { name: "the code's exchange", hasRule: true, nth: 1, method: "POST", path: "/oauth/token" },
  { name: "whose account it is", hasRule: false, nth: 2, method: "GET", path: "/api/me" },
];

/** A script that lets the sign-in come to this hop and no further. */
export function hangingAt(hop: SignInHop): (request: SimRequest) => { readonly type: "hang" } | null {
  let n = 0;
  return () => {
    n += 1;
    return n === hop.nth ? { type: "hang" } : null;
  };
}
