import { Calendar } from "@/components/calendar/Calendar";
import { StreakPanel } from "@/components/dashboard/StreakPanel";
import type { StreakModel } from "@/components/dashboard/streakModel";
import { countOf } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import type { BreakdownBy, BreakdownPart } from "@/lib/training/breakdown";
import { HabitsBreakdowns } from "./HabitsBreakdowns";
import type { HabitsModel } from "./habitsModel";
import { leftOutText } from "./recordsWords";
import { TrendChart } from "./TrendChart";
import "./HabitsView.css";

type HabitsViewProps = {
  readonly model: HabitsModel;
  /** Null where the rider does not want to see them. */
  readonly streaks: StreakModel | null;
  readonly dayHrefOf: (day: LocalDay) => string;
  readonly yearHrefOf: (year: number) => string;
  readonly partHrefOf: (by: BreakdownBy, part: BreakdownPart) => string | null;
};

/** Trends → Habits: how regularly, when, and what. */
export function HabitsView({ model, streaks, dayHrefOf, yearHrefOf, partHrefOf }: HabitsViewProps) {
  const { workouts, calendar, isCalendarShorter, years } = model;
  const leftOut = leftOutText(model.leftOut);
  return (
    <div class="habits-view">
      <Calendar span={calendar} hrefOf={dayHrefOf} />
      <p class="habits-years small">
        {isCalendarShorter ? <span class="muted">The calendar shows the last 12 months.</span> : null}
        <span class="muted">Years in review:</span>
        {years.map((year) => (
          <a key={year} class="figure" href={yearHrefOf(year)}>
            {year}
          </a>
        ))}
      </p>
      {streaks === null ? null : <StreakPanel streaks={streaks} />}
      {workouts === 0 ? (
        <p class="muted">No workouts in this range. Choose a longer one, or another discipline or device.</p>
      ) : (
        <>
          <section class="trend-panel" aria-labelledby="habits-when">
            <div class="trend-panel-head">
              <h2 id="habits-when">When</h2>
              <p>{countOf(workouts, "workout")}, each by the local time where it was done</p>
            </div>
            <div class="trend-columns">
              <TrendChart plot={model.weekdays} height={180} />
              <TrendChart plot={model.hours} height={180} />
            </div>
          </section>
          <section class="trend-panel" aria-labelledby="habits-what">
            <div class="trend-panel-head">
              <h2 id="habits-what">What</h2>
              <p>{countOf(workouts, "workout")}; the share is of their time</p>
            </div>
            <HabitsBreakdowns breakdowns={model.breakdowns} hrefOf={partHrefOf} />
            {leftOut === null ? null : (
              <p class="small muted">
                {leftOut} The calendar and the streaks hold {model.leftOut === 1 ? "it" : "them"} as done.
              </p>
            )}
          </section>
        </>
      )}
    </div>
  );
}
