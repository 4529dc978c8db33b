import { countOf, countText } from "@/lib/domain/format";
import type { StreakNow } from "@/lib/training/streaks";
import type { DashboardModel } from "./dashboardModel";
import "./StreakPanel.css";

type StreakPanelProps = {
  readonly streaks: DashboardModel["streaks"];
  /** What they rest on while older workouts are still coming. */
  readonly base: string | null;
};

/** Is the streak safe: daily and weekly, the best week streak, and Peloton's own beside ours. */
export function StreakPanel({ streaks, base }: StreakPanelProps) {
  const { daily, weekly, bestWeekly, peloton } = streaks;
  return (
    <section class="streak-panel" aria-labelledby="streak-panel-heading">
      <h2 id="streak-panel-heading">Streaks</h2>
      <dl class="streak-panel-list">
        <Streak
          name="Days in a row"
          text={countOf(daily.count, "day")}
          state={dailyWords(daily)}
          isSafe={daily.state === "done"}
          peloton={peloton?.currentDaily ?? null}
        />
        <Streak
          name="Weeks in a row"
          text={countOf(weekly.count, "week")}
          state={weeklyWords(weekly)}
          isSafe={weekly.state === "done"}
          peloton={peloton?.currentWeekly ?? null}
        />
        <Streak
          name="Best weeks in a row"
          text={countOf(bestWeekly, "week")}
          state={null}
          isSafe={false}
          peloton={peloton?.bestWeekly ?? null}
        />
      </dl>
      {base === null ? null : <p class="streak-panel-base">Counted {base}.</p>}
    </section>
  );
}

type StreakProps = {
  readonly name: string;
  readonly text: string;
  readonly state: string | null;
  readonly isSafe: boolean;
  readonly peloton: number | null;
};

function Streak({ name, text, state, isSafe, peloton }: StreakProps) {
  return (
    <div class="streak-panel-item">
      <dt>{name}</dt>
      <dd class="streak-panel-count figure">{text}</dd>
      {state === null && peloton === null ? null : (
        <dd class="streak-panel-more">
          {state === null ? null : (
            <span class={isSafe ? "streak-panel-safe" : "streak-panel-open"}>
              {isSafe ? "✓ " : ""}
              {state}
            </span>
          )}
          {peloton === null ? null : <span>Peloton says {countText(peloton)}</span>}
        </dd>
      )}
    </div>
  );
}

function dailyWords({ state }: StreakNow): string {
  return state === "done" ? "done today" : state === "open" ? "open until midnight" : "ended";
}

function weeklyWords({ state }: StreakNow): string {
  return state === "done" ? "done this week" : state === "open" ? "open until Sunday midnight" : "ended";
}
