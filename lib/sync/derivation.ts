import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { HeartRateZone } from "@/lib/domain/performance";
import type { ArchivedWorkout, DerivedFigures, OpenedWorkout, WorkoutEfforts } from "@/lib/domain/workout";
import { workoutFacts } from "@/lib/peloton/fromWire/workoutFacts";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { deriveFigures } from "@/lib/training/derive";
import type { HeartRateSettings } from "@/lib/training/heartRate";
import { targetMetricsOf } from "@/lib/training/targets";

/**
 * A workout from its archived answers and its class; null when not even id and time can be read, or when there is a
 * detail that this version cannot read: what the list alone says must not pass for the whole.
 */
export function openArchived(answers: ArchivedWorkout, rideRaw: unknown): OpenedWorkout | null {
  if (answers.detail !== null && workoutFacts(answers.detail) === null) return null;
  return openWorkout(answers, rideRaw);
}

/**
 * What is stored of one opened workout's series, under its key. `ftpWatts` gives the FTP at its date (null = unknown)
 * and is asked only where the class wants zones: the timeline it comes from is made of the whole history. `heartRate`
 * gives the settings of its day.
 */
export function derive(workout: {
  readonly key: BlindKey;
  readonly opened: OpenedWorkout;
  readonly ftpWatts: () => number | null;
  readonly heartRate: (zones: readonly HeartRateZone[]) => HeartRateSettings | null;
}): { readonly derived: DerivedFigures; readonly efforts: WorkoutEfforts } {
  const { facts, graph } = workout.opened;
  const { derived, efforts } = deriveFigures({
    facts,
    graph,
    ftpWatts: usesFtp(workout.opened) ? workout.ftpWatts() : null,
    heartRate: workout.heartRate,
  });
  return { derived, efforts: { ...efforts, key: workout.key } };
}

function usesFtp({ facts, graph }: OpenedWorkout): boolean {
  if (graph === null || !hasCyclingPower(facts.discipline)) return false;
  return targetMetricsOf(graph.targets, facts.discipline).includes("output");
}
