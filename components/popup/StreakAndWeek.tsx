import { Figure } from "@/components/common/Figure";
import { loadSumFigure } from "@/components/common/loadText";
import { countText, workFigure } from "@/lib/domain/format";
import type { StreakNow } from "@/lib/training/streaks";
import type { PopupFigures } from "./popupFigures";
import { lastWeekName, streakFigure, streakWords } from "./popupWords";
import "./StreakAndWeek.css";

type StreakAndWeekProps = {
  readonly figures: PopupFigures;
  /** The rider wants to see streaks. */
  readonly showStreaks: boolean;
  /** Older workouts are still being listed. */
  readonly isPartial: boolean;
};

/** Whether the streaks are safe, and this week beside last week up to the same weekday. */
export function StreakAndWeek({ figures, showStreaks, isPartial }: StreakAndWeekProps) {
  const { thisWeek, lastWeek } = figures;
  const hasLoad = thisWeek.load.value !== null || lastWeek.load.value !== null;
  const hasWork = thisWeek.workJ !== null || lastWeek.workJ !== null;
  return (
    <>
      {showStreaks ? (
        <section class="streaks" aria-label="Streaks">
          <StreakFigure name="Daily streak" streak={figures.days} period="day" />
          <StreakFigure name="Weekly streak" streak={figures.weeks} period="week" />
          {isPartial ? (
            <p class="streaks-base muted small">So far: older workouts are still coming.</p>
          ) : null}
        </section>
      ) : null}
      <table class="week-beside">
        <thead>
          <tr>
            <td />
            <th scope="col">Workouts</th>
            <th scope="col">Minutes</th>
            {hasWork ? <th scope="col">kJ</th> : null}
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
                <Figure figure={plain(countText(totals.workouts))} />
              </td>
              <td>
                <Figure figure={plain(countText(Math.round(totals.durationSec / 60)))} />
              </td>
              {hasWork ? (
                <td>
                  <Figure figure={totals.workJ === null ? null : plain(workFigure(totals.workJ).value)} />
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

/** A number whose unit is its column's name. */
function plain(value: string) {
  return { value, unit: "" };
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
