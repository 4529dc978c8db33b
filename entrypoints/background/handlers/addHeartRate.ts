import { withEntry } from "@/lib/domain/datedEntries";
import { AppError } from "@/lib/domain/error";
import type { OwnHeartRate } from "@/lib/domain/yours";
import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/** The least that a maximum is above resting, as loads by heart rate need it. */
const LEAST_RESERVE_BPM = 20;

/**
 * Adds the rider's heart-rate limits from a day on; one entry a day. Loads by heart rate are made again from that day on.
 * `badInput` for limits that do not fit together, and (by the vault) for a day that does not exist.
 */
export async function addHeartRate(
  { vault, engine }: Background,
  entry: CommandRequest<"heartRate.add">,
): Promise<Record<string, never>> {
  if (!fitTogether(entry)) throw new AppError("badInput");
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    return { yours: { ...yours, heartRate: withEntry(yours.heartRate, entry) } };
  });
  await engine.recompute();
  return {};
}

/** At least one limit; resting well below maximum, threshold between them. */
function fitTogether({ maxBpm, restingBpm, thresholdBpm }: OwnHeartRate): boolean {
  if (maxBpm === null && restingBpm === null && thresholdBpm === null) return false;
  if (maxBpm !== null && restingBpm !== null && maxBpm < restingBpm + LEAST_RESERVE_BPM) return false;
  if (thresholdBpm === null) return true;
  return thresholdBpm > (restingBpm ?? 0) && thresholdBpm < (maxBpm ?? Infinity);
}
