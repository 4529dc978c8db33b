import { AppError } from "@/lib/domain/error";
import type { CommandReply } from "@/lib/messages/commands";
import type { Background } from "../background";

/** Asks Peloton who we are, refreshing the token if needed, and keeps the fresh profile. */
export async function testConnection({
  vault,
  client,
  engine,
}: Background): Promise<CommandReply<"account.test">> {
  const store = await vault.open();
  if ((await store.account()) === null) throw new AppError("vaultEmpty");
  const { value: profile } = await client.profile();
  if (profile === null) throw new AppError("noUserId");
  await store.commit(async (now) => {
    const account = await now.account();
    if (account === null || account.tokens === null) return null;
    if (account.memberId !== profile.memberId) throw new AppError("otherMember");
    return { account: { ...account, profile } };
  });
  // The profile's FTP may have changed.
  await engine.recompute();
  return { leaderboardName: profile.leaderboardName, workouts: profile.totalWorkouts };
}
