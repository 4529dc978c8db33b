import type { Figure } from "@/lib/domain/format";

import type { FigureName } from "./figureNames";

/** One figure of the page. What stands beside it (Peloton's value, a source) is not part of it. */
export type DetailFigure = {
  readonly name: FigureName;
  readonly figure: Figure;
  readonly beside: string | null;
  readonly href: string | null;
  /** True but no headline: it is folded away, with the reason that stands beside it. */
  readonly isFolded?: boolean;
};

/** A figure with nothing beside it; null stays null, so that lists can be written plainly. */
export function plain(
  name: FigureName,
  figure: Figure | null,
  beside: string | null = null,
): DetailFigure | null {
  return figure === null ? null : { name, figure, beside, href: null };
}
