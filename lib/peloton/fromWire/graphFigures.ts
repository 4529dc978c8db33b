import type { Metric, MetricSeries } from "@/lib/domain/performance";
import type { MetricFigures, Totals } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WireFigure } from "../wire/wirePerformanceGraph";
import { metricNamed, metricOf } from "./metricSeries";
import type { Notes } from "./notes";
import type { Quantity } from "./units";
import { siFactor } from "./units";

const FIGURE_OF: Readonly<Partial<Record<Metric, keyof MetricFigures>>> = {
  output: "outputW",
  cadence: "cadenceRpm",
  resistance: "resistancePct",
  speed: "speedMps",
  incline: "inclinePct",
  heartRate: "heartRateBpm",
  strokeRate: "strokeRateSpm",
};

const TOTAL_OF: Readonly<Record<string, { readonly total: keyof Totals; readonly quantity: Quantity }>> = {
  total_output: { total: "workJ", quantity: "energy" },
  distance: { total: "distanceM", quantity: "distance" },
  calories: { total: "caloriesKcal", quantity: "calories" },
  elevation: { total: "elevationM", quantity: "distance" },
};

/** Peloton's totals of the graph, SI; null where it gives none. */
export function graphTotals(summaries: readonly WireFigure[], notes: Notes): Totals {
  const totals: { -readonly [Key in keyof Totals]: Totals[Key] } = {
    workJ: null,
    distanceM: null,
    caloriesKcal: null,
    elevationM: null,
    strokes: null,
  };
  for (const { slug, display_unit: unit, value } of summaries) {
    if (value === null || slug === "duration") continue;
    if (slug === "stroke_count") {
      totals.strokes = value;
      continue;
    }
    const known = slug !== null && Object.hasOwn(TOTAL_OF, slug) ? TOTAL_OF[slug] : undefined;
    const factor = known === undefined ? null : siFactor(known.quantity, unit);
    if (known === undefined) notes.add("total", slug);
    else if (factor === null) notes.add(`unit of ${slug}`, unit);
    else totals[known.total] = value * factor;
  }
  return totals;
}

/** Peloton's own averages and maxima: from the series, else from the list of averages. A pace gives the speed where there is none. */
export function graphFigures(
  series: readonly MetricSeries[],
  averages: readonly WireFigure[],
  notes: Notes,
): { readonly averages: MetricFigures; readonly maxima: MetricFigures } {
  const mean: { -readonly [Key in keyof MetricFigures]: MetricFigures[Key] } = { ...NO_FIGURES };
  const most: { -readonly [Key in keyof MetricFigures]: MetricFigures[Key] } = { ...NO_FIGURES };
  const take = (metric: Metric, average: number | null, max: number | null): void => {
    const figure = isPace(metric) ? "speedMps" : FIGURE_OF[metric];
    if (figure === undefined) return;
    mean[figure] ??= isPace(metric) && average !== null ? 1 / average : average;
    most[figure] ??= isPace(metric) && max !== null ? 1 / max : max;
  };
  for (const one of [...series].sort(byDirectness)) take(one.metric, one.pelotonAverage, one.pelotonMax);
  for (const { slug, display_unit: unit, value } of averages) {
    if (value === null || slug === null || !slug.startsWith("avg_")) continue;
    const name = slug.slice("avg_".length);
    if (series.some((one) => one.metric === metricNamed(name) && one.pelotonAverage !== null)) continue;
    const known = metricOf(name, unit, notes);
    const isNoPace = isPace(known?.metric) && value <= 0;
    if (known !== null && !isNoPace) take(known.metric, value * known.factor, null);
  }
  return { averages: mean, maxima: most };
}

// A speed that was given counts before one that a pace implies.
function byDirectness(a: MetricSeries, b: MetricSeries): number {
  return Number(isPace(a.metric)) - Number(isPace(b.metric));
}

function isPace(metric: Metric | undefined): boolean {
  return metric === "pace" || metric === "splitPace";
}
