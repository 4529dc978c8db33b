import { hasCyclingPower } from "@/lib/domain/discipline";
import { isStanding, numberText } from "@/lib/domain/format";
import { METRICS, type Metric } from "@/lib/domain/performance";
import type { TargetBand } from "@/lib/domain/target";
import { knownValues, type RideAxis } from "@/lib/training/axis";
import { bandPosition } from "@/lib/training/bandPosition";
import { bandValueAt } from "@/lib/training/bandValue";
import { maxOf, meanOf, minOf } from "@/lib/training/mean";
import { powerZonesOf } from "@/lib/training/powerZones";
import { fadedMost } from "@/lib/training/verdict";

import { chartSentence } from "../chart/chartSentence";
import { metricDisplay, type MetricDisplay } from "../chart/metricDisplay";
import type { MetricPlot, PlotBand, PlotZone, StackedPlot, TargetSide } from "../chart/metricPlot";
import { plotScale } from "../chart/plotScale";
import type { DetailModel, TargetedMetric } from "./detailModel";
import { bandLabel } from "./bandLabel";
import { isPaceClass } from "./isPaceClass";
import { heldSentence } from "./heldSentence";
import { markOf } from "./markOf";
import { zoneOfBlock } from "./zoneOfBlock";

/** Every metric of the workout as a chart, the targeted one first. Targets without a series are drawn alone. */
export function detailPlots(model: DetailModel): readonly StackedPlot[] {
  return metricsInOrder(model).map((metric, index) => stackedPlot(model, metric, index === 0));
}

function metricsInOrder(model: DetailModel): readonly Metric[] {
  const recorded = new Set(
    model.graph.series
      .map((series) => series.metric)
      .filter((metric) => model.axis.series[metric]?.some((value) => !Number.isNaN(value))),
  );
  const asked = model.targeted.map((targeted) => targeted.metric);
  const first = isPaceClass(model.graph.targets) && recorded.has("pace") ? (["pace"] as const) : [];
  return [...new Set<Metric>([...first, ...asked, ...METRICS.filter((metric) => recorded.has(metric))])];
}

function stackedPlot(model: DetailModel, metric: Metric, isFirst: boolean): StackedPlot {
  const display = metricDisplay(metric, model.units);
  const own = model.axis.series[metric] ?? new Float64Array(0);
  const values = display.isPace ? pacesOf(model.axis, own, display) : own.map(display.convert);
  const asked = metric === "pace" && isPaceClass(model.graph.targets) ? "speed" : metric;
  const targeted = model.targeted.find((one) => one.metric === asked) ?? null;
  const bands = targeted === null ? [] : plotBands(targeted, { metric, display, model });
  const scale = plotScale({
    metric,
    values,
    bands,
    isPace: display.isPace,
    lines: isFirst ? 6 : 4,
  });
  const plot: MetricPlot = {
    metric,
    name: display.name,
    unit: display.unit,
    startSec: model.axis.startSec,
    values,
    bands,
    sides: targeted === null ? [] : sidesOf(model, targeted),
    zones: metric === "output" ? zonesOf(model, scale.max) : [],
    scale,
    isReversed: display.isPace,
    isTime: display.isPace,
    format: display.format,
    formatTick: display.isPace
      ? display.format
      : (value) => numberText(value, Number.isInteger(scale.step) ? 0 : 1),
  };
  return { plot, ...wordsOf(model.axis, own, display, targeted) };
}

/** Paces as they are read: infinite where the speed is known and there is no pace. */
function pacesOf(axis: RideAxis, own: Float64Array, display: MetricDisplay): Float64Array {
  const speed = axis.series.speed;
  return own.map((value, index) => {
    const isMeasured = !Number.isNaN(speed?.[index] ?? Number.NaN);
    return Number.isNaN(value) && isMeasured ? Number.POSITIVE_INFINITY : display.convert(value);
  });
}

function plotBands(
  targeted: TargetedMetric,
  plot: { readonly metric: Metric; readonly display: MetricDisplay; readonly model: DetailModel },
): readonly PlotBand[] {
  const { convert } = plot.display;
  const faded = fadedMost(targeted.blocks);
  return targeted.outlines.map((band, index) => {
    const block = targeted.blocks[index];
    // A pace is the inverse of the speed that the band is measured in: the bounds change places.
    const [lower, upper] =
      plot.metric === "pace"
        ? [band.upper === null ? 0 : convert(1 / band.upper), band.lower > 0 ? convert(1 / band.lower) : null]
        : [convert(band.lower), band.upper === null ? null : convert(band.upper)];
    return {
      startSec: band.startSec,
      endSec: band.endSec,
      lower,
      // A pace so slow that it is none is an open end.
      upper: upper !== null && Number.isFinite(upper) ? upper : null,
      zone: zoneOfBlock(band),
      mark: block === undefined ? null : markOf(block),
      number: block === undefined ? null : index + 1,
      note: block === undefined || faded?.block !== block ? null : `faded ${faded.percent} %`,
      label: bandLabel(band, plot.model.units),
    };
  });
}

function sidesOf(model: DetailModel, targeted: TargetedMetric): readonly TargetSide[] {
  const { axis } = model;
  const sides = Array.from<TargetSide>({ length: axis.lengthSec }).fill(null);
  for (const band of targeted.outlines) {
    for (let sec = Math.max(band.startSec, axis.startSec); sec < band.endSec; sec += 1) {
      const index = sec - axis.startSec;
      if (index >= axis.lengthSec) break;
      sides[index] = sideOf(band, bandValueAt(axis, targeted.metric, sec));
    }
  }
  return sides;
}

function sideOf(band: TargetBand, value: number | null): TargetSide {
  if (value === null) return null;
  const position = bandPosition(band, value);
  return position === 0 ? "in" : position === 1 ? "above" : "below";
}

function zonesOf(model: DetailModel, top: number): readonly PlotZone[] {
  if (model.ftp === null || !hasCyclingPower(model.facts.discipline)) return [];
  return powerZonesOf(model.ftp.watts).map(({ zone, lowerW, upperW }) => ({
    zone,
    lower: lowerW,
    upper: upperW ?? Math.max(top, lowerW + 1),
  }));
}

function wordsOf(
  axis: RideAxis,
  own: Float64Array,
  display: MetricDisplay,
  targeted: TargetedMetric | null,
): Pick<StackedPlot, "label" | "summary"> {
  const known = knownOf(own, display.isPace);
  const average = display.isPace ? averagePaceOf(axis) : meanOf(known);
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? null : display.format(display.convert(value));
  const [smallest, largest] = [minOf(known), maxOf(known)];
  // From the easy end to the hard one: a pace rises as its number falls.
  const [low, high] = display.isPace ? [largest, smallest] : [smallest, largest];
  const words = {
    name: display.name,
    unit: display.unit,
    average: text(average),
    low: text(low),
    high: text(high),
  };
  const held = targeted === null ? null : heldSentence(targeted);
  return {
    label: chartSentence({ ...words, target: held }),
    summary:
      words.average === null
        ? "not measured"
        : `avg ${words.average} · ${display.isPace ? "best" : "max"} ${words.high ?? ""}`,
  };
}

/** What was measured, without the paces of somebody who stands. */
function knownOf(own: Float64Array, isPace: boolean): Float64Array {
  const known = new Float64Array(own.length);
  let count = 0;
  for (let index = 0; index < own.length; index += 1) {
    const value = own[index] as number;
    if (Number.isNaN(value) || (isPace && isStanding(value))) continue;
    known[count] = value;
    count += 1;
  }
  return known.subarray(0, count);
}

/** The pace of the average speed, standing included: the same number as in the list of figures. */
function averagePaceOf(axis: RideAxis): number | null {
  const speed = meanOf(knownValues(axis, "speed"));
  return speed === null || speed <= 0 || isStanding(1 / speed) ? null : 1 / speed;
}
