import type { RideId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { type ClassTaken, classesTaken } from "@/lib/training/classesTaken";
import { sampleKey } from "./historySummary";
import { sampleYears } from "./historyYears";

/** So many invented workouts of which every fifth class is taken again and again; free rides follow none. */
export function sampleTaken(count: number): readonly WorkoutSummary[] {
  return sampleYears(count).map(withClass);
}

function withClass(workout: WorkoutSummary, index: number): WorkoutSummary {
  if (workout.kind === "justRide") return { ...workout, ride: null };
  const number = index % 5 === 0 ? index % 35 : index;
  const ride = { id: String(number).padStart(32, "b") as RideId, key: sampleKey(800_000 + number) };
  return { ...workout, ride };
}

/** The classes of so many invented workouts. */
export function sampleClasses(count: number): readonly ClassTaken[] {
  const all = sampleTaken(count);
  return classesTaken({ all, counted: all });
}
