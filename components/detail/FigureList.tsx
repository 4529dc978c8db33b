import { useId } from "preact/hooks";

import type { DetailFigure } from "./detailFigure";
import { figureRuns } from "./figureRuns";

import "./FigureList.css";

type Props = {
  readonly figures: readonly DetailFigure[];
  /** Large at the top of the page, a strip below it where there are few, else a column beside the charts. */
  readonly look: "large" | "strip" | "column";
};

/** From here on what follows the number is a phrase ("of 3,555, top 44 %"), not a unit: the column gives it a second line. */
const PHRASE_FROM = 10;

/**
 * Names and figures. What stands beside one (Peloton's value, a source) is a paragraph after its list, since a `<dl>`
 * may hold nothing but names and values: `<dt>` holds only the name and `<dd>` only the number.
 */
export function FigureList({ figures, look }: Props) {
  const id = useId();
  if (figures.length === 0) return null;
  return (
    <div class={`figure-list figure-list-${look}`}>
      {figureRuns(figures).map((run, index) => {
        const noteId = `${id}-${index}`;
        return run.note === null ? (
          <dl key={run.figures[0]?.name}>
            {run.figures.map((figure) => (
              <FigureRow key={figure.name} {...figure} noteId={null} />
            ))}
          </dl>
        ) : (
          <div key={run.figure.name} class="figure-list-noted">
            <dl>
              <FigureRow {...run.figure} noteId={noteId} />
            </dl>
            <p id={noteId} class="figure-list-note">
              {run.note}
            </p>
          </div>
        );
      })}
    </div>
  );
}

function FigureRow({ name, figure, href, noteId }: DetailFigure & { readonly noteId: string | null }) {
  const unitClass =
    figure.unit.length < PHRASE_FROM ? "figure-list-unit" : "figure-list-unit figure-list-phrase";
  const number = (
    <>
      {figure.value}
      {figure.unit === "" ? null : <span class={unitClass}> {figure.unit}</span>}
    </>
  );
  return (
    <div class="figure-list-row">
      <dt>{name}</dt>
      <dd class="figure" aria-describedby={noteId ?? undefined}>
        {href === null ? number : <a href={href}>{number}</a>}
      </dd>
    </div>
  );
}
