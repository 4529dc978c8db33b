import {
  cadenceFigure,
  figureText,
  heartRateFigure,
  isStanding,
  paceFigure,
  percentFigure,
  speedFigure,
  splitPaceFigure,
  strokeRateFigure,
  type Figure,
} from "@/lib/domain/format";
import type { UnitSystem } from "@/lib/domain/account";
import { NO_FIGURES, type MetricFigures } from "@/lib/domain/workout";
import type { RangeFigures } from "@/lib/training/rangeFigures";

import { plain, type DetailFigure } from "./detailFigure";
import type { DetailModel } from "./detailModel";
import type { FigureName } from "./figureNames";

/**
 * Averages and maxima of what the machine and the heart-rate sensor measured: ours, Peloton's beside where it differs,
 * and Peloton's alone where nothing was recorded second by second.
 */
export function machineFigures(
  model: DetailModel,
  { averages, maxima }: RangeFigures,
  isWhole: boolean,
): readonly (DetailFigure | null)[] {
  const { facts, graph, units } = model;
  const own = { averages, maxima };
  const peloton = isWhole ? { averages: facts.pelotonAverages, maxima: facts.pelotonMaxima } : NO_PELOTON;
  const isRow = facts.discipline === "rowing" || facts.discipline === "rowBootcamp";
  const isOnFoot = ["running", "walking", "treadBootcamp"].includes(facts.discipline);
  const speed = (mps: number) => speedFigure(mps, units);
  const pace = (mps: number) => paceOf(mps, isRow, units);
  const pairOf = (metric: keyof MetricFigures) => ({ metric, own, peloton });
  return [
    ...pair("cadence", pairOf("cadenceRpm"), cadenceFigure),
    ...pair("resistance", pairOf("resistancePct"), percentFigure),
    ...(isRow ? [] : pair("speed", pairOf("speedMps"), speed)),
    ...(isRow || isOnFoot
      ? [
          one("Average pace", averages.speedMps, peloton.averages.speedMps, pace),
          one("Best pace", maxima.speedMps, peloton.maxima.speedMps, pace, false),
        ]
      : []),
    isWhole && graph.targets.paceLevel !== null
      ? plain("Pace level", { value: String(graph.targets.paceLevel), unit: "" })
      : null,
    ...pair("incline", pairOf("inclinePct"), tenths),
    ...pair("stroke rate", pairOf("strokeRateSpm"), strokeRateFigure),
    ...pair("heart rate", pairOf("heartRateBpm"), heartRateFigure),
  ];
}

const tenths = (value: number) => percentFigure(value, 1);

type Sides = { readonly averages: MetricFigures; readonly maxima: MetricFigures };
type PairName = "cadence" | "resistance" | "speed" | "incline" | "stroke rate" | "heart rate";

const NO_PELOTON: Sides = { averages: NO_FIGURES, maxima: NO_FIGURES };

/** A speed as a pace; null for standing, which has none. */
function paceOf(mps: number, isRow: boolean, units: UnitSystem): Figure | null {
  if (isStanding(1 / mps)) return null;
  return isRow ? splitPaceFigure(1 / mps) : paceFigure(1 / mps, units);
}

function pair(
  name: PairName,
  { metric, own, peloton }: { metric: keyof MetricFigures; own: Sides; peloton: Sides },
  figure: (value: number) => Figure,
): readonly (DetailFigure | null)[] {
  // A sensor that was there and never moved (incline 0) is not worth a row.
  if ((own.maxima[metric] ?? peloton.maxima[metric] ?? peloton.averages[metric] ?? 0) <= 0) return [];
  return [
    one(`Average ${name}`, own.averages[metric], peloton.averages[metric], figure),
    one(`Max ${name}`, own.maxima[metric], peloton.maxima[metric], figure, false),
  ];
}

/** Ours, and Peloton's beside it where it reads differently; Peloton's alone is marked as such. */
function one(
  name: FigureName,
  ours: number | null,
  peloton: number | null,
  figure: (value: number) => Figure | null,
  isCompared = true,
): DetailFigure | null {
  const given = peloton === null || peloton <= 0 ? null : figure(peloton);
  if (ours === null) return plain(name, given, "as Peloton says");
  const own = ours > 0 || name.startsWith("Average") ? figure(ours) : null;
  const differs = isCompared && own !== null && given !== null && given.value !== own.value;
  return plain(name, own, differs ? `Peloton ${figureText(given)}` : null);
}
