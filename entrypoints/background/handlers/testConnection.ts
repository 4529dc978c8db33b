import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { CommandReply } from "@/lib/messages/commands";
import type { Background } from "../background";
import { noteSignInNeeded } from "../noteSignInNeeded";

/**
 * Asks Peloton who we are, refreshing the token if needed, and keeps the fresh profile. A sign-in that turns out to
 * be over is told to the pages, so that the form stands there.
 */
export async function testConnection(background: Background): Promise<CommandReply<"account.test">> {
  const { vault, client, engine } = background;
  const store = await vault.open();
  if ((await store.account()) === null) throw new AppError("vaultEmpty");
  const { value: profile } = await client.profile().catch(async (error: unknown) => {
    if (errorCodeOf(error) === "signInNeeded") await noteSignInNeeded(background);
    throw error;
  });
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
