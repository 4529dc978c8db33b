import { useCallback } from "preact/hooks";
import { dashboardModelSlices } from "@/components/dashboard/dashboardModel";
import type { DashboardModel } from "@/components/dashboard/dashboardModel";
import { DashboardView } from "@/components/dashboard/DashboardView";
import { useSlices } from "@/entrypoints/page/useSlices";
import type { Preferences, UnitSystem } from "@/lib/domain/account";
import { localDayOf } from "@/lib/domain/day";
import type { BlindKey } from "@/lib/domain/ids";
import { fitnessSlices } from "@/lib/training/fitness";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { Slices } from "@/lib/training/slices";
import type { OpenView } from "./openView";
import { dayHash } from "./dayHash";
import { hashOf, workoutHash } from "./route";
import type { HistoryRows } from "./useHistoryRows";

type DashboardPageProps = {
  readonly view: OpenView;
  readonly history: RiderHistory;
  readonly rows: HistoryRows;
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
  rows,
  units,
  preferences,
  nowMs,
  utcOffsetSec,
  onRetry,
}: DashboardPageProps) {
  const { profile } = view;
  const { weekStart, showStreaks } = preferences;
  const today = localDayOf(nowMs, utcOffsetSec);
  const seed = view.yours.rider.fitnessSeed;
  // Made of the day, not of the clock: what the page shows changes at midnight, not every few seconds.
  const begin = useCallback(
    () => dashboardSlices({ history, seed, profile, today, utcOffsetSec, weekStart, showStreaks }),
    [history, seed, profile, today, utcOffsetSec, weekStart, showStreaks],
  );
  const model = useSlices(begin);
  if (model === null) return <div aria-busy="true" />;
  return (
    <DashboardView
      model={model}
      rows={rows.rows}
      units={units}
      failures={rows.failures}
      hrefOf={workoutHash}
      dayHrefOf={dayHash}
      weekHrefOf={(week) => hashOf({ type: "week", week })}
      onRetry={onRetry}
    />
  );
}

/** The fitness line first: it goes through as much as all the rest. */
function* dashboardSlices({
  seed,
  ...known
}: Omit<Parameters<typeof dashboardModelSlices>[0], "fitness"> & {
  readonly seed: Parameters<typeof fitnessSlices>[1]["seed"];
}): Slices<DashboardModel> {
  const fitness = yield* fitnessSlices(known.history, { seed, today: known.today });
  yield;
  return yield* dashboardModelSlices({ ...known, fitness });
}
