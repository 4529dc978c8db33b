import { useEffect, useMemo, useState } from "preact/hooks";
import type { Remaking } from "@/components/options/RiderRemaking";
import type { RiderHistory } from "@/lib/training/riderHistory";

/**
 * Follows how values are made anew after a save here. `countLeft` counts those that still wait; it keeps its identity
 * and is asked only after a first `begin`. Null = nothing was saved, or nothing waited.
 */
export function useRemaking(
  history: RiderHistory,
  countLeft: (history: RiderHistory) => number,
): { readonly remaking: Remaking | null; readonly begin: () => void } {
  const [isAsked, setIsAsked] = useState(false);
  const [most, setMost] = useState(0);
  const left = useMemo(() => (isAsked ? countLeft(history) : 0), [isAsked, history, countLeft]);
  useEffect(() => setMost((before) => Math.max(before, left)), [left]);
  const total = Math.max(most, left);
  return {
    remaking: total === 0 ? null : { total, left },
    begin: () => {
      setIsAsked(true);
      setMost(0);
    },
  };
}
