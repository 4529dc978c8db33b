import { clockText } from "@/lib/domain/format";
import { cursorReading } from "./cursorReading";
import type { MetricPlot } from "./metricPlot";

/** What the slider speaks: "12:40, Main set. Output 168 W, target Zone 4, in target. Heart rate 151 bpm". */
export function cursorText(plots: readonly MetricPlot[], sec: number, partName: string | null): string {
  const time = partName === null ? clockText(sec) : `${clockText(sec)}, ${partName}`;
  const spoken = plots.map((plot) => {
    const reading = cursorReading(plot, sec);
    if (reading.value === null) return `${plot.name} ${reading.isStanding ? "standing" : "not measured"}`;
    const value = `${plot.name} ${reading.value} ${plot.unit}`.trim();
    const target = reading.target === null ? "" : `, target ${reading.target}`;
    const verdict = reading.verdict === null ? "" : `, ${reading.verdict}`;
    return `${value}${target}${verdict}`;
  });
  return [time, ...spoken].join(". ");
}
