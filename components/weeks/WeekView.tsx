import { FigureItem } from "@/components/common/FigureItem";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import type { UnitSystem } from "@/lib/domain/account";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WeekReview } from "@/lib/training/weekReview";
import { WeekDays } from "./WeekDays";
import { WeekDisciplines } from "./WeekDisciplines";
import { WeekHeld } from "./WeekHeld";
import { WeekRecords } from "./WeekRecords";
import { changeSentence, leftOutWords, weekFigures, weekName, weekSpanText } from "./weekWords";
import { WeekZones } from "./WeekZones";
import "./WeekView.css";

type WeekViewProps = {
  /** The ISO week: "2026-W47". */
  readonly week: string;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  /** The week before the present one. */
  readonly isLastWeek: boolean;
  /** Null while it is being put together. */
  readonly review: WeekReview | null;
  readonly previousHref: string;
  /** Null in the present week and in those ahead. */
  readonly nextHref: string | null;
  /** What the week rests on while workouts are still coming. */
  readonly base: string | null;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

/** One week: its seven days, what they add up to, and how it stands beside the four weeks before. */
export function WeekView(props: WeekViewProps) {
  const { week, firstDay, lastDay, isLastWeek, review, previousHref, nextHref, base } = props;
  return (
    <div class="week-view">
      <header class="week-top">
        <h1>{weekSpanText(firstDay, lastDay)}</h1>
        <p class="muted">
          {weekName(week)}
          {review?.when === "now" ? ", this week so far" : isLastWeek ? ", last week" : ""}
        </p>
        <nav class="week-steps" aria-label="Weeks">
          <a href={previousHref}>
            <span aria-hidden="true">← </span>Previous week
          </a>
          {nextHref === null ? null : (
            <a href={nextHref}>
              Next week<span aria-hidden="true"> →</span>
            </a>
          )}
        </nav>
      </header>
      {base === null ? null : (
        <p class="muted small" role="status">
          {base}
        </p>
      )}
      {review === null ? (
        <p class="muted week-opening" role="status">
          Looking through your workouts
        </p>
      ) : review.when === "ahead" ? (
        <p class="muted">This week is still to come.</p>
      ) : (
        <Review {...props} review={review} />
      )}
    </div>
  );
}

function Review({ review, units, hrefOf }: WeekViewProps & { readonly review: WeekReview }) {
  const { sums, days, disciplines, held, records, zones, before, when } = review;
  const change = changeSentence(review);
  const isEmpty = sums.workouts === 0;
  return (
    <>
      <div class="week-sums">
        {isEmpty ? (
          <p class="week-change">
            {when === "now" ? "No workouts this week yet." : "No workouts in this week."}
          </p>
        ) : change === null ? null : (
          <p class="week-change">{change}</p>
        )}
        {isEmpty && before === null ? null : (
          <dl class="week-figures">
            {weekFigures(review).map((figure) => (
              <FigureItem key={figure.name} {...figure} />
            ))}
          </dl>
        )}
      </div>
      <WeekDays days={days} hrefOf={hrefOf} />
      {isEmpty ? null : (
        <>
          <div class="week-columns">
            <WeekDisciplines disciplines={disciplines} />
            <WeekHeld held={held} />
          </div>
          <WeekZones zones={zones} />
          <WeekRecords records={records} isGoingOn={when === "now"} units={units} hrefOf={hrefOf} />
          <p class="small muted">
            Time and output are Peloton’s own, Load is ours. Weeks begin on Monday here.
            {leftOutWords(review.leftOut)} <WhatIsThis of="Load" />
          </p>
        </>
      )}
    </>
  );
}
