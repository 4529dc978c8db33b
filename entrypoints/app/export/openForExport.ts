import { nextTurn } from "@/entrypoints/page/inSlices";
import { NO_CLASS } from "@/lib/domain/takenClass";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import type { ExportedWorkout } from "@/lib/export/exportedWorkout";
import { locationPoints } from "@/lib/peloton/fromWire/locationPoints";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { takenClass } from "@/lib/peloton/fromWire/takenClass";
import type { VaultReader } from "@/lib/store/vaultReader";
import { ftpOfWorkout } from "@/lib/training/ftpAtDate";
import { heartRateOn } from "@/lib/training/heartRateAtDate";
import { NO_LOAD } from "@/lib/training/load";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { workoutDay } from "@/lib/training/workoutTime";

/** Where an export reads. */
export type ExportKnown = {
  readonly reader: Pick<VaultReader, "archived" | "ride">;
  readonly history: Pick<RiderHistory, "ftp" | "heartRate" | "loads">;
  readonly yours: Pick<Yours, "workouts">;
};

/**
 * Opens a workout from the archive with all that a file may hold, under the FTP, heart-rate limits and Load that the pages
 * show. Null when its details were stored and do not open.
 */
export async function openForExport(
  { reader, history, yours }: ExportKnown,
  summary: WorkoutSummary,
): Promise<ExportedWorkout | null> {
  const { key, ride } = summary;
  const [answers, rideRaw] = await Promise.all([
    reader.archived(key),
    ride === null ? null : reader.ride(ride.key),
  ]);
  await nextTurn();
  const opened = answers === null ? null : openWorkout(answers, rideRaw);
  if (opened === null && summary.state === "complete") return null;
  await nextTurn();
  return {
    summary,
    graph: opened?.graph ?? null,
    location: locationPoints(answers?.graph),
    taken: answers === null ? NO_CLASS : takenClass(answers, rideRaw),
    ftpWatts: ftpOfWorkout(history.ftp, summary)?.watts ?? null,
    heartRate: heartRateOn(history.heartRate, workoutDay(summary), opened?.graph?.heartRateZones),
    load: history.loads.get(key) ?? NO_LOAD,
    own: yours.workouts[key] ?? NOTHING_SAID,
  };
}
