import { clockText } from "@/lib/domain/format";

import type { ChartColors } from "../chart/chartColors";
import { drawBands } from "../chart/drawBands";
import { drawMarks } from "../chart/drawMarks";
import { drawParts } from "../chart/drawParts";
import { drawZones } from "../chart/drawZones";
import { fittedText } from "../chart/fittedText";
import { plotHeightShare, type MetricPlot, type PlotBand } from "../chart/metricPlot";
import { niceTimeStep } from "../chart/niceStep";
import type { Pen } from "../chart/pen";
import type { PlotArea } from "../chart/plotArea";
import { plotPoints } from "../chart/plotPoints";
import { roundSteps } from "../chart/roundSteps";
import { thinOut } from "../chart/thinOut";
import type { PictureContent } from "./pictureContent";
import {
  PICTURE_SCALE,
  PICTURE_SIZE,
  pictureLayout,
  type PictureBox,
  type PictureText,
} from "./pictureLayout";

const TICK_SIZE = 10;

/** Draws the picture in the colors of the theme, in the half px of its layout; the pen doubles them. */
export function drawPicture(pen: Pen, content: PictureContent, colors: ChartColors): void {
  const { texts, plot: box } = pictureLayout(content);
  pen.fillStyle = colors.ground;
  pen.fillRect(0, 0, PICTURE_SIZE.width / PICTURE_SCALE, PICTURE_SIZE.height / PICTURE_SCALE);
  for (const text of texts) drawText(pen, text, colors);
  if (content.plot !== null && box !== null) drawChart(pen, content.plot, { content, box, colors });
}

function drawText(pen: Pen, line: PictureText, colors: ChartColors): void {
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  pen.font = `${line.weight} ${line.size}px ${colors.font}`;
  pen.fillStyle = line.tone === "ink" ? colors.ink : colors.inkMuted;
  const baseline = line.top + line.size * 1.05;
  const text = fittedText(pen, line.text, line.width);
  pen.fillText(text, line.left, baseline);
  if (line.unit === "") return;
  const after = pen.measureText(text).width + 3;
  pen.font = `400 ${Math.round(line.size / 2)}px ${colors.font}`;
  pen.fillStyle = colors.inkMuted;
  pen.fillText(fittedText(pen, line.unit, line.width - after), line.left + after, baseline);
}

type Drawing = {
  readonly content: PictureContent;
  readonly box: PictureBox;
  readonly colors: ChartColors;
};

function drawChart(pen: Pen, plot: MetricPlot, { content, box, colors }: Drawing): void {
  const { range, parts } = content;
  const lengthSec = Math.max(1, range.endSec - range.startSec);
  const area: PlotArea = {
    ...box,
    x: (sec) => box.left + ((sec - range.startSec) / lengthSec) * (box.right - box.left),
    y: (value) => box.top + plotHeightShare(plot, value) * (box.bottom - box.top),
  };
  drawParts({ context: pen, area, parts, colors, hasNames: true });
  drawTicks(pen, plot, { content, colors, area });
  drawZones({ context: pen, area, zones: plot.zones, colors });
  drawBands({ context: pen, area, bands: plot.bands, colors, ownColor: colors.series[plot.metric] });
  drawLine(pen, plot, { content, colors, area });
  drawMarks({ context: pen, area, bands: plot.bands.map(withoutNote), ridden: plot, colors });
}

/** The picture is for others: where a rider faded is the rider's own affair. */
function withoutNote(band: PlotBand): PlotBand {
  return { ...band, note: null };
}

type OnArea = { readonly content: PictureContent; readonly colors: ChartColors; readonly area: PlotArea };

function drawTicks(pen: Pen, plot: MetricPlot, { content, colors, area }: OnArea): void {
  const { range } = content;
  pen.font = `${TICK_SIZE}px ${colors.font}`;
  pen.strokeStyle = colors.line;
  pen.lineWidth = 0.5;
  pen.textBaseline = "middle";
  pen.textAlign = "right";
  for (const value of roundSteps(plot.scale.min, plot.scale.max, plot.scale.step * 2)) {
    pen.beginPath();
    pen.moveTo(area.left, area.y(value));
    pen.lineTo(area.right, area.y(value));
    pen.stroke();
    pen.fillStyle = colors.inkMuted;
    pen.fillText(plot.formatTick(value), area.left - 6, area.y(value));
  }
  pen.textBaseline = "top";
  pen.textAlign = "center";
  const stepSec = niceTimeStep(range.endSec - range.startSec, 7);
  for (const sec of roundSteps(range.startSec, range.endSec, stepSec))
    pen.fillText(clockText(sec), area.x(sec), area.bottom + 6);
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  pen.fillText(`${plot.name}, ${plot.unit}`, area.left, area.bottom + 27);
}

/** As many points as the picture is wide. */
const POINTS = 1100;

function drawLine(pen: Pen, plot: MetricPlot, { content, colors, area }: OnArea): void {
  pen.strokeStyle = colors.series[plot.metric];
  pen.lineWidth = 1.25;
  pen.beginPath();
  let isOpen = false;
  for (const { x, y } of thinOut(plotPoints(plot, content.range), POINTS)) {
    if (Number.isNaN(y)) isOpen = false;
    else if (isOpen) pen.lineTo(area.x(x), area.y(y));
    else {
      pen.moveTo(area.x(x), area.y(y));
      isOpen = true;
    }
  }
  pen.stroke();
}
