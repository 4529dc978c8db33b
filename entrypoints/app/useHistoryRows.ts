import { useMemo } from "preact/hooks";
import { historyRowSlices } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { useSlices } from "@/entrypoints/page/useSlices";
import type { OpenView } from "./openView";

/** What dashboard and history draw of the vault. */
export type HistoryRows = {
  readonly rows: readonly HistoryRow[];
  /** Why workouts failed, where that is known. */
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
};

/** The rows of the whole vault, made once per change of it, a few milliseconds at a time; null until the first are made. */
export function useHistoryRows(
  { items, yours }: Pick<OpenView, "items" | "yours">,
  history: RiderHistory | null,
): HistoryRows | null {
  const begin = useMemo(
    () => (history === null ? null : () => historyRowSlices(history.all, { history, yours })),
    [history, yours],
  );
  const rows = useSlices(begin);
  const failures = useMemo(
    () =>
      new Map(
        items.flatMap(({ key, kind, errorCode }) =>
          kind === "workout" && errorCode !== null ? [[key, errorCode] as const] : [],
        ),
      ),
    [items],
  );
  return useMemo(() => (rows === null ? null : { rows, failures }), [rows, failures]);
}
