import type { ChartColors } from "./chartColors";
import type { Pen } from "./pen";
import type { PlotBand } from "./metricPlot";
import { visibleSpan, type PlotArea } from "./plotArea";

/** Fills each target at low opacity with a firm edge above and below; an open end is cut at the axis. */
export function drawBands(drawing: {
  readonly context: Pen;
  readonly area: PlotArea;
  readonly bands: readonly PlotBand[];
  readonly colors: ChartColors;
  readonly ownColor: string;
}): void {
  const { context, area } = drawing;
  context.save();
  for (const band of drawing.bands) {
    const span = visibleSpan(area, band.startSec, band.endSec);
    if (span === null) continue;
    const { top, bottom } = bandHeight(area, band);
    const color =
      band.zone === null ? drawing.ownColor : (drawing.colors.zones[band.zone - 1] ?? drawing.ownColor);
    const width = Math.max(1, span.right - span.left - 1);
    context.fillStyle = color;
    context.globalAlpha = 0.17;
    context.fillRect(span.left, top, width, Math.max(2, bottom - top));
    context.globalAlpha = 0.8;
    if (band.upper !== null) context.fillRect(span.left, top, width, 1);
    context.fillRect(span.left, Math.max(top + 1, bottom - 1), width, 1);
  }
  context.restore();
}

/** The band's upper and lower pixel inside the plot; pace runs the other way round. */
export function bandHeight(
  area: PlotArea,
  band: Pick<PlotBand, "lower" | "upper">,
): { readonly top: number; readonly bottom: number } {
  const lower = area.y(band.lower);
  const openEnd = area.y(band.lower) <= area.y(band.lower + 1) ? area.bottom : area.top;
  const upper = band.upper === null ? openEnd : area.y(band.upper);
  const clamp = (pixel: number) => Math.min(area.bottom, Math.max(area.top, pixel));
  return { top: clamp(Math.min(lower, upper)), bottom: clamp(Math.max(lower, upper)) };
}
