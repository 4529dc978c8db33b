import type { Profile, Tokens } from "@/lib/domain/account";
import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { SignedIn } from "@/lib/peloton/auth/codeExchange";
import type { Account } from "@/lib/store/store";
import type { SyncStore } from "@/lib/sync/run";
import type { Background } from "./background";

/**
 * The end of every way of signing in: reads whose account it is, and only then stores tokens and profile together.
 * Another member's vault stays untouched (`otherMember`); an account without an id is not stored (`noUserId`); a
 * sign-in that was cancelled, or overtaken by "Disconnect" or "Erase everything", stores nothing (`signInFailed`).
 * Starts the first sync.
 */
export async function keepSignIn(
  background: Background,
  signIn: {
    readonly store: SyncStore;
    readonly tokens: SignedIn;
    /** That of the vault's account when the sign-in began. */
    readonly generation: number;
    readonly signal: AbortSignal;
  },
): Promise<{ readonly leaderboardName: string }> {
  const { engine, applyPeriod } = background;
  const { store, tokens, generation, signal } = signIn;
  const profile = await profileOf(background, tokens);
  await store
    .commit(async (now) => {
      const before = await now.account();
      if (signal.aborted || (before?.generation ?? 0) !== generation) throw new AppError("signInFailed");
      return { account: accountAfter(before, profile, tokens) };
    })
    .catch((error: unknown) => {
      throw errorCodeOf(error) === "vaultEmpty" ? new AppError("signInFailed") : error;
    });
  // A run of an earlier sign-in would end by itself at its next write.
  await engine.halt();
  await applyPeriod();
  await engine.run("now");
  return { leaderboardName: profile.leaderboardName };
}

/** Whose tokens these are. Throws `noUserId` when Peloton does not say. */
export async function profileOf(
  { clientFor }: Pick<Background, "clientFor">,
  tokens: SignedIn,
): Promise<Profile> {
  const profile = (await clientFor(tokens).profile()).value;
  if (profile === null) throw new AppError("noUserId");
  return profile;
}

function accountAfter(before: Account | null, profile: Profile, tokens: Omit<Tokens, "generation">): Account {
  refuseOther(before, profile);
  const generation = (before?.generation ?? 0) + 1;
  return { memberId: profile.memberId, profile, tokens: { ...tokens, generation }, generation };
}

/** One account a vault: throws `otherMember`. */
export function refuseOther(account: Account | null, profile: Profile): void {
  if (account !== null && account.memberId !== profile.memberId) throw new AppError("otherMember");
}
