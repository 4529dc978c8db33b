import { dayText, shortDayText } from "@/lib/domain/dateText";
import type { Period, Periods } from "@/lib/training/periods";
import { fitnessTicks } from "./fitnessTicks";
import type { TrendPlot } from "./trendChartConfig";

/** So many weeks are named along an axis, at most: a narrow screen has room for these. */
const MOST_TICKS = 5;

/** How weeks or months are called in a table and along an axis. The last one ends today. */
export function periodLabels({
  by,
  list,
}: Pick<Periods, "by" | "list">): Pick<TrendPlot, "labelName" | "labels" | "ticks"> {
  const last = list.length - 1;
  const labels = list.map((period, index) => {
    if (index === last) return `${nameOf(period, by)}, so far`;
    if (!period.isCut) return nameOf(period, by);
    const from = shortDayText(period.firstDay);
    return by === "week"
      ? `From ${from} to ${dayText(period.lastDay)}`
      : `${nameOf(period, by)}, from ${from}`;
  });
  const step = Math.max(1, Math.ceil(list.length / MOST_TICKS));
  return {
    labelName: by === "week" ? "Week" : "Month",
    labels,
    ticks:
      by === "week"
        ? list.map(({ firstDay }, index) => ((last - index) % step === 0 ? shortDayText(firstDay) : ""))
        : list.length < 3
          ? list.map((period) => nameOf(period, by))
          : fitnessTicks(
              list.map(({ firstDay }) => firstDay),
              list[last]?.lastDay ?? ("" as Period["lastDay"]),
            ),
  };
}

function nameOf({ firstDay }: Period, by: Periods["by"]): string {
  return by === "week" ? `Week of ${dayText(firstDay)}` : dayText(firstDay).replace(/^\d+ /, "");
}
