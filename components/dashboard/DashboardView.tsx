import { historyCount } from "@/components/history/historyCount";
import { singleEntries } from "@/components/history/historyEntry";
import type { HistoryRow } from "@/components/history/historyRow";
import { HistoryTable } from "@/components/history/HistoryTable";
import type { UnitSystem } from "@/lib/domain/account";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { DashboardModel } from "./dashboardModel";
import { LastWorkout } from "./LastWorkout";
import { StreakPanel } from "./StreakPanel";
import { ThisWeek } from "./ThisWeek";
import { TotalsPanel } from "./TotalsPanel";
import "./DashboardView.css";

type DashboardViewProps = {
  readonly model: DashboardModel;
  /** All of the history's rows: the recent ones are drawn, all are counted. */
  readonly rows: readonly HistoryRow[];
  readonly units: UnitSystem;
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onRetry: (key: BlindKey) => void;
};

/** The dashboard of a vault with workouts: the answer first, the history below. */
export function DashboardView({ model, rows, units, failures, hrefOf, onRetry }: DashboardViewProps) {
  const { last } = model;
  const pending = rows.filter((row) => row.workout.state === "listed").length;
  return (
    <div class="dashboard-view">
      <header class="dashboard-top">
        <h1>Dashboard</h1>
        {pending === 0 ? null : (
          <p class="muted small figure" role="status">
            {historyCount({ total: rows.length, shown: rows.length, pending, isNarrowed: false })}
          </p>
        )}
      </header>
      <div class="dashboard-first">
        {last === null ? null : (
          <LastWorkout workout={last} load={model.lastLoad} units={units} href={hrefOf(last.key)} />
        )}
        <ThisWeek week={model.week} weekDays={model.weekDays} />
        <StreakPanel streaks={model.streaks} base={model.listBase} />
      </div>
      <section class="dashboard-recent" aria-labelledby="dashboard-recent-heading">
        <div class="dashboard-recent-head">
          <h2 id="dashboard-recent-heading">Recent workouts</h2>
          <a class="small" href="#/workouts">
            All workouts
          </a>
        </div>
        <HistoryTable
          entries={singleEntries(rows.slice(0, model.recent.length))}
          units={units}
          sort={null}
          failures={failures}
          caption="Recent workouts"
          hrefOf={hrefOf}
          onRetry={onRetry}
        />
      </section>
      <TotalsPanel totals={model.totals} units={units} base={model.base} />
    </div>
  );
}
