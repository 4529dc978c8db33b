import type { Figure } from "@/lib/domain/format";

/** One figure of the page. What stands beside it (Peloton's value, a source) is not part of it. */
export type DetailFigure = {
  readonly name: string;
  readonly figure: Figure;
  readonly beside: string | null;
  readonly href: string | null;
};

/** A figure with nothing beside it; null stays null, so that lists can be written plainly. */
export function plain(
  name: string,
  figure: Figure | null,
  beside: string | null = null,
): DetailFigure | null {
  return figure === null ? null : { name, figure, beside, href: null };
}
