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
import type { RangeFigures } from "@/lib/training/rangeFigures";

import { besidePeloton } from "./besidePeloton";
import { plain, type DetailFigure } from "./detailFigure";
import type { DetailModel } from "./detailModel";

/** Averages and maxima of what the machine and the heart-rate sensor measured, ours, Peloton's beside where it differs. */
export function machineFigures(
  model: DetailModel,
  { averages, maxima }: RangeFigures,
  isWhole: boolean,
): readonly (DetailFigure | null)[] {
  const { facts, graph, units } = model;
  const peloton = isWhole ? facts.pelotonAverages : null;
  const isRow = facts.discipline === "rowing" || facts.discipline === "rowBootcamp";
  const isOnFoot = ["running", "walking", "treadBootcamp"].includes(facts.discipline);
  const pace = (speedMps: number | null) =>
    speedMps === null || speedMps <= 0 || isStanding(1 / speedMps)
      ? null
      : isRow
        ? splitPaceFigure(1 / speedMps)
        : paceFigure(1 / speedMps, units);
  const speed = (mps: number) => speedFigure(mps, units);
  return [
    ...pair("cadence", averages.cadenceRpm, maxima.cadenceRpm, {
      figure: cadenceFigure,
      beside: besidePeloton(peloton?.cadenceRpm ?? null, averages.cadenceRpm, "rpm"),
    }),
    ...pair("resistance", averages.resistancePct, maxima.resistancePct, {
      figure: percentFigure,
      beside: besidePeloton(peloton?.resistancePct ?? null, averages.resistancePct, "%"),
    }),
    ...(isRow || isOnFoot
      ? [
          plain(
            "Average pace",
            pace(averages.speedMps),
            besidePace(pace(averages.speedMps), pace(peloton?.speedMps ?? null)),
          ),
          plain("Best pace", pace(maxima.speedMps)),
        ]
      : []),
    ...(isWhole && graph.targets.paceLevel !== null
      ? [plain("Pace level", { value: String(graph.targets.paceLevel), unit: "" })]
      : []),
    ...(isRow ? [] : pair("speed", averages.speedMps, maxima.speedMps, { figure: speed, beside: null })),
    ...pair("incline", averages.inclinePct, maxima.inclinePct, {
      figure: (value) => percentFigure(value, 1),
      beside: null,
    }),
    ...pair("stroke rate", averages.strokeRateSpm, maxima.strokeRateSpm, {
      figure: strokeRateFigure,
      beside: besidePeloton(peloton?.strokeRateSpm ?? null, averages.strokeRateSpm, "spm"),
    }),
    plain(
      "Average heart rate",
      averages.heartRateBpm === null ? null : heartRateFigure(averages.heartRateBpm),
      besidePeloton(peloton?.heartRateBpm ?? null, averages.heartRateBpm, "bpm"),
    ),
    plain("Max heart rate", maxima.heartRateBpm === null ? null : heartRateFigure(maxima.heartRateBpm)),
  ];
}

function besidePace(ours: Figure | null, peloton: Figure | null): string | null {
  if (ours === null || peloton === null || ours.value === peloton.value) return null;
  return `Peloton ${figureText(peloton)}`;
}

function pair(
  name: string,
  average: number | null,
  max: number | null,
  words: { readonly figure: (value: number) => Figure; readonly beside: string | null },
): readonly (DetailFigure | null)[] {
  // A sensor that was there and never moved (incline 0) is not worth a row.
  if (average === null || max === null || max <= 0) return [];
  return [
    plain(`Average ${name}`, words.figure(average), words.beside),
    plain(`Max ${name}`, words.figure(max)),
  ];
}
