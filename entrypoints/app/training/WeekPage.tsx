import { useMemo } from "preact/hooks";
import { WeekView } from "@/components/weeks/WeekView";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import { isoWeekAfter, mondayOfIsoWeek } from "@/lib/training/isoWeek";
import type { LocalDay } from "@/lib/domain/ids";
import { isoWeekOf } from "@/lib/training/weeks";
import { weekReviewSlices } from "@/lib/training/weekReview";
import { NotFound } from "../NotFound";
import { hashOf, workoutHash } from "../route";
import type { Route } from "../route";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import { detailsBase } from "./detailsBase";
import { historyBase } from "./historyBase";
import type { TrainingPageProps } from "./TrainingPage";
import { useSlices } from "@/entrypoints/page/useSlices";

type WeekPageProps = TrainingPageProps<Extract<Route, { readonly type: "week" }>>;

/** A week of the vault; week 53 of a year that has 52 is no page. */
export function WeekPage(props: WeekPageProps) {
  const monday = mondayOfIsoWeek(props.route.week);
  return monday === null ? <NotFound /> : <KnownWeek {...props} monday={monday} />;
}

function KnownWeek(props: WeekPageProps & { readonly monday: LocalDay }) {
  const { route, view, reader, history, units, today, monday } = props;
  const efforts = useEfforts(view, reader);
  const begin = useMemo(
    () => () => weekReviewSlices(history, { monday, today, efforts }),
    [history, monday, today, efforts],
  );
  const found = useSlices(begin);
  const next = dayOfNumber(dayNumber(monday) + 7);
  return (
    <WeekView
      week={route.week}
      firstDay={monday}
      lastDay={dayOfNumber(dayNumber(monday) + 6)}
      isLastWeek={isoWeekAfter(monday, 1) === isoWeekOf(today)}
      // The last week's stays until this one is there: it is not this one's.
      review={found?.firstDay === monday ? found : null}
      previousHref={hashOf({ type: "week", week: isoWeekAfter(monday, -1) })}
      nextHref={next > today ? null : hashOf({ type: "week", week: isoWeekAfter(monday, 1) })}
      base={history.isListed ? detailsBase(history) : baseWords(historyBase(history))}
      units={units}
      hrefOf={workoutHash}
    />
  );
}

function baseWords(base: string | null): string | null {
  return base === null ? null : `Counted ${base}.`;
}
