import type { UnitSystem } from "@/lib/domain/account";
import type { Discipline } from "@/lib/domain/discipline";
import { countOf, numberText } from "@/lib/domain/format";
import type { ClassTargets } from "@/lib/domain/target";
import { outlinesOf } from "@/lib/training/blocks";
import { targetBands } from "@/lib/training/targets";

import { metricDisplay } from "../chart/metricDisplay";
import type { MetricPlot } from "../chart/metricPlot";
import { plotScale } from "../chart/plotScale";
import { planBand } from "./planBand";

/** What a class asks for in one metric, drawn without anything ridden. */
export type PlanPlot = { readonly plot: MetricPlot; readonly sentence: string };

/** The plan of a class, one plot a metric; empty for a class without targets, or of zones without an FTP. */
export function planPlots(
  targets: ClassTargets,
  by: {
    readonly ftpWatts: number | null;
    readonly discipline: Discipline;
    readonly units: UnitSystem;
  },
): readonly PlanPlot[] {
  const all = targetBands(targets, by);
  return [...new Set(all.map(({ metric }) => metric))].map((metric) => {
    const display = metricDisplay(metric, by.units);
    const bands = outlinesOf(all, metric).map((band) =>
      planBand(band, { drawn: metric, convert: display.convert, factor: 1, units: by.units }),
    );
    const values = new Float64Array(0);
    const scale = plotScale({ metric, values, bands, isPace: display.isPace, lines: 4 });
    const names = [...new Set(bands.map(({ label }) => label))];
    return {
      plot: {
        metric,
        name: display.name,
        unit: display.unit,
        startSec: 0,
        values,
        bands,
        sides: [],
        zones: [],
        scale,
        isReversed: display.isPace,
        isTime: display.isPace,
        format: display.format,
        formatTick: display.isPace
          ? display.format
          : (value) => numberText(value, Number.isInteger(scale.step) ? 0 : 1),
      },
      sentence: `${display.name} plan: ${countOf(bands.length, "block")}, ${names.join(", ")}`,
    };
  });
}
