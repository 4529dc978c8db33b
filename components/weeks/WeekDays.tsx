import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { loadFigure } from "@/components/common/loadText";
import { weekdayName } from "@/components/dashboard/weekdayName";
import { shortDayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import { figureText, timeFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { WeekReviewDay, WeekWorkout } from "@/lib/training/weekReview";
import { workoutDurationSec } from "@/lib/training/workoutTime";

type WeekDaysProps = {
  readonly days: readonly WeekReviewDay[];
  readonly hrefOf: (key: BlindKey) => string;
};

/** Seven days with their workouts: beside each other, below each other where there is no room. */
export function WeekDays({ days, hrefOf }: WeekDaysProps) {
  return (
    <ol class="week-days" aria-label="Days of the week">
      {days.map(({ day, when, workouts }) => (
        <li
          key={day}
          class={`week-day week-day-${when}`}
          {...(when === "today" ? { "aria-current": "date" } : {})}
        >
          <h2>
            {weekdayName(day)} <span>{shortDayText(day)}</span>
          </h2>
          {workouts.length === 0 ? (
            <p class="week-day-none">
              {when === "past" ? "Rest" : when === "today" ? "Nothing yet" : "To come"}
            </p>
          ) : (
            <ul>
              {workouts.map((one) => (
                <li key={one.workout.key}>
                  <a href={hrefOf(one.workout.key)} title={one.workout.title}>
                    {one.workout.title.trim() === "" ? "Untitled workout" : one.workout.title}
                  </a>
                  <span class="week-day-words">
                    <DisciplineIcon discipline={one.workout.discipline} />
                    <span>
                      {wordsOf(one).map((words, index, all) => (
                        <span key={words}>
                          <span class="week-day-part">
                            {words}
                            {index === all.length - 1 ? "" : ","}
                          </span>{" "}
                        </span>
                      ))}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function wordsOf({ workout, load, isLeftOut }: WeekWorkout): readonly string[] {
  const durationSec = workoutDurationSec(workout);
  const own = loadFigure(load);
  return [
    disciplineName(workout.discipline),
    ...(durationSec === null ? [] : [figureText(timeFigure(durationSec))]),
    ...(own === null ? [] : [`Load ${own.value}`]),
    ...(isLeftOut ? ["left out"] : []),
    ...(workout.state === "listed" ? ["details coming"] : []),
  ];
}
