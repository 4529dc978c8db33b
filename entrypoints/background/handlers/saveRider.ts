import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/**
 * Keeps what the rider says of themselves; how they read their manual FTP is another question and stays. `badInput` for
 * bounds that do not rise and days that do not exist: the vault takes nothing that it could not read back.
 */
export async function saveRider(
  { vault, engine }: Background,
  { sex, heartRateBounds, fitnessSeed }: CommandRequest<"rider.save">,
): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    return { yours: { ...yours, rider: { ...yours.rider, sex, heartRateBounds, fitnessSeed } } };
  });
  await engine.recompute();
  return {};
}
