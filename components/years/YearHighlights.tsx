import { FigureItem } from "@/components/common/FigureItem";
import { dayText, shortDayText } from "@/lib/domain/dateText";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import { countOf, figureText, timeFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { YearReview } from "@/lib/training/yearReview";
import { isoWeekOf } from "@/lib/training/weeks";

type YearHighlightsProps = {
  readonly review: YearReview;
  readonly showStreaks: boolean;
  readonly weekHrefOf: (isoWeek: string) => string;
  readonly classHrefOf: (key: BlindKey) => string;
  readonly instructorHrefOf: (key: BlindKey) => string;
};

/** The longest streak, the best week, whose classes and which classes were taken most. */
export function YearHighlights({
  review,
  showStreaks,
  weekHrefOf,
  classHrefOf,
  instructorHrefOf,
}: YearHighlightsProps) {
  const { longestStreak, bestWeek, instructors, classes } = review;
  return (
    <div class="year-highlights">
      {!showStreaks || longestStreak === null ? null : (
        <dl>
          <FigureItem
            name="Longest streak"
            figure={{ value: String(longestStreak.days), unit: longestStreak.days === 1 ? "day" : "days" }}
            note={streakSpan(longestStreak)}
          />
        </dl>
      )}
      {bestWeek === null ? null : (
        <div>
          <dl>
            <FigureItem
              name="Best week"
              figure={timeFigure(bestWeek.durationSec)}
              note={`${countOf(bestWeek.workouts, "workout")}, the most time`}
            />
          </dl>
          <a class="small" href={weekHrefOf(isoWeekOf(bestWeek.firstDay))}>
            Week of {dayText(bestWeek.firstDay)}
          </a>
        </div>
      )}
      {instructors.length === 0 ? null : (
        <section aria-labelledby="year-instructors">
          <h3 id="year-instructors">Most taken instructors</h3>
          <ol>
            {instructors.map(({ key, name, workouts, durationSec }) => (
              <li key={key ?? name}>
                <Name href={key === null ? null : instructorHrefOf(key)} name={name} />
                <span class="small muted figure">
                  {countOf(workouts, "workout")}, {figureText(timeFigure(durationSec))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {classes.length === 0 ? null : (
        <section aria-labelledby="year-classes">
          <h3 id="year-classes">Most taken classes</h3>
          <ol>
            {classes.map(({ key, title, times }) => (
              <li key={key}>
                <Name href={classHrefOf(key)} name={title} />
                <span class="small muted figure">{countOf(times, "time")}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Name({ href, name }: { readonly href: string | null; readonly name: string }) {
  return href === null ? (
    <span class="ellipsis" title={name}>
      {name}
    </span>
  ) : (
    <a class="ellipsis" href={href} title={name}>
      {name}
    </a>
  );
}

function streakSpan({ lastDay, days }: NonNullable<YearReview["longestStreak"]>): string {
  if (days === 1) return dayText(lastDay);
  return `${shortDayText(dayOfNumber(dayNumber(lastDay) - days + 1))} to ${shortDayText(lastDay)}`;
}
