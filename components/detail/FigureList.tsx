import { useId } from "preact/hooks";

import { WhatIsThis } from "../common/WhatIsThis";
import type { DetailFigure } from "./detailFigure";

import "./FigureList.css";

type Props = {
  readonly figures: readonly DetailFigure[];
  /** Large at the top of the page, a strip below it where there are few, else a column beside the charts. */
  readonly look: "large" | "strip" | "column";
};

/** From here on what follows the number is a phrase ("of 3,555, top 44 %"), not a unit: the column gives it a second line. */
const PHRASE_FROM = 10;

/**
 * Names and figures. Each has a list of its own: a `<dl>` may hold nothing but names and values, `<dt>` only the name
 * and `<dd>` only the number, and what stands beside one (Peloton's value, a source, its explanation) follows it.
 */
export function FigureList({ figures, look }: Props) {
  if (figures.length === 0) return null;
  return (
    <div class={`figure-list figure-list-${look}`}>
      {figures.map((figure) =>
        figure.isFolded === true ? (
          <details key={figure.name} class="figure-list-folded">
            <summary>
              {figure.name}: {figure.beside}
            </summary>
            <FigureRow {...figure} beside={null} />
          </details>
        ) : (
          <FigureRow key={figure.name} {...figure} />
        ),
      )}
    </div>
  );
}

function FigureRow({ name, figure, href, beside }: DetailFigure) {
  const id = useId();
  const isPhrase = figure.unit.length >= PHRASE_FROM;
  const number = (
    <>
      {figure.value}
      {figure.unit === "" ? null : <span class="figure-list-unit"> {figure.unit}</span>}
    </>
  );
  return (
    <div class={isPhrase ? "figure-list-item figure-list-phrase" : "figure-list-item"}>
      <dl>
        <div>
          <dt>{name}</dt>
          <dd class="figure" aria-describedby={beside === null ? undefined : id}>
            {href === null ? number : <a href={href}>{number}</a>}
          </dd>
        </div>
      </dl>
      {beside === null ? null : (
        <p id={id} class="figure-list-note">
          {beside}
        </p>
      )}
      <WhatIsThis name={name} />
    </div>
  );
}
