import { useMemo } from "preact/hooks";
import { Calendar } from "@/components/calendar/Calendar";
import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { FigureItem } from "@/components/common/FigureItem";
import { TrendChart } from "@/components/trends/TrendChart";
import type { UnitSystem } from "@/lib/domain/account";
import { disciplineName } from "@/lib/domain/discipline";
import { countText } from "@/lib/domain/format";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { YearReview } from "@/lib/training/yearReview";
import { YearHighlights } from "./YearHighlights";
import { beforeWords, yearFigures } from "./yearFigures";
import { yearPlot } from "./yearPlot";
import { YearRecords } from "./YearRecords";
import "./YearView.css";

type YearViewProps = {
  readonly year: number;
  /** Null while it is being put together. */
  readonly review: YearReview | null;
  /** The years that can be stepped to. */
  readonly previous: number | null;
  readonly next: number | null;
  /** What the year rests on while older workouts are still coming. */
  readonly base: string | null;
  /** The reader's own local day. */
  readonly today: LocalDay;
  readonly weekStart: "monday" | "sunday";
  readonly units: UnitSystem;
  readonly showStreaks: boolean;
  readonly hrefs: YearHrefs;
};

/** Where the parts of a year lead. */
export type YearHrefs = {
  readonly year: (year: number) => string;
  readonly day: (day: LocalDay) => string;
  readonly week: (isoWeek: string) => string;
  readonly workout: (key: BlindKey) => string;
  readonly class: (key: BlindKey) => string;
  readonly instructor: (key: BlindKey) => string;
};

/** A year in review. */
export function YearView(props: YearViewProps) {
  const { year, review, previous, next, base, hrefs } = props;
  return (
    <div class="year-view">
      <header class="year-top">
        <h1>
          <span class="visually-hidden">Year in review, </span>
          {year}
        </h1>
        <nav class="year-steps" aria-label="Years">
          {previous === null ? null : (
            <a href={hrefs.year(previous)} aria-label={`Previous year, ${previous}`}>
              ← {previous}
            </a>
          )}
          {next === null ? null : (
            <a href={hrefs.year(next)} aria-label={`Next year, ${next}`}>
              {next} →
            </a>
          )}
        </nav>
      </header>
      {base === null ? null : (
        <p class="muted small" role="status">
          Counted {base}.
        </p>
      )}
      {review === null ? (
        <p class="muted year-opening" role="status">
          Looking through your workouts
        </p>
      ) : review.totals.workouts === 0 ? (
        <p class="muted">{emptyWords(year, props.today)}</p>
      ) : (
        <Review {...props} review={review} />
      )}
    </div>
  );
}

function emptyWords(year: number, today: LocalDay): string {
  return Number(today.slice(0, 4)) < year ? `${year} is still to come.` : `No workouts in ${year}.`;
}

function Review(props: YearViewProps & { readonly review: YearReview }) {
  const { year, review, today, weekStart, units, showStreaks, hrefs } = props;
  const plot = useMemo(() => yearPlot(review), [review]);
  const span = useMemo(
    () => ({
      days: review.days,
      first: `${year}-01-01` as LocalDay,
      last: `${year}-12-31` as LocalDay,
      today,
      weekStart,
    }),
    [review, year, today, weekStart],
  );
  const before = beforeWords(review);
  return (
    <>
      <section class="trend-panel" aria-labelledby="year-totals">
        <div class="trend-panel-head">
          <h2 id="year-totals">Totals</h2>
          <p>Summed by us{before === null ? "" : `. ${before}`}</p>
        </div>
        <dl class="year-figures">
          {yearFigures(review, units).map((figure) => (
            <FigureItem key={figure.name} {...figure} />
          ))}
        </dl>
      </section>
      <YearHighlights
        review={review}
        showStreaks={showStreaks}
        weekHrefOf={hrefs.week}
        classHrefOf={hrefs.class}
        instructorHrefOf={hrefs.instructor}
      />
      <Calendar span={span} hrefOf={hrefs.day} />
      <div class="trend-columns year-columns">
        <TrendChart plot={plot} heading="h2" />
        <Disciplines review={review} />
      </div>
      <YearRecords records={review.records} year={year} today={today} units={units} hrefOf={hrefs.workout} />
    </>
  );
}

function Disciplines({ review }: { readonly review: YearReview }) {
  return (
    <section class="trend-panel year-disciplines" aria-labelledby="year-disciplines">
      <h2 id="year-disciplines">Disciplines</h2>
      <table class="trend-table" aria-labelledby="year-disciplines">
        <thead>
          <tr>
            <th scope="col">Discipline</th>
            <th scope="col">Workouts</th>
            <th scope="col">Minutes</th>
          </tr>
        </thead>
        <tbody>
          {review.totals.byDiscipline.map(({ discipline, sums }) => (
            <tr key={discipline}>
              <th scope="row">
                <span class="year-discipline">
                  <DisciplineIcon discipline={discipline} />
                  {disciplineName(discipline)}
                </span>
              </th>
              <td>{countText(sums.workouts)}</td>
              <td>{countText(sums.durationSec / 60)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
