import type { Member } from "../member/member.ts";
import type { Random } from "../seededRandom.ts";
import type { SignInTrouble } from "./signInTrouble.ts";

/** One walk from /authorize to the callback. */
export interface Transaction {
  /** Auth0's own state, about 160 characters. */
  readonly state: string;
  /** The client's state, given back at the end. */
  readonly clientState: string;
  readonly nonce: string;
  readonly codeChallenge: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly audience: string;
  readonly startedAtSec: number;
  readonly csrf: string;
  /** The `auth0` cookie that belongs to this walk; a new one after the password. */
  sessionId: string;
  member: Member | null;
  /** The hidden form's fields while they wait to be posted. */
  form: { readonly wresult: string; readonly wctx: string } | null;
  /** Who is waiting for a code by mail. */
  mailedTo: Member | null;
  /** What the next hop must carry as `state`, and which hop that is. */
  hop: { readonly name: HopName; readonly state: string } | null;
  /** A token that auth-orca must get with its first hop. */
  claimToken: string;
}

export type HopName = "resume" | "login_site" | "login_domain" | "continue" | "resume_again";

/** A code waiting to be exchanged. */
interface IssuedCode {
  readonly transaction: Transaction;
  readonly member: Member;
  readonly expiresAtSec: number;
  /** The family it was exchanged for; reuse kills it. */
  family: TokenFamily | null;
}

/** All refresh tokens that came from one sign-in. */
export interface TokenFamily {
  readonly member: Member;
  readonly scope: string;
  isRevoked: boolean;
}

interface RefreshToken {
  readonly family: TokenFamily;
  /** null: not used yet. */
  rotatedAtSec: number | null;
}

/** Everything the tenant remembers. */
export interface AuthState {
  readonly members: Member[];
  readonly nowSec: () => number;
  readonly random: Random;
  readonly seed: string;
  /** 0: a refresh token works once; 30: it works again for so long after its use. */
  readonly refreshOverlapSec: number;
  readonly passwords: Map<string, string>;
  readonly troubles: Map<string, SignInTrouble>;
  readonly transactions: Map<string, Transaction>;
  /** `auth0` cookie → who is signed in to the browser. */
  readonly sessions: Map<string, Member>;
  readonly codes: Map<string, IssuedCode>;
  readonly refreshTokens: Map<string, RefreshToken>;
  readonly accessTokens: Map<string, { readonly member: Member; readonly expiresAtSec: number }>;
}

/** An empty tenant. */
export function createAuthState(options: {
  readonly members: Member[];
  readonly nowSec: () => number;
  readonly random: Random;
  readonly seed: string;
  readonly refreshOverlapSec: number;
}): AuthState {
  return {
    ...options,
    passwords: new Map(),
    troubles: new Map(),
    transactions: new Map(),
    sessions: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    accessTokens: new Map(),
  };
}
