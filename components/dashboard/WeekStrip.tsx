import { countOf, figureText, timeFigure } from "@/lib/domain/format";
import type { WeekDay } from "./dashboardModel";
import { weekdayName } from "./weekdayName";
import "./WeekStrip.css";

/** Seven days as bars of time, today marked; read as a list. */
export function WeekStrip({ days }: { readonly days: readonly WeekDay[] }) {
  const longestSec = Math.max(1, ...days.map((day) => day.durationSec));
  return (
    <ol class="week-strip" aria-label="Days of this week">
      {days.map((day) => (
        <li key={day.day} class={`week-strip-day week-strip-${day.when}`} title={dayWords(day)}>
          <span class="week-strip-space" aria-hidden="true">
            <span
              class={day.workouts === 0 ? "week-strip-rest" : "week-strip-bar"}
              style={
                day.workouts === 0 ? {} : { height: `${Math.max(8, (day.durationSec / longestSec) * 100)}%` }
              }
            />
          </span>
          <span class="week-strip-name" aria-hidden="true">
            {weekdayName(day.day).slice(0, 1)}
          </span>
          <span class="visually-hidden">{dayWords(day)}</span>
        </li>
      ))}
    </ol>
  );
}

function dayWords({ day, workouts, durationSec, when }: WeekDay): string {
  const name = when === "today" ? `${weekdayName(day)}, today` : weekdayName(day);
  if (workouts === 0) return `${name}: ${when === "ahead" ? "to come" : "no workout"}`;
  return `${name}: ${countOf(workouts, "workout")}, ${figureText(timeFigure(durationSec))}`;
}
