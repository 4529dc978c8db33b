import { loadSumFigure } from "@/components/common/loadText";
import type { UnitSystem } from "@/lib/domain/account";
import { shortDayText } from "@/lib/domain/dateText";
import {
  caloriesFigure,
  countOf,
  countText,
  distanceFigure,
  figureText,
  timeFigure,
  workFigure,
} from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { TotalSums } from "@/lib/training/totals";
import type { YearReview } from "@/lib/training/yearReview";

/** A named figure of a year, with what it was a year before. */
export type YearFigure = { readonly name: string; readonly figure: Figure; readonly note: string | null };

type Reading = {
  readonly name: string;
  readonly of: (sums: TotalSums) => number | null;
  readonly figure: (value: number) => Figure;
};

/** The sums of a year; what nothing measured is missing. */
export function yearFigures(
  { year, totals, load, daysActive, daysSoFar, before }: YearReview,
  units: UnitSystem,
): readonly YearFigure[] {
  const readings: readonly Reading[] = [
    { name: "Workouts", of: (sums) => sums.workouts, figure: (count) => plain(countText(count)) },
    { name: "Time", of: (sums) => sums.durationSec, figure: timeFigure },
    { name: "Output", of: (sums) => sums.workJ, figure: workFigure },
    { name: "Distance", of: (sums) => sums.distanceM, figure: (meters) => distanceFigure(meters, units) },
    { name: "Calories", of: (sums) => sums.caloriesKcal, figure: caloriesFigure },
  ];
  const loadText = loadSumFigure(load);
  return [
    ...readings.flatMap(({ name, of, figure }) => {
      const value = of(totals);
      if (value === null) return [];
      const past = before === null ? null : of(before.sums);
      return [
        {
          name,
          figure: figure(value),
          note: past === null ? null : `${year - 1}: ${figureText(figure(past))}`,
        },
      ];
    }),
    {
      name: "Days active",
      figure: { value: countText(daysActive), unit: `of ${countText(daysSoFar)}` },
      note: before === null ? null : `${year - 1}: ${countText(before.daysActive)}`,
    },
    ...(loadText === null
      ? []
      : [
          {
            name: "Load",
            figure: loadText,
            note: `${countText(load.covered)} of ${countOf(totals.workouts, "workout")} ${totals.workouts === 1 ? "has" : "have"} one`,
          },
        ]),
  ];
}

/** "2025 is counted up to 18 Nov, as this year is.": what the year stands beside; null without a comparison. */
export function beforeWords({ year, before }: YearReview): string | null {
  if (before === null) return null;
  return before.upTo.endsWith("-12-31")
    ? `Beside all of ${year - 1}.`
    : `${year - 1} is counted up to ${shortDayText(before.upTo)}, as ${year} is.`;
}

function plain(value: string): Figure {
  return { value, unit: "" };
}
