import { useMemo } from "preact/hooks";
import { dashboardModel } from "@/components/dashboard/dashboardModel";
import { DashboardView } from "@/components/dashboard/DashboardView";
import type { Preferences, UnitSystem } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import type { OpenView } from "./openView";
import { workoutHash } from "./route";
import type { HistoryRows } from "./useHistoryRows";

type DashboardPageProps = {
  readonly view: OpenView;
  readonly history: HistoryRows;
  readonly units: UnitSystem;
  readonly preferences: Preferences;
  readonly nowMs: number;
  readonly utcOffsetSec: number;
  readonly onRetry: (key: BlindKey) => void;
};

/** The dashboard over the vault and the clock. */
export function DashboardPage({
  view,
  history,
  units,
  preferences,
  nowMs,
  utcOffsetSec,
  onRetry,
}: DashboardPageProps) {
  const { summaries, profile, progress } = view;
  const { weekStart } = preferences;
  const model = useMemo(
    () =>
      dashboardModel({
        summaries,
        loads: history.loads,
        profile,
        progress,
        nowMs,
        utcOffsetSec,
        weekStart,
      }),
    [summaries, history.loads, profile, progress, nowMs, utcOffsetSec, weekStart],
  );
  return (
    <DashboardView
      model={model}
      rows={history.rows}
      units={units}
      failures={history.failures}
      hrefOf={workoutHash}
      onRetry={onRetry}
    />
  );
}
