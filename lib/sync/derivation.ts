import type { Profile } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import type { ArchivedWorkout, DerivedFigures, OpenedWorkout, WorkoutEfforts } from "@/lib/domain/workout";
import { workoutFacts } from "@/lib/peloton/fromWire/workoutFacts";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { deriveFigures } from "@/lib/training/derive";

/**
 * A workout from its archived answers and its class; null when not even id and time can be read, or when there is a
 * detail that this version cannot read: what the list alone says must not pass for the whole.
 */
export function openArchived(answers: ArchivedWorkout, rideRaw: unknown): OpenedWorkout | null {
  if (answers.detail !== null && workoutFacts(answers.detail) === null) return null;
  return openWorkout(answers, rideRaw);
}

/** What is stored of one opened workout's series, under its key. `ftpWatts`: the FTP at its date, null = unknown. */
export function derive(workout: {
  readonly key: BlindKey;
  readonly opened: OpenedWorkout;
  readonly ftpWatts: number | null;
  readonly profile: Pick<Profile, "maxHeartRateBpm"> | null;
}): { readonly derived: DerivedFigures; readonly efforts: WorkoutEfforts } {
  const { facts, graph } = workout.opened;
  const { derived, efforts } = deriveFigures({
    facts,
    graph,
    ftpWatts: workout.ftpWatts,
    profile: workout.profile,
  });
  return { derived, efforts: { ...efforts, key: workout.key } };
}
