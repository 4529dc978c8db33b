import { Calendar } from "@/components/calendar/Calendar";
import { singleEntries } from "@/components/history/historyEntry";
import type { HistoryRow } from "@/components/history/historyRow";
import { HistoryTable } from "@/components/history/HistoryTable";
import type { UnitSystem } from "@/lib/domain/account";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { DashboardModel } from "./dashboardModel";
import { FitnessPanel } from "./FitnessPanel";
import { LastWorkout } from "./LastWorkout";
import { MilestonePanel } from "./MilestonePanel";
import { MissingLine } from "./MissingLine";
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
  /** The workouts of a local day. */
  readonly dayHrefOf: (day: LocalDay) => string;
  /** The page of an ISO week. */
  readonly weekHrefOf: (isoWeek: string) => string;
  readonly onRetry: (key: BlindKey) => void;
};

/** The dashboard of a vault with workouts: the answer first, the history below. */
export function DashboardView(props: DashboardViewProps) {
  const { model, rows, units, failures, hrefOf, dayHrefOf, weekHrefOf, onRetry } = props;
  const { last } = model;
  return (
    <div class="dashboard-view">
      <header class="dashboard-top">
        <h1>Dashboard</h1>
        <MissingLine missing={model.missing} />
      </header>
      <div class="dashboard-first">
        {last === null ? null : (
          <LastWorkout workout={last} load={model.lastLoad} units={units} href={hrefOf(last.key)} />
        )}
        <ThisWeek
          week={model.week}
          weekDays={model.weekDays}
          leftOut={model.leftOutThisWeek}
          href={weekHrefOf(model.isoWeek)}
        />
        <FitnessPanel fitness={model.fitness} href="#/trends/fitness" />
      </div>
      <div class="dashboard-second">
        <div class="dashboard-side">
          {model.streaks === null ? null : <StreakPanel streaks={model.streaks} />}
          <MilestonePanel milestones={model.milestones} />
        </div>
        <Calendar span={model.calendar} hrefOf={dayHrefOf} />
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
