import type { Profile, Tokens } from "@/lib/domain/account";
import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { CommandReply, CommandRequest } from "@/lib/messages/commands";
import type { Account } from "@/lib/store/store";
import type { Background } from "../background";

/**
 * Signs in, reads whose account it is, and only then stores tokens and profile together. Another member's vault
 * stays untouched (`otherMember`); an account without an id is not stored (`noUserId`); a sign-in that was overtaken
 * by "Disconnect" or "Erase everything" stores nothing (`signInFailed`). Starts the first sync.
 */
export async function connect(
  { vault, signIn, clientFor, engine, applyPeriod }: Background,
  credentials: CommandRequest<"account.connect">,
): Promise<CommandReply<"account.connect">> {
  // Opened before the password leaves: a vault that is erased meanwhile takes nothing any more.
  const store = await vault.open();
  const generation = (await store.account())?.generation ?? 0;
  const tokens = await signIn(credentials);
  const profile = (await clientFor(tokens).profile()).value;
  if (profile === null) throw new AppError("noUserId");
  await store
    .commit(async (now) => {
      const before = await now.account();
      if ((before?.generation ?? 0) !== generation) throw new AppError("signInFailed");
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

function accountAfter(before: Account | null, profile: Profile, tokens: Omit<Tokens, "generation">): Account {
  if (before !== null && before.memberId !== profile.memberId) throw new AppError("otherMember");
  const generation = (before?.generation ?? 0) + 1;
  return { memberId: profile.memberId, profile, tokens: { ...tokens, generation }, generation };
}
