import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import {
  clockText,
  lengthFigure,
  numberText,
  percentFigure,
  powerFigure,
  shareFigure,
  type Figure,
} from "@/lib/domain/format";
import { adherenceOf } from "@/lib/training/adherence";
import {
  decouplingOf,
  efficiencyFactor,
  intensityFactor,
  isRoughNormalizedPower,
  variabilityIndex,
} from "@/lib/training/power";
import { rangeFigures, rangeLoad, type Range, type RangeFigures } from "@/lib/training/rangeFigures";
import { workoutDurationSec } from "@/lib/training/workoutTime";

import { loadFigure, loadSourceText } from "../common/loadText";
import { cutOf } from "../chart/cutOf";
import type { TimeRange } from "../chart/timeRange";
import { plain, type DetailFigure } from "./detailFigure";
import type { DetailModel } from "./detailModel";
import { FIGURE_NAMES } from "./figureNames";
import { ftpWords } from "./ftpWords";
import { machineFigures } from "./machineFigures";
import { totalFigures } from "./totalFigures";

/** Every figure the workout has, in the order of the page: of the selected range, else of the whole workout. */
export function detailFigures(model: DetailModel, range: TimeRange | null): readonly DetailFigure[] {
  const shown = range ?? model.whole;
  const cut = cutOf(shown, model.whole);
  const isWhole = range === null;
  const figures = isWhole ? model.figures : rangeFigures(model.axis, cut, model.facts.discipline);
  const rows = [
    lengthRow(model, range),
    ...totalFigures(model, figures, isWhole),
    ...powerFigures(model, figures, isWhole),
    ...targetFigures(model, cut, isWhole),
    ...machineFigures(model, figures, isWhole),
    ...(isWhole ? [rankFigure(model), ftpFigure(model)] : []),
  ];
  return rows
    .filter((row) => row !== null)
    .sort((one, other) => FIGURE_NAMES.indexOf(one.name) - FIGURE_NAMES.indexOf(other.name));
}

function lengthRow({ summary }: DetailModel, range: TimeRange | null): DetailFigure | null {
  if (range !== null) return plain("Length", { value: clockText(range.endSec - range.startSec), unit: "" });
  const lengthSec = workoutDurationSec(summary);
  return plain("Length", lengthSec === null ? null : lengthFigure(lengthSec));
}

function powerFigures(
  model: DetailModel,
  figures: RangeFigures,
  isWhole: boolean,
): readonly (DetailFigure | null)[] {
  const { normalizedPowerW: power, activeSec, averages } = figures;
  const { discipline } = model.facts;
  const ftpWatts = model.ftp?.watts ?? null;
  const load = isWhole ? model.load : rangeLoad(figures, { discipline, ftpWatts });
  const loadRow = plain("Load", loadFigure(load), loadSourceText(load));
  if (power === null) return [loadRow];
  const average = averages.outputW;
  const heartRate = averages.heartRateBpm;
  const onBike = isBootcamp(discipline) ? "on the bike" : null;
  return [
    plain(
      "Normalized power",
      powerFigure(power),
      isRoughNormalizedPower(activeSec) ? "rough, under 20 min" : onBike,
    ),
    plain("Intensity factor", ftpWatts === null ? null : ratio(intensityFactor(power, ftpWatts))),
    loadRow,
    plain("Variability", average === null ? null : ratio(variabilityIndex(power, average))),
    plain("Efficiency", heartRate === null ? null : ratio(efficiencyFactor(power, heartRate), "W/bpm")),
    isWhole ? decouplingRow(model) : null,
  ];
}

/** A headline on a steady ride only: the drift of a ride with surges is their doing. */
function decouplingRow({ axis }: DetailModel): DetailFigure | null {
  const decoupling = decouplingOf(axis);
  if (decoupling === null) return null;
  const row = plain("Decoupling", percentFigure(decoupling.pct, 1));
  return row === null || decoupling.isSteady ? row : { ...row, beside: "not a steady ride", isFolded: true };
}

function ratio(value: number | null, unit = ""): Figure | null {
  return value === null ? null : { value: numberText(value, 2), unit };
}

function targetFigures(model: DetailModel, cut: Range, isWhole: boolean): readonly (DetailFigure | null)[] {
  const headline = model.targeted[0];
  if (headline === undefined) return [];
  const bands = headline.outlines
    .filter((band) => band.endSec > cut.fromSec && band.startSec < cut.toSec)
    .map((band) =>
      Object.assign({}, band, {
        startSec: Math.max(band.startSec, cut.fromSec),
        endSec: Math.min(band.endSec, cut.toSec),
      }),
    );
  // A block cut by the selection was not ridden in it: only whole ones can be held.
  const blocks = headline.blocks.filter(
    (block) => block.startSec >= cut.fromSec && block.endSec <= cut.toSec,
  );
  const adherence = isWhole
    ? headline.adherence
    : adherenceOf({ axis: model.axis, bands, blocks, metric: headline.metric, pelotonPct: null });
  if (adherence === null) return [];
  const pelotonPct = adherence.pelotonPct;
  return [
    plain(
      "In target",
      shareFigure(adherence.strictIn),
      pelotonPct === null ? null : `Peloton ${pelotonPct} %`,
    ),
    plain(
      "Held blocks",
      adherence.blocks === 0 ? null : { value: String(adherence.heldBlocks), unit: `of ${adherence.blocks}` },
    ),
  ];
}

function rankFigure({ facts }: DetailModel): DetailFigure | null {
  const board = facts.leaderboard;
  if (board === null || board.users <= 0) return null;
  const top = Math.max(1, Math.round((board.rank / board.users) * 100));
  return plain("Leaderboard rank", {
    value: numberText(board.rank),
    unit: `of ${numberText(board.users)}, top ${top} %`,
  });
}

function ftpFigure({ facts, ftp }: DetailModel): DetailFigure | null {
  if (ftp === null || !hasCyclingPower(facts.discipline)) return null;
  return {
    name: "FTP",
    figure: powerFigure(ftp.watts),
    beside: ftpWords(ftp, facts.utcOffsetSec),
    href: "options.html#ftp",
  };
}
