import { useCallback, useMemo, useState } from "preact/hooks";
import { formatHistoryQuery, historyQueryOf } from "@/components/history/historyQuery";
import type { HistoryQuery } from "@/components/history/historyQuery";
import type { HistoryRow } from "@/components/history/historyRow";
import { HistoryView } from "@/components/history/HistoryView";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import type { UnitSystem } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import type { ExportKnown } from "./export/openForExport";
import { LazyExport } from "./LazyExport";
import { hashOf, workoutHash } from "./route";
import type { HistoryRows } from "./useHistoryRows";
import type { Navigate } from "./useRoute";

type HistoryPageProps = {
  readonly rows: HistoryRows;
  /** The address's part after `?`. */
  readonly address: string;
  readonly search: string;
  readonly units: UnitSystem;
  readonly navigate: Navigate;
  readonly onSearch: (search: string) => void;
  readonly onRetry: (key: BlindKey) => void;
  readonly known: ExportKnown;
};

/** The history over the vault: filters, sort and page in the address, the search text in memory only. */
export function HistoryPage(props: HistoryPageProps) {
  const { rows, address, search, units, navigate, onSearch, onRetry, known } = props;
  const [exported, setExported] = useState<{ readonly shown: readonly HistoryRow[] | null } | null>(null);
  const { keyboardShortcuts } = usePreferences();
  const query = useMemo(() => historyQueryOf(address), [address]);
  const goTo = useCallback(
    (next: HistoryQuery, isNewStep: boolean) => {
      navigate(hashOf({ type: "history", query: formatHistoryQuery(next) }), { replace: !isNewStep });
    },
    [navigate],
  );
  const onQuery = (next: HistoryQuery) => {
    // Going back steps through pages, not through every touch of a filter.
    goTo(next, next.page !== query.page && next.page !== 1);
    if (next.page !== query.page) window.scrollTo(0, 0);
  };
  const onSearchText = useCallback(
    (text: string) => {
      onSearch(text);
      if (query.page !== 1) goTo({ ...query, page: 1 }, false);
    },
    [onSearch, query, goTo],
  );
  return (
    <>
      <HistoryView
        rows={rows.rows}
        query={query}
        search={search}
        units={units}
        failures={rows.failures}
        hasShortcuts={keyboardShortcuts}
        hrefOf={workoutHash}
        onSearch={onSearchText}
        onQuery={onQuery}
        onRetry={onRetry}
        onExport={(shown) => setExported({ shown })}
      />
      {exported === null ? null : (
        <LazyExport
          known={known}
          shown={exported.shown?.map(({ workout }) => workout) ?? null}
          all={rows.rows.map(({ workout }) => workout)}
          units={units}
          onClose={() => setExported(null)}
        />
      )}
    </>
  );
}
