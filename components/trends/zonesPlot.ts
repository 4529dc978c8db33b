import { numberText } from "@/lib/domain/format";
import type { Periods } from "@/lib/training/periods";
import type { ZonesPart } from "@/lib/training/zonesOverTime";
import { periodLabels } from "./periodLabels";
import type { TrendPlot } from "./trendChartConfig";
import { intensityWords } from "./zonesWords";

/** Time in each zone by week or month as stacked bars, the easiest zone at the bottom; null without a second in any. */
export function zonesPlot(
  name: "Power zones" | "Heart-rate zones",
  { zoneSec, byPeriod }: Pick<ZonesPart, "zoneSec" | "byPeriod">,
  periods: Pick<Periods, "by" | "list">,
): TrendPlot | null {
  if (zoneSec.every((sec) => sec === 0)) return null;
  return {
    name: `${name} by ${periods.by}`,
    note: "hours",
    sentence: `${name}: ${intensityWords(zoneSec)}.`,
    unit: "h",
    ...periodLabels(periods),
    series: zoneSec.map((_, index) => ({
      name: `Zone ${index + 1}`,
      // Null where nothing was done, so that a table is not full of zeros.
      values: byPeriod.map((zones) => (zones[index] === 0 ? null : (zones[index] ?? 0) / 3600)),
      kind: "bar" as const,
      color: (colors) => colors.zones[index] ?? colors.ink,
      stack: "zones",
    })),
    format: hoursText,
  };
}

/** "12", "3.4", "0.05": hours, the finer the fewer. */
function hoursText(hours: number): string {
  if (Number.isInteger(hours) || hours >= 100) return numberText(hours);
  return numberText(hours, hours < 0.1 ? 2 : 1);
}
