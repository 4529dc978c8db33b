import { useCallback } from "preact/hooks";
import type { VaultView } from "@/lib/store/vaultReader";
import { riderHistorySlices } from "@/lib/training/riderHistory";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { useSlices } from "./useSlices";

/**
 * The rider's history, made once per change of what it is made of, a few milliseconds at a time. Null until the first
 * is made; afterwards the last one stays until the next is.
 */
export function useRiderHistory(view: Extract<VaultView, { type: "open" }>): RiderHistory | null {
  const { summaries, yours, profile } = view;
  const { phase, lastSyncedAtMs } = view.progress;
  const begin = useCallback(
    () => riderHistorySlices({ summaries, yours, profile, progress: { phase, lastSyncedAtMs } }),
    [summaries, yours, profile, phase, lastSyncedAtMs],
  );
  return useSlices(begin);
}
