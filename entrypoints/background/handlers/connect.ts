import type { Profile, Tokens } from "@/lib/domain/account";
import { AppError } from "@/lib/domain/error";
import type { CommandReply, CommandRequest } from "@/lib/messages/commands";
import type { Account } from "@/lib/store/store";
import type { Background } from "../background";

/**
 * Signs in, reads whose account it is, and only then stores tokens and profile together. Another member's vault
 * stays untouched (`otherMember`); an account without an id is not stored (`noUserId`). Starts the first sync.
 */
export async function connect(
  { vault, signIn, clientFor, engine, applyPeriod }: Background,
  credentials: CommandRequest<"account.connect">,
): Promise<CommandReply<"account.connect">> {
  const tokens = await signIn(credentials);
  const profile = (await clientFor(tokens).profile()).value;
  if (profile === null) throw new AppError("noUserId");
  const store = await vault.open();
  await store.commit(async (now) => ({ account: accountAfter(await now.account(), profile, tokens) }));
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
