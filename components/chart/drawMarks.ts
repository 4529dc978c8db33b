import { bandHeight } from "./drawBands";
import type { ChartColors } from "./chartColors";
import type { Pen } from "./pen";
import type { BlockMark, PlotBand } from "./metricPlot";
import { visibleSpan, type PlotArea } from "./plotArea";

const SIZE = 4;

/** A sign over each judged block: a tick for held, an arrow up or down for missed. Shape first, color second. */
export function drawMarks(drawing: {
  readonly context: Pen;
  readonly area: PlotArea;
  readonly bands: readonly PlotBand[];
  readonly colors: ChartColors;
}): void {
  const { context, area, colors } = drawing;
  context.save();
  for (const band of drawing.bands) {
    const span = visibleSpan(area, band.startSec, band.endSec);
    if (band.mark === null || span === null || span.right - span.left < SIZE * 3) continue;
    const x = (span.left + span.right) / 2;
    const y = Math.max(area.top + SIZE + 1, bandHeight(area, band).top - SIZE - 4);
    context.lineWidth = 5;
    context.strokeStyle = colors.surface;
    drawSign(context, band.mark, x, y);
    context.lineWidth = 2;
    context.strokeStyle = band.mark === "held" ? colors.good : colors.warn;
    drawSign(context, band.mark, x, y);
  }
  context.restore();
}

function drawSign(context: Pen, mark: Exclude<BlockMark, null>, x: number, y: number): void {
  context.beginPath();
  if (mark === "held") {
    context.moveTo(x - SIZE, y);
    context.lineTo(x - 1, y + SIZE - 1);
    context.lineTo(x + SIZE, y - SIZE + 1);
  } else {
    const up = mark === "above" ? -1 : 1;
    context.moveTo(x, y - up * SIZE);
    context.lineTo(x, y + up * SIZE);
    context.moveTo(x - SIZE + 1, y + up);
    context.lineTo(x, y + up * SIZE);
    context.lineTo(x + SIZE - 1, y + up);
  }
  context.stroke();
}
