import { dateText } from "@/lib/domain/dateText";
import type { Figure } from "@/lib/domain/format";
import { adherenceFigures, headlineVerdict } from "@/lib/training/verdict";

import type { MetricPlot, PlotPart, StackedPlot } from "../chart/metricPlot";
import type { TimeRange } from "../chart/timeRange";
import type { DetailFigure } from "./detailFigure";
import type { DetailModel } from "./detailModel";
import type { FigureName } from "./figureNames";
import { largeFigureNames } from "./largeFigureNames";

/** What the rider lets the picture tell: who, when and how their heart beat only if they say so. */
export type PictureChoices = {
  readonly title: boolean;
  readonly date: boolean;
  readonly name: boolean;
  readonly heartRate: boolean;
};

export const FIRST_CHOICES: PictureChoices = { title: true, date: false, name: false, heartRate: false };

/** Everything that is on the picture, in words and series. */
export type PictureContent = {
  readonly title: string | null;
  /** Date and name in one line; empty when neither is wanted. */
  readonly meta: string;
  readonly verdict: string | null;
  readonly figures: readonly { readonly name: string; readonly figure: Figure }[];
  /** The targeted metric's chart, else the first; null without one. */
  readonly plot: MetricPlot | null;
  readonly parts: readonly PlotPart[];
  readonly range: TimeRange;
};

/** What a heart tells, in figures and in charts. */
const OF_THE_HEART: ReadonlySet<FigureName> = new Set([
  "Average heart rate",
  "Max heart rate",
  "Strive Score",
  "Efficiency",
  "Decoupling",
]);
const MOST_FIGURES = 5;

/** The whole workout as a picture tells it. `riderName` null = not known. */
export function pictureContent(from: {
  readonly model: DetailModel;
  readonly figures: readonly DetailFigure[];
  readonly plots: readonly StackedPlot[];
  readonly parts: readonly PlotPart[];
  readonly riderName: string | null;
  readonly choices: PictureChoices;
}): PictureContent {
  const { model, choices } = from;
  const { summary } = model;
  const adherence = model.targeted[0]?.adherence ?? null;
  const isTold = (name: FigureName) => choices.heartRate || !OF_THE_HEART.has(name);
  const figures = largeFigureNames(summary.discipline)
    .flatMap((name) => from.figures.filter((figure) => figure.name === name && isTold(figure.name)))
    .slice(0, MOST_FIGURES);
  const drawn = from.plots.find(({ plot }) => choices.heartRate || plot.metric !== "heartRate");
  return {
    title: choices.title ? summary.title : null,
    meta: [
      choices.date ? dateText(summary.startedAtMs, summary.utcOffsetSec) : null,
      choices.name ? from.riderName : null,
    ]
      .filter((text) => text !== null)
      .join(" · "),
    verdict: adherence === null ? null : headlineVerdict(adherenceFigures(adherence)),
    figures: figures.map(({ name, figure }) => ({ name, figure })),
    plot: drawn?.plot ?? null,
    parts: from.parts,
    range: model.whole,
  };
}
