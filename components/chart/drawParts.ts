import type { ChartColors } from "./chartColors";
import { fittedText } from "./fittedText";
import type { PlotPart } from "./metricPlot";
import type { Pen } from "./pen";
import { visibleSpan, type PlotArea } from "./plotArea";
import { PLOT_GEOMETRY } from "./plotGeometry";

/** A name stands so far from its tick, px. */
const INDENT = 3;

/** Shades floor parts and names the parts of the class along the top of the first chart. */
export function drawParts(drawing: {
  readonly context: Pen;
  readonly area: PlotArea;
  readonly parts: readonly PlotPart[];
  readonly colors: ChartColors;
  readonly hasNames: boolean;
}): void {
  const { context, area, colors } = drawing;
  context.save();
  for (const part of drawing.parts) {
    const span = visibleSpan(area, part.startSec, part.endSec);
    if (span === null) continue;
    if (part.isFloor) {
      context.fillStyle = colors.sunken;
      context.fillRect(span.left, area.top, span.right - span.left, area.bottom - area.top);
    }
    if (!drawing.hasNames) continue;
    // The last name may reach into the margin: nothing follows it.
    const isLast = span.right >= area.right;
    drawName(drawing, part, { ...span, right: isLast ? area.right + PLOT_GEOMETRY.right : span.right });
  }
  context.restore();
}

function drawName(
  drawing: Parameters<typeof drawParts>[0],
  part: PlotPart,
  span: { readonly left: number; readonly right: number },
): void {
  const { context, area, colors } = drawing;
  const top = area.top - 18;
  context.font = `11px ${colors.font}`;
  context.textAlign = "left";
  context.textBaseline = "top";
  context.fillStyle = colors.inkMuted;
  const name = fittedText(context, part.name, span.right - span.left - INDENT);
  if (name === "") return;
  context.fillText(name, span.left + INDENT, top + 2);
  context.strokeStyle = colors.lineStrong;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(span.left) + 0.5, top + 1);
  context.lineTo(Math.round(span.left) + 0.5, area.top - 4);
  context.stroke();
}
