import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/** Keeps how the rider reads the value typed into Peloton; a null reading takes the answer back. Zones follow it. */
export async function answerManualFtp(
  { vault, engine }: Background,
  { watts, reading }: CommandRequest<"ftp.answerManual">,
): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    const manualFtp = reading === null ? null : { watts, reading };
    return { yours: { ...yours, rider: { ...yours.rider, manualFtp } } };
  });
  await engine.recompute();
  return {};
}
