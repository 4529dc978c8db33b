import { loadSumFigure } from "@/components/common/loadText";
import { sumLoads } from "@/lib/training/loadSum";
import { figureText, timeFigure, workFigure } from "@/lib/domain/format";
import { sumsOf } from "@/lib/training/totals";
import type { HistoryEntry } from "./historyEntry";

/** What a session's parts come to: "Session of 3: 1 h 5 min, 420 kJ, load 71". Sums of what is known. */
export function sessionText({ rows }: HistoryEntry): string {
  const { durationSec, workJ } = sumsOf(rows.map((row) => row.workout));
  const load = loadSumFigure(sumLoads(rows.map((row) => row.load)));
  const parts = [
    durationSec === 0 ? null : figureText(timeFigure(durationSec)),
    workJ === null || workJ <= 0 ? null : figureText(workFigure(workJ)),
    load === null ? null : `load ${load.value}`,
  ].filter((part) => part !== null);
  const head = `Session of ${rows.length}`;
  return parts.length === 0 ? head : `${head}: ${parts.join(", ")}`;
}
