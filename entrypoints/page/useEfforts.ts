import { useEffect, useRef, useState } from "preact/hooks";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts } from "@/lib/domain/workout";
import type { VaultReader } from "@/lib/store/vaultReader";

/**
 * The efforts of all workouts, asked for again whenever the summaries change; what was there stays meanwhile, and where
 * they cannot be opened. Null while they are opened for the first time.
 */
export function useEfforts(
  { summaries }: { readonly summaries: readonly unknown[] },
  reader: Pick<VaultReader, "efforts">,
): ReadonlyMap<BlindKey, WorkoutEfforts> | null {
  const [efforts, setEfforts] = useState<ReadonlyMap<BlindKey, WorkoutEfforts> | null>(null);
  const turn = useRef({ asked: 0, shown: 0 });
  useEffect(() => {
    const { current } = turn;
    current.asked += 1;
    const mine = current.asked;
    const ask = async (): Promise<void> => {
      const opened = await reader.efforts();
      // Older than what is shown already. One that a later question overtook is shown: they come fast in a sync.
      if (mine < current.shown) return;
      current.shown = mine;
      setEfforts(opened);
    };
    // The view tells what is wrong with the vault.
    ask().catch(() => undefined);
  }, [summaries, reader]);
  return efforts;
}
