import { withoutDay } from "@/lib/domain/datedEntries";
import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/** Takes the rider's heart-rate limits of that day away again. */
export async function removeHeartRate(
  { vault, engine }: Background,
  { from }: CommandRequest<"heartRate.remove">,
): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    const heartRate = withoutDay(yours.heartRate, from);
    return heartRate === yours.heartRate ? null : { yours: { ...yours, heartRate } };
  });
  await engine.recompute();
  return {};
}
