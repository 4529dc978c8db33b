import { useMemo } from "preact/hooks";
import { yearSteps } from "@/components/years/yearSteps";
import { YearView } from "@/components/years/YearView";
import type { YearHrefs } from "@/components/years/YearView";
import { baseText, totalsOf } from "@/lib/training/totals";
import { yearReviewSlices } from "@/lib/training/yearReview";
import { dayHash } from "../dayHash";
import { hashOf, workoutHash } from "../route";
import type { Route } from "../route";
import type { TrainingPageProps } from "./TrainingPage";
import { useSlices } from "@/entrypoints/page/useSlices";

type YearPageProps = TrainingPageProps<Extract<Route, { readonly type: "year" }>>;

const HREFS: YearHrefs = {
  year: (year) => hashOf({ type: "year", year }),
  day: dayHash,
  week: (week) => hashOf({ type: "week", week }),
  workout: workoutHash,
  class: (key) => hashOf({ type: "class", key }),
  instructor: (key) => hashOf({ type: "instructor", key }),
};

/** A year in review over the vault, put together a few milliseconds at a time. */
export function YearPage({ route, history, units, preferences, today }: YearPageProps) {
  const { year } = route;
  const begin = useMemo(() => () => yearReviewSlices(history, { year, today }), [history, year, today]);
  const found = useSlices(begin);
  const totals = useMemo(() => totalsOf(history.all), [history]);
  return (
    <YearView
      year={year}
      // The last year's stays until this one is there: it is not this one's.
      review={found?.year === year ? found : null}
      {...yearSteps(year, { firstDay: totals.fromDay, today })}
      base={baseText(totals, history.isListed)}
      today={today}
      weekStart={preferences.weekStart}
      units={units}
      showStreaks={preferences.showStreaks}
      hrefs={HREFS}
    />
  );
}
