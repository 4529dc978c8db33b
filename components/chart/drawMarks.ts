import { bandHeight } from "./drawBands";
import type { ChartColors } from "./chartColors";
import type { Pen } from "./pen";
import type { BlockMark, MetricPlot, PlotBand } from "./metricPlot";
import { visibleSpan, type PlotArea } from "./plotArea";

/** Half the width and height of a sign, px. */
const SIZE = 4;
const GAP = 4;

type Drawing = {
  readonly context: Pen;
  readonly area: PlotArea;
  readonly bands: readonly PlotBand[];
  /** What was ridden: a mark stands above it too. */
  readonly ridden: Pick<MetricPlot, "startSec" | "values">;
  readonly colors: ChartColors;
};

/**
 * Over each block its number and a sign: a tick for held, an arrow up or down for missed. Shape first, color second.
 * A number that does not fit is left out; the note of the block that matters most never is.
 */
export function drawMarks(drawing: Drawing): void {
  const { context, bands, colors } = drawing;
  context.save();
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  // The one with a note comes last: it may be wider than its block.
  for (const band of [...bands.filter(hasNoNote), ...bands.filter((one) => !hasNoNote(one))]) {
    drawMark(drawing, band, `600 11px ${colors.font}`);
  }
  context.restore();
}

function hasNoNote({ note }: PlotBand): boolean {
  return note === null;
}

function drawMark(drawing: Drawing, band: PlotBand, font: string): void {
  const { context, area, colors } = drawing;
  const span = visibleSpan(area, band.startSec, band.endSec);
  if (span === null) return;
  context.font = font;
  const room = band.note === null ? span.right - span.left : Infinity;
  const number = band.number === null ? "" : String(band.number);
  const note = band.note ?? "";
  const signWidth = band.mark === null ? 0 : SIZE * 2;
  const widthOf = (text: string) => (text === "" ? 0 : context.measureText(text).width);
  const numberWidth = widthOf(number);
  const all = [numberWidth, signWidth, widthOf(note)].filter((width) => width > 0);
  const wide = all.reduce((sum, width) => sum + width, GAP * (all.length - 1));
  const isAll = wide + 2 <= room;
  if (!isAll && (signWidth === 0 || room < SIZE * 3)) return;
  const width = isAll ? wide : signWidth;
  const middle = (span.left + span.right) / 2;
  let x = Math.max(area.left + 1, Math.min(middle - width / 2, area.right - width - 1));
  const below = Math.min(bandHeight(area, band).top, riddenTop(drawing, { left: x, right: x + width }));
  const y = Math.max(area.top + SIZE + 1, below - SIZE - 4);
  if (isAll && number !== "") {
    write(context, { text: number, x, y, color: colors.ink, ground: colors.surface });
    x += numberWidth + GAP;
  }
  if (band.mark !== null) {
    context.lineWidth = 5;
    context.strokeStyle = colors.surface;
    drawSign(context, band.mark, x + SIZE, y);
    context.lineWidth = 2;
    context.strokeStyle = band.mark === "held" ? colors.good : colors.warn;
    drawSign(context, band.mark, x + SIZE, y);
    x += signWidth + GAP;
  }
  if (note !== "") write(context, { text: note, x, y, color: colors.ink, ground: colors.surface });
}

/** The highest pixel that the line reaches between two pixels of the time axis; the foot of the plot where it has none. */
function riddenTop(
  { area, ridden }: Drawing,
  { left, right }: { readonly left: number; readonly right: number },
): number {
  const { startSec, values } = ridden;
  const pixelsASec = area.x(startSec + 1) - area.x(startSec);
  const first = Math.max(0, Math.floor((left - area.x(startSec)) / pixelsASec));
  const last = Math.min(values.length - 1, Math.ceil((right - area.x(startSec)) / pixelsASec));
  let top = area.bottom;
  for (let index = first; index <= last; index += 1) {
    const value = values[index] as number;
    if (Number.isFinite(value)) top = Math.min(top, area.y(value));
  }
  return top;
}

/** A text that can be read over a line: the ground shines around it. */
function write(
  context: Pen,
  text: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly color: string;
    readonly ground: string;
  },
): void {
  context.lineWidth = 4;
  context.strokeStyle = text.ground;
  context.strokeText(text.text, text.x, text.y);
  context.fillStyle = text.color;
  context.fillText(text.text, text.x, text.y);
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
