import { FigureItem } from "@/components/common/FigureItem";
import { loadSumFigure } from "@/components/common/loadText";
import { countOf, countText, figureText, timeFigure, workFigure } from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { DashboardModel } from "./dashboardModel";
import { WeekStrip } from "./WeekStrip";
import { weekdayName } from "./weekdayName";
import "./ThisWeek.css";

type ThisWeekProps = Pick<DashboardModel, "week" | "weekDays"> & {
  /** How many of this week the rider left out of records and trends. */
  readonly leftOut: number;
  /** The week's own page. */
  readonly href: string;
};

/** This week so far beside last week up to the same weekday, and its seven days. */
export function ThisWeek({ week, weekDays, leftOut, href }: ThisWeekProps) {
  const { thisWeek, lastWeekSoFar } = week;
  const today = weekDays.find((day) => day.when === "today");
  const work = pair(thisWeek.workJ, lastWeekSoFar.workJ, workFigure);
  return (
    <section class="this-week" aria-labelledby="this-week-heading">
      <div class="this-week-head">
        <h2 id="this-week-heading">This week</h2>
        <a class="small" href={href} aria-label="This week in full">
          All of it
        </a>
      </div>
      <WeekStrip days={weekDays} />
      <dl class="this-week-figures">
        <FigureItem
          name="Workouts"
          figure={{ value: countText(thisWeek.workouts), unit: "" }}
          note={`last week ${countText(lastWeekSoFar.workouts)}`}
        />
        <FigureItem
          name="Time"
          figure={timeFigure(thisWeek.durationSec)}
          note={`last week ${figureText(timeFigure(lastWeekSoFar.durationSec))}`}
        />
        {work === null ? null : <FigureItem name="Output" figure={work.figure} note={work.note} />}
        {thisWeek.load.covered === 0 && lastWeekSoFar.load.covered === 0 ? null : (
          <FigureItem
            name="Load"
            figure={loadSumFigure(thisWeek.load) ?? { value: "0", unit: "" }}
            note={`last week ${loadSumFigure(lastWeekSoFar.load)?.value ?? "0"}`}
          />
        )}
      </dl>
      <p class="this-week-words">
        The bars are minutes.
        {today === undefined ? null : ` Last week is counted up to ${weekdayName(today.day)}.`}
        {thisWeek.load.covered === thisWeek.workouts || thisWeek.load.covered === 0
          ? null
          : ` ${thisWeek.load.covered} of ${thisWeek.workouts} workouts have a load.`}
        {leftOut === 0
          ? null
          : ` ${countOf(leftOut, "workout")} that you left out ${leftOut === 1 ? "counts" : "count"} as done and for no Load.`}
      </p>
    </section>
  );
}

function pair(
  now: number | null,
  before: number | null,
  figureOf: (value: number) => Figure,
): { readonly figure: Figure; readonly note: string } | null {
  if ((now ?? 0) === 0 && (before ?? 0) === 0) return null;
  return { figure: figureOf(now ?? 0), note: `last week ${figureText(figureOf(before ?? 0))}` };
}
