import { Figure } from "@/components/common/Figure";
import { loadSumFigure } from "@/components/common/loadText";
import { countText, timeFigure, workFigure } from "@/lib/domain/format";
import type { StreakNow } from "@/lib/training/streaks";
import type { PopupFigures } from "./popupFigures";
import { lastWeekName, streakFigure, streakWords } from "./popupWords";
import "./StreakAndWeek.css";

/** Whether the streaks are safe, and this week beside last week up to the same weekday. */
export function StreakAndWeek({ figures }: { readonly figures: PopupFigures }) {
  const { thisWeek, lastWeek } = figures;
  const hasLoad = thisWeek.load.value !== null || lastWeek.load.value !== null;
  const hasWork = thisWeek.workJ !== null || lastWeek.workJ !== null;
  return (
    <>
      <section class="streaks" aria-label="Streaks">
        <StreakFigure name="Daily streak" streak={figures.days} period="day" />
        <StreakFigure name="Weekly streak" streak={figures.weeks} period="week" />
      </section>
      <table class="week-beside">
        <thead>
          <tr>
            <td />
            <th scope="col">Workouts</th>
            <th scope="col">Time</th>
            {hasWork ? <th scope="col">Output</th> : null}
            {hasLoad ? <th scope="col">Load</th> : null}
          </tr>
        </thead>
        <tbody>
          {(
            [
              ["This week", thisWeek],
              [lastWeekName(figures.weekday), lastWeek],
            ] as const
          ).map(([name, totals]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Figure figure={{ value: countText(totals.workouts), unit: "" }} />
              </td>
              <td>
                <Figure figure={timeFigure(totals.durationSec)} />
              </td>
              {hasWork ? (
                <td>
                  <Figure figure={totals.workJ === null ? null : workFigure(totals.workJ)} />
                </td>
              ) : null}
              {hasLoad ? (
                <td>
                  <Figure figure={loadSumFigure(totals.load)} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type StreakFigureProps = {
  readonly name: string;
  readonly streak: StreakNow | null;
  readonly period: "day" | "week";
};

function StreakFigure({ name, streak, period }: StreakFigureProps) {
  return (
    <div class="streaks-one">
      <p class="small muted">{name}</p>
      <p class="streaks-length">
        <Figure figure={streakFigure(streak, period)} />
      </p>
      <p class="small" data-streak={streak?.state ?? "none"}>
        {streakWords(streak, period)}
      </p>
    </div>
  );
}
