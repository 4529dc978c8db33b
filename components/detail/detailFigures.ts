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
import { loadOf } from "@/lib/training/load";
import {
  decouplingOf,
  efficiencyFactor,
  intensityFactor,
  isRoughNormalizedPower,
  variabilityIndex,
} from "@/lib/training/power";
import { rangeFigures, type RangeFigures } from "@/lib/training/rangeFigures";

import { loadFigure, loadSourceText } from "../common/loadText";
import type { TimeRange } from "../chart/timeRange";
import { plain, type DetailFigure } from "./detailFigure";
import type { DetailModel } from "./detailModel";
import { ftpWords } from "./ftpWords";
import { machineFigures } from "./machineFigures";
import { totalFigures } from "./totalFigures";

/** Every figure the workout has, in the order of the page: of the selected range, else of the whole workout. */
export function detailFigures(model: DetailModel, range: TimeRange | null): readonly DetailFigure[] {
  const shown = range ?? model.whole;
  const figures = rangeFigures(
    model.axis,
    { fromSec: shown.startSec, toSec: shown.endSec + 1 },
    model.facts.discipline,
  );
  const isWhole = range === null;
  const rows = [
    plain(
      "Length",
      isWhole
        ? model.summary.lengthSec === null
          ? null
          : lengthFigure(model.summary.lengthSec)
        : { value: clockText(shown.endSec - shown.startSec), unit: "" },
    ),
    ...totalFigures(model, figures, isWhole),
    ...powerFigures(model, figures, isWhole),
    ...targetFigures(model, shown, isWhole),
    ...machineFigures(model, figures, isWhole),
    ...(isWhole ? [rankFigure(model), ftpFigure(model)] : []),
  ];
  return rows.filter((row) => row !== null);
}

function powerFigures(
  model: DetailModel,
  figures: RangeFigures,
  isWhole: boolean,
): readonly (DetailFigure | null)[] {
  const { normalizedPowerW: power, activeSec, averages } = figures;
  const load = isWhole ? model.load : rangeLoad(model, figures);
  const loadRow = plain("Load", loadFigure(load), loadSourceText(load));
  if (power === null) return [loadRow];
  const average = averages.outputW;
  const heartRate = averages.heartRateBpm;
  const decoupling = isWhole ? decouplingOf(model.axis) : null;
  const onBike = isBootcamp(model.facts.discipline) ? "on the bike" : null;
  return [
    plain(
      "Normalized power",
      powerFigure(power),
      isRoughNormalizedPower(activeSec) ? "rough, under 20 min" : onBike,
    ),
    plain("Intensity factor", model.ftp === null ? null : ratio(intensityFactor(power, model.ftp.watts))),
    loadRow,
    plain("Variability", average === null ? null : ratio(variabilityIndex(power, average))),
    plain("Efficiency", heartRate === null ? null : ratio(efficiencyFactor(power, heartRate), "W/bpm")),
    plain(
      "Decoupling",
      decoupling === null ? null : percentFigure(decoupling.pct, 1),
      decoupling?.isSteady === false ? "not a steady ride" : null,
    ),
  ];
}

function ratio(value: number | null, unit = ""): Figure | null {
  return value === null ? null : { value: numberText(value, 2), unit };
}

/** The load of a stretch by power; by heart rate a stretch has none of its own. */
function rangeLoad(model: DetailModel, figures: RangeFigures): DetailModel["load"] {
  const { activeSec, normalizedPowerW } = figures;
  return loadOf(
    {
      discipline: model.summary.discipline,
      heartRateZoneSec: null,
      derived: { ...model.derived, activeSec, normalizedPowerW, heartRateLoad: null },
    },
    { ftpWatts: model.ftp?.watts ?? null, heartRate: null },
  );
}

function targetFigures(
  model: DetailModel,
  shown: TimeRange,
  isWhole: boolean,
): readonly (DetailFigure | null)[] {
  const headline = model.targeted[0];
  if (headline === undefined) return [];
  const bands = headline.outlines
    .filter((band) => band.endSec > shown.startSec && band.startSec <= shown.endSec)
    .map((band) =>
      Object.assign({}, band, {
        startSec: Math.max(band.startSec, shown.startSec),
        endSec: Math.min(band.endSec, shown.endSec + 1),
      }),
    );
  // A block cut by the selection was not ridden in it: only whole ones can be held.
  const blocks = headline.blocks.filter(
    (block) => block.startSec >= shown.startSec && block.endSec <= shown.endSec + 1,
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
