/** The rectangle in which a plot draws, canvas px, and where seconds and values lie in it. */
export type PlotArea = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (sec: number) => number;
  readonly y: (value: number) => number;
};

/** The pixels between two seconds, cut at the plot's edges; null when none of it is visible. */
export function visibleSpan(
  area: PlotArea,
  startSec: number,
  endSec: number,
): { readonly left: number; readonly right: number } | null {
  const left = Math.max(area.left, area.x(startSec));
  const right = Math.min(area.right, area.x(endSec));
  return right > left ? { left, right } : null;
}
