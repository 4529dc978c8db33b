import { withEntry } from "@/lib/domain/datedEntries";
import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/**
 * Adds the rider's own FTP from a day on; one a day. What was measured against another FTP is derived again. `badInput`
 * (by the vault) for a day that does not exist.
 */
export async function addFtp(
  { vault, engine }: Background,
  { from, watts }: CommandRequest<"ftp.add">,
): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    return { yours: { ...yours, ftp: withEntry(yours.ftp, { from, watts }) } };
  });
  await engine.recompute();
  return {};
}
