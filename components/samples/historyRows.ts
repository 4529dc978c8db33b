import { historyRowsOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import type { WorkoutLoad } from "@/lib/training/load";

export const NO_LOAD: WorkoutLoad = { value: null, source: null, isBikePartOnly: false };

/** Rows as the history gets them, each with a round load from power where it has output. */
export function sampleRows(
  workouts: readonly WorkoutSummary[],
  yours: Pick<Yours, "workouts"> = NOTHING_YOURS,
): readonly HistoryRow[] {
  const loads = new Map(workouts.map((workout) => [workout.key, sampleLoad(workout)]));
  return historyRowsOf(workouts, { history: { loads }, yours });
}

function sampleLoad({ totals, heartRateZoneSec, lengthSec }: WorkoutSummary): WorkoutLoad {
  const minutes = (lengthSec ?? 0) / 60;
  if (totals.workJ !== null) return { value: minutes * 1.4, source: "power", isBikePartOnly: false };
  return heartRateZoneSec === null ? NO_LOAD : { value: minutes, source: "zones", isBikePartOnly: false };
}
