import { useEffect, useMemo, useState } from "preact/hooks";

import type { AttemptsProgress, OpenedAttempt } from "@/components/classes/openedAttempt";
import type { BlindKey } from "@/lib/domain/ids";
import type { PerformanceGraph } from "@/lib/domain/performance";
import type { RideDetails } from "@/lib/domain/ride";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { rideDetails } from "@/lib/peloton/fromWire/rideDetails";
import type { VaultReader } from "@/lib/store/vaultReader";
import type { ClassAttempt } from "@/lib/training/attempts";
import { rideAxis } from "@/lib/training/axis";
import type { RideAxis } from "@/lib/training/axis";

type Series = { readonly graph: PerformanceGraph; readonly axis: RideAxis };

type Opening = {
  readonly stamp: string;
  /** Undefined until the vault has answered. */
  readonly ride: RideDetails | null | undefined;
  /** Null = it has no series, or none that this version can read. */
  readonly series: ReadonlyMap<BlindKey, Series | null>;
};

/** A class's details and the series of its attempts, as far as they have been opened. */
export type OpenedClass = {
  readonly ride: RideDetails | null | undefined;
  /** Newest first. */
  readonly opened: readonly OpenedAttempt[];
  readonly progress: AttemptsProgress | null;
};

const NOTHING: Opening = { stamp: "", ride: undefined, series: new Map() };

/**
 * Opens a class's details and then the given attempts from the archive, one after the other, and again when more of them
 * has arrived (`phase` of the sync moves on, a state or a version rose). What was opened stays on screen meanwhile.
 */
export function useClass(
  reader: VaultReader,
  asked: {
    readonly rideKey: BlindKey;
    /** Newest first. */
    readonly attempts: readonly ClassAttempt[];
    readonly phase: string;
  },
): OpenedClass {
  const { rideKey, attempts, phase } = asked;
  const [opening, setOpening] = useState<Opening>(NOTHING);
  const keys = attempts.map(({ summary }) => summary.key);
  const stamp = JSON.stringify([
    rideKey,
    phase,
    attempts.map(({ summary }) => [summary.key, summary.state, summary.derived?.version ?? null]),
  ]);
  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      const raw = await reader.ride(rideKey).catch(() => null);
      if (!isCurrent) return;
      setOpening((before) => ({ ...before, ride: rideDetails(raw) }));
      for (const key of keys) {
        const found = await seriesOf(reader, key, raw).catch(() => null);
        if (!isCurrent) return;
        setOpening((before) => ({ ...before, series: new Map([...before.series, [key, found]]) }));
      }
      setOpening((before) => ({ ...before, stamp }));
    };
    void open();
    return () => {
      isCurrent = false;
    };
    // The stamp names everything that is read here.
  }, [reader, stamp]);

  const { series } = opening;
  const opened = useMemo(
    () =>
      attempts.flatMap((attempt): OpenedAttempt[] => {
        const found = series.get(attempt.summary.key) ?? null;
        return found === null ? [] : [{ attempt, ...found }];
      }),
    [attempts, series],
  );
  const count = keys.filter((key) => series.has(key)).length;
  const isDone = opening.stamp === stamp || count === keys.length;
  return {
    ride: opening.ride,
    opened,
    progress: isDone ? null : { opened: count, of: keys.length },
  };
}

async function seriesOf(reader: VaultReader, key: BlindKey, rideRaw: unknown): Promise<Series | null> {
  const answers = await reader.archived(key);
  const graph = answers === null ? null : (openWorkout(answers, rideRaw)?.graph ?? null);
  return graph === null ? null : { graph, axis: rideAxis(graph) };
}
