import { countOf, countText } from "@/lib/domain/format";
import type { StreakModel } from "./streakModel";
import { dailyWords, differenceWords, streakAnswer, weeklyWords } from "./streakWords";
import "./StreakPanel.css";

/** Is the streak safe: the answer, weekly and daily, the best ones, and where Peloton counts another number. */
export function StreakPanel({ streaks }: { readonly streaks: StreakModel }) {
  const { daily, weekly, bestDaily, bestWeekly, peloton, differences, base } = streaks;
  return (
    <section class="streak-panel" aria-labelledby="streak-panel-heading">
      <h2 id="streak-panel-heading">Streaks</h2>
      <p class="streak-panel-answer">{streakAnswer(streaks)}</p>
      <dl class="streak-panel-list">
        <Streak
          name="Weeks in a row"
          text={countOf(weekly.count, "week")}
          state={weeklyWords(weekly)}
          isSafe={weekly.state === "done"}
          best={bestText(bestWeekly, peloton?.bestWeekly ?? null)}
          peloton={otherThan(weekly.count, peloton?.currentWeekly)}
        />
        <Streak
          name="Days in a row"
          text={countOf(daily.count, "day")}
          state={dailyWords(daily)}
          isSafe={daily.state === "done"}
          best={`best ${countText(bestDaily)}`}
          peloton={otherThan(daily.count, peloton?.currentDaily)}
        />
      </dl>
      {differences.map((difference) => (
        <p key={difference.period} class="streak-panel-base">
          {differenceWords(difference)}
        </p>
      ))}
      {base === null ? null : <p class="streak-panel-base">Counted {base}.</p>}
    </section>
  );
}

/** Peloton's number is worth a word only where it is another one. */
function otherThan(ours: number, pelotons: number | null | undefined): number | null {
  return pelotons === ours ? null : (pelotons ?? null);
}

function bestText(ours: number, pelotons: number | null): string {
  const best = `best ${countText(ours)}`;
  return pelotons === null || pelotons === ours ? best : `${best} (Peloton ${countText(pelotons)})`;
}

type StreakProps = {
  readonly name: string;
  readonly text: string;
  readonly state: string;
  readonly isSafe: boolean;
  readonly best: string;
  readonly peloton: number | null;
};

function Streak({ name, text, state, isSafe, best, peloton }: StreakProps) {
  return (
    <div class="streak-panel-item">
      <dt>{name}</dt>
      <dd class="streak-panel-count figure">{text}</dd>
      <dd class="streak-panel-more">
        <span class={isSafe ? "streak-panel-safe" : "streak-panel-open"}>
          {isSafe ? "✓ " : ""}
          {state}
        </span>
        <span>{best}</span>
        {peloton === null ? null : <span>Peloton says {countText(peloton)}</span>}
      </dd>
    </div>
  );
}
