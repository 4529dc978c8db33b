import type { ChartColors } from "./chartColors";
import type { Pen } from "./pen";
import type { PlotZone } from "./metricPlot";
import type { PlotArea } from "./plotArea";

/** Faint lines where the power zones begin, each zone's number at the right edge. */
export function drawZones(drawing: {
  readonly context: Pen;
  readonly area: PlotArea;
  readonly zones: readonly PlotZone[];
  readonly colors: ChartColors;
}): void {
  const { context, area, zones, colors } = drawing;
  // Six lines in a slim chart would be louder than the ride.
  const isTall = area.bottom - area.top >= 120;
  context.save();
  context.font = `600 11px ${colors.font}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const zone of zones) {
    const color = colors.zones[zone.zone - 1] ?? colors.inkMuted;
    const bottom = Math.min(area.bottom, area.y(zone.lower));
    const top = Math.max(area.top, area.y(zone.upper));
    if (bottom <= area.top || top >= area.bottom) continue;
    context.strokeStyle = color;
    context.lineWidth = 1;
    if (zone.lower > 0 && isTall) {
      context.globalAlpha = 0.35;
      context.setLineDash([2, 4]);
      context.beginPath();
      context.moveTo(area.left, Math.round(bottom) + 0.5);
      context.lineTo(area.right, Math.round(bottom) + 0.5);
      context.stroke();
    }
    context.globalAlpha = 1;
    context.fillStyle = color;
    context.fillRect(area.right + 4, top + 1, 3, bottom - top - 2);
    if (bottom - top >= 11) context.fillText(String(zone.zone), area.right + 11, (top + bottom) / 2);
  }
  context.restore();
}
