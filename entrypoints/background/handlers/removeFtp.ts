import { withoutDay } from "@/lib/domain/datedEntries";
import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/** Takes the rider's own FTP of that day away again. */
export async function removeFtp(
  { vault, engine }: Background,
  { from }: CommandRequest<"ftp.remove">,
): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    const ftp = withoutDay(yours.ftp, from);
    return ftp === yours.ftp ? null : { yours: { ...yours, ftp } };
  });
  await engine.recompute();
  return {};
}
