import type { UnitSystem } from "@/lib/domain/account";
import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import {
  caloriesFigure,
  distanceFigure,
  elevationFigure,
  numberText,
  percentFigure,
  powerFigure,
  workFigure,
  type Figure,
} from "@/lib/domain/format";
import { weightIn } from "@/lib/domain/units";
import type { RangeFigures } from "@/lib/training/rangeFigures";

import { plain, type DetailFigure } from "./detailFigure";
import { besidePeloton } from "./besidePeloton";
import type { DetailModel } from "./detailModel";
import { ownStriveScore } from "./ownStriveScore";

/** Sums and outputs: Peloton's totals for the whole workout, ours for a stretch of it. */
export function totalFigures(
  model: DetailModel,
  figures: RangeFigures,
  isWhole: boolean,
): readonly (DetailFigure | null)[] {
  const { facts, graph, units } = model;
  const { totals, pelotonAverages, pelotonMaxima, discipline } = facts;
  const work = isWhole ? (positive(totals.workJ) ?? figures.workJ) : figures.workJ;
  const distance = isWhole ? (positive(totals.distanceM) ?? figures.distanceM) : figures.distanceM;
  const averageOutput = positive(figures.averages.outputW) ?? (isWhole ? pelotonAverages.outputW : null);
  const maxOutput = positive(figures.maxima.outputW) ?? (isWhole ? pelotonMaxima.outputW : null);
  const onBike = isBootcamp(discipline) && hasCyclingPower(discipline) ? "on the bike" : null;
  const counted = graph.movements.filter((movement) => !movement.isHold);
  const lifted = counted.reduce((sum, movement) => sum + movement.completed * (movement.weightKg ?? 0), 0);
  const repetitions = counted.reduce((sum, movement) => sum + movement.completed, 0);
  return [
    plain("Total output", positive(work) === null ? null : workFigure(work ?? 0)),
    plain(
      "Average output",
      positive(averageOutput) === null ? null : powerFigure(averageOutput ?? 0),
      besidePeloton(isWhole ? pelotonAverages.outputW : null, averageOutput, "W") ?? onBike,
    ),
    plain("Max output", positive(maxOutput) === null ? null : powerFigure(maxOutput ?? 0)),
    plain("Distance", positive(distance) === null ? null : distanceFigure(distance ?? 0, units, discipline)),
    plain(
      "Elevation gain",
      isWhole && positive(totals.elevationM) !== null
        ? elevationFigure(totals.elevationM ?? 0, units)
        : positive(figures.climbM) === null
          ? null
          : elevationFigure(figures.climbM ?? 0, units),
    ),
    ...(isWhole
      ? [
          plain(
            "Calories",
            positive(totals.caloriesKcal) === null ? null : caloriesFigure(totals.caloriesKcal ?? 0),
          ),
          striveRow(model),
          plain(
            "Total strokes",
            positive(totals.strokes) === null ? null : { value: numberText(totals.strokes ?? 0), unit: "" },
          ),
          plain("Form score", graph.formScore === null ? null : percentFigure(graph.formScore)),
          plain("Repetitions", repetitions === 0 ? null : { value: numberText(repetitions), unit: "" }),
          plain("Weight lifted", lifted === 0 ? null : liftedFigure(lifted, units)),
        ]
      : []),
  ];
}

/** Peloton's with ours beside it; ours alone where Peloton gives none. */
function striveRow(model: DetailModel): DetailFigure | null {
  const ours = ownStriveScore(model);
  const shown = model.facts.striveScore ?? ours;
  if (shown === null) return null;
  const figure = { value: numberText(shown, 1), unit: "" };
  if (model.facts.striveScore === null) return plain("Strive Score", figure, "ours, by Peloton's rule");
  return plain("Strive Score", figure, ours === null ? null : `ours ${numberText(ours, 1)}`);
}

/** A sum of many weights: whole pounds or kilograms. */
function liftedFigure(kg: number, units: UnitSystem): Figure {
  return { value: numberText(weightIn(kg, units)), unit: units === "us" ? "lb" : "kg" };
}

/** Nothing measured comes as 0 as often as null. */
function positive(value: number | null): number | null {
  return value === null || value <= 0 ? null : value;
}
