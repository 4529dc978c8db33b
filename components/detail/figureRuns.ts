import type { DetailFigure } from "./detailFigure";

/** Neighbors that share a list, or one figure with the note that follows its list. */
export type FigureRun =
  | { readonly note: null; readonly figures: readonly DetailFigure[] }
  | { readonly note: string; readonly figure: DetailFigure };

/** Splits figures where something stands beside one, in their order. */
export function figureRuns(figures: readonly DetailFigure[]): readonly FigureRun[] {
  const runs: FigureRun[] = [];
  let open: DetailFigure[] | null = null;
  for (const figure of figures) {
    if (figure.beside !== null) {
      runs.push({ note: figure.beside, figure });
      open = null;
    } else if (open === null) {
      open = [figure];
      runs.push({ note: null, figures: open });
    } else {
      open.push(figure);
    }
  }
  return runs;
}
