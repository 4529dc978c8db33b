import { useEffect, useState } from "preact/hooks";

import type { BlindKey } from "@/lib/domain/ids";
import type { OpenedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import type { VaultReader } from "@/lib/store/vaultReader";

/** What opening a workout came to. `unreadable`: there is nothing in the archive that this version can read. */
export type Opening =
  | { readonly type: "opening" }
  | { readonly type: "opened"; readonly opened: OpenedWorkout }
  | { readonly type: "unreadable" };

/**
 * Opens a workout from the archive, and again when more of it has arrived: its state rose, or its class did
 * (`phase` of the sync moves on). What was opened stays on screen meanwhile.
 */
export function useOpenedWorkout(
  summary: WorkoutSummary | null,
  reader: VaultReader,
  phase: string,
): Opening {
  const [found, setFound] = useState<{ readonly key: string; readonly opening: Opening } | null>(null);
  const key = summary?.key ?? null;
  const state = summary?.state ?? null;
  const rideKey = summary?.ride?.key ?? null;
  const version = summary?.derived?.version ?? null;
  useEffect(() => {
    if (key === null) return undefined;
    let isCurrent = true;
    const settle = (opening: Opening) => {
      if (isCurrent) setFound({ key, opening });
    };
    read(reader, key, rideKey).then(settle, () => settle({ type: "unreadable" }));
    return () => {
      isCurrent = false;
    };
  }, [key, state, rideKey, version, phase, reader]);
  return found !== null && found.key === key ? found.opening : { type: "opening" };
}

async function read(reader: VaultReader, key: BlindKey, rideKey: BlindKey | null): Promise<Opening> {
  const [answers, ride] = await Promise.all([
    reader.archived(key),
    rideKey === null ? null : reader.ride(rideKey),
  ]);
  const opened = answers === null ? null : openWorkout(answers, ride);
  return opened === null ? { type: "unreadable" } : { type: "opened", opened };
}
