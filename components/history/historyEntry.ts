import type { BlindKey } from "@/lib/domain/ids";
import { sessionsOf } from "@/lib/training/sessions";
import type { HistoryRow } from "./historyRow";

/** One line of thought in the history: a workout, or the parts of a session, newest first. */
export type HistoryEntry = { readonly rows: readonly HistoryRow[] };

/** Every row an entry of its own. */
export function singleEntries(rows: readonly HistoryRow[]): readonly HistoryEntry[] {
  return rows.map((row) => ({ rows: [row] }));
}

/**
 * The found rows joined into sessions, newest first. Sessions are made of the whole history: a filter hides parts of
 * one and never tears it.
 */
export function sessionEntries(
  all: readonly HistoryRow[],
  found: readonly HistoryRow[],
): readonly HistoryEntry[] {
  const byKey = new Map<BlindKey, HistoryRow>(found.map((row) => [row.key, row]));
  return sessionsOf(all.map((row) => row.workout))
    .map(({ parts }) => ({ rows: parts.toReversed().flatMap((part) => byKey.get(part.key) ?? []) }))
    .filter((entry) => entry.rows.length > 0);
}
