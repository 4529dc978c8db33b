import { loadSumFigure } from "@/components/common/loadText";
import { sumLoads } from "@/lib/training/loadSum";
import { caloriesFigure, figureText, timeFigure, workFigure } from "@/lib/domain/format";
import { sumsOf } from "@/lib/training/totals";
import type { HistoryEntry } from "./historyEntry";

/** What a session's parts come to: "Session of 3: 1 h 5 min, 420 kJ, 610 kcal, load 71 (2 of 3)". Sums of what is known. */
export function sessionText({ rows }: HistoryEntry): string {
  const { durationSec, workJ, caloriesKcal } = sumsOf(rows.map((row) => row.workout));
  const loads = sumLoads(rows.map((row) => row.load));
  const load = loadSumFigure(loads);
  const cover = loads.covered < rows.length ? ` (${loads.covered} of ${rows.length})` : "";
  const parts = [
    durationSec === 0 ? null : figureText(timeFigure(durationSec)),
    workJ === null || workJ <= 0 ? null : figureText(workFigure(workJ)),
    caloriesKcal === null || caloriesKcal <= 0 ? null : figureText(caloriesFigure(caloriesKcal)),
    load === null ? null : `load ${load.value}${cover}`,
  ].filter((part) => part !== null);
  const head = `Session of ${rows.length}`;
  return parts.length === 0 ? head : `${head}: ${parts.join(", ")}`;
}
