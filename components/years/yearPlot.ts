import type { TrendPlot } from "@/components/trends/trendChartConfig";
import { countOf, countText, figureText, timeFigure } from "@/lib/domain/format";
import type { YearReview } from "@/lib/training/yearReview";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The months of a year as bars of minutes. */
export function yearPlot({ months }: Pick<YearReview, "months">): TrendPlot {
  const minutes = months.map(({ durationSec }) => Math.round(durationSec / 60));
  const best = months.reduce((most, one) => (one.durationSec > most.durationSec ? one : most));
  return {
    name: "Months",
    note: "minutes",
    sentence: `Minutes by month: most in ${MONTHS[best.month] ?? ""}, ${figureText(timeFigure(best.durationSec))} in ${countOf(best.workouts, "workout")}.`,
    unit: "",
    labelName: "Month",
    labels: MONTHS,
    ticks: MONTHS.map((name) => name.slice(0, 3)),
    series: [{ name: "Minutes", values: minutes, kind: "bar", color: ({ accent }) => accent }],
    format: countText,
  };
}
