import { useMemo } from "preact/hooks";
import { riderHistory } from "@/lib/training/riderHistory";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { OpenView } from "./openView";

/** The rider's history, made once per change of what it is made of and not per drawing. */
export function useRiderHistory({ summaries, yours, profile, progress }: OpenView): RiderHistory {
  const { phase, lastSyncedAtMs } = progress;
  return useMemo(
    () => riderHistory({ summaries, yours, profile, progress: { phase, lastSyncedAtMs } }),
    [summaries, yours, profile, phase, lastSyncedAtMs],
  );
}
