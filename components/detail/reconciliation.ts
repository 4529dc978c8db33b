import {
  cadenceFigure,
  distanceFigure,
  figureText,
  heartRateFigure,
  numberText,
  percentFigure,
  powerFigure,
  signedText,
  workFigure,
  type Figure,
} from "@/lib/domain/format";
import { knownValues } from "@/lib/training/axis";

import type { DetailModel } from "./detailModel";
import { ownStriveScore } from "./ownStriveScore";

/** A number that Peloton gives and that we make from the series too. */
export type Reconciled = {
  readonly name: string;
  readonly peloton: string;
  readonly ours: string;
  /** Ours less Peloton's, percent of Peloton's. */
  readonly difference: string;
  /** Why they differ, where we know; null when they agree or nobody knows. */
  readonly reason: string | null;
};

/** Why ours may be less or more than Peloton's; what fits neither way stays unexplained. */
type Reasons = { readonly less?: string; readonly more?: string };

/** Below this share a difference is rounding. */
const ROUNDING_SHARE = 0.005;

/** Peloton's totals and averages beside ours, where both exist. */
export function reconciliation(model: DetailModel): readonly Reconciled[] {
  const { facts, axis, units, figures: ours } = model;
  const { discipline, totals, pelotonAverages: peloton } = facts;
  const isRow = discipline === "rowing" || discipline === "rowBootcamp";
  const strokeWork = isRow ? sumOf(knownValues(axis, "output")) : null;
  const distance = (meters: number) => distanceFigure(meters, units, discipline);
  const rows = [
    row("Total output", totals.workJ, ours.workJ ?? strokeWork, {
      figure: workFigure,
      reasons: isRow
        ? { more: "a row's output is recorded per stroke, so its sum is too high" }
        : { less: "seconds missing from the series are not in our sum" },
    }),
    row("Distance", totals.distanceM, ours.distanceM, {
      figure: distance,
      reasons: isRow
        ? { more: "the split pace stands still between strokes, so its sum is too long" }
        : {
            less: "ours is the sum of the recorded speed",
            more: "ours is the sum of the recorded speed",
          },
    }),
    row("Average output", peloton.outputW, ours.averages.outputW, {
      figure: powerFigure,
      reasons: { more: "ours is over the recorded seconds on the machine" },
    }),
    row("Average cadence", peloton.cadenceRpm, ours.averages.cadenceRpm, {
      figure: cadenceFigure,
      reasons: { less: "Peloton may leave out coasting" },
    }),
    row("Average resistance", peloton.resistancePct, ours.averages.resistancePct, {
      figure: percentFigure,
      reasons: {},
    }),
    row("Average heart rate", peloton.heartRateBpm, ours.averages.heartRateBpm, {
      figure: heartRateFigure,
      reasons: { more: "Peloton may count dropouts as zero; ours leaves them out" },
    }),
    row("Strive Score", facts.striveScore, ownStriveScore(model), {
      figure: (score) => ({ value: numberText(score, 1), unit: "" }),
      reasons: {},
    }),
  ];
  return rows.filter((one) => one !== null);
}

function row(
  name: string,
  peloton: number | null,
  ours: number | null,
  words: { readonly figure: (value: number) => Figure; readonly reasons: Reasons },
): Reconciled | null {
  if (peloton === null || peloton <= 0 || ours === null || ours <= 0) return null;
  const share = ours / peloton - 1;
  const isRounding = Math.abs(share) < ROUNDING_SHARE;
  return {
    name,
    peloton: figureText(words.figure(peloton)),
    ours: figureText(words.figure(ours)),
    difference: `${signedText(share * 100, 1)} %`,
    reason: isRounding ? null : ((share < 0 ? words.reasons.less : words.reasons.more) ?? null),
  };
}

function sumOf(values: Float64Array): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
