import type { DetailFigure } from "./detailFigure";

import "./FigureList.css";

type Props = { readonly figures: readonly DetailFigure[]; readonly isLarge: boolean };

/**
 * Names and figures. What stands beside one (Peloton's value, a source) is shown from the group's attribute,
 * so that `<dt>` holds only the name and `<dd>` only the number.
 */
export function FigureList({ figures, isLarge }: Props) {
  if (figures.length === 0) return null;
  return (
    <dl class={isLarge ? "figure-list figure-list-large" : "figure-list"}>
      {figures.map(({ name, figure, beside, href }) => {
        const number = (
          <>
            {figure.value}
            {figure.unit === "" ? null : <span class="figure-list-unit"> {figure.unit}</span>}
          </>
        );
        return (
          <div key={name} class="figure-list-row" data-beside={beside ?? undefined}>
            <dt>{name}</dt>
            <dd class="figure">{href === null ? number : <a href={href}>{number}</a>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
