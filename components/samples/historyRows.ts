import { historyRowOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "@/lib/training/load";

export const NO_LOAD: WorkoutLoad = { value: null, source: null, isBikePartOnly: false };

/** Rows as the history gets them, each with a round load from power where it has output. */
export function sampleRows(workouts: readonly WorkoutSummary[]): readonly HistoryRow[] {
  return workouts.map((workout) => historyRowOf(workout, sampleLoad(workout)));
}

function sampleLoad({ totals, heartRateZoneSec, lengthSec }: WorkoutSummary): WorkoutLoad {
  const minutes = (lengthSec ?? 0) / 60;
  if (totals.workJ !== null) return { value: minutes * 1.4, source: "power", isBikePartOnly: false };
  return heartRateZoneSec === null ? NO_LOAD : { value: minutes, source: "zones", isBikePartOnly: false };
}
