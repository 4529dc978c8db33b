import { useMemo } from "preact/hooks";
import { historyRowsOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { OpenView } from "./openView";

/** What dashboard and history draw of the vault. */
export type HistoryRows = {
  readonly rows: readonly HistoryRow[];
  /** Why workouts failed, where that is known. */
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
};

/** The rows of the whole vault, made once per change of it and not per drawing. */
export function useHistoryRows(
  { items, yours }: Pick<OpenView, "items" | "yours">,
  history: RiderHistory,
): HistoryRows {
  const rows = useMemo(() => historyRowsOf(history.all, { history, yours }), [history, yours]);
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
