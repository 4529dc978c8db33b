import { useMemo } from "preact/hooks";
import { workoutLoads } from "@/components/common/workoutLoads";
import { historyRowOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutLoad } from "@/lib/training/load";
import type { OpenView } from "./openView";

/** What dashboard and history draw of the vault. */
export type HistoryRows = {
  readonly rows: readonly HistoryRow[];
  readonly loads: ReadonlyMap<BlindKey, WorkoutLoad>;
  /** Why workouts failed, where that is known. */
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
};

const NO_LOAD: WorkoutLoad = { value: null, source: null, isBikePartOnly: false };

/** Loads and rows of the whole vault, made once per change of it and not per drawing. */
export function useHistoryRows({ summaries, yours, profile, items }: OpenView): HistoryRows {
  const loads = useMemo(
    () => workoutLoads({ summaries, own: yours.ftp, profile }),
    [summaries, yours.ftp, profile],
  );
  const rows = useMemo(
    () => summaries.map((summary) => historyRowOf(summary, loads.get(summary.key) ?? NO_LOAD)),
    [summaries, loads],
  );
  const failures = useMemo(
    () =>
      new Map(
        items.flatMap(({ key, kind, errorCode }) =>
          kind === "workout" && errorCode !== null ? [[key, errorCode] as const] : [],
        ),
      ),
    [items],
  );
  return { rows, loads, failures };
}
