import { useMemo } from "preact/hooks";
import { historyRowOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import { NO_LOAD } from "@/lib/training/load";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { OpenView } from "./openView";

/** What dashboard and history draw of the vault. */
export type HistoryRows = {
  readonly rows: readonly HistoryRow[];
  /** Why workouts failed, where that is known. */
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
};

/** The rows of the whole vault, made once per change of it and not per drawing. */
export function useHistoryRows({ items }: Pick<OpenView, "items">, history: RiderHistory): HistoryRows {
  const rows = useMemo(
    () => history.all.map((summary) => historyRowOf(summary, history.loads.get(summary.key) ?? NO_LOAD)),
    [history],
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
  return { rows, failures };
}
