import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { workoutDay } from "./workoutTime";

/** So many workouts in a row on another machine are a change; fewer were a visit. */
const SETTLED = 3;

/** From this day on another machine was used. */
export type DeviceChange = {
  readonly day: LocalDay;
  readonly atMs: number;
  readonly from: string;
  readonly to: string;
};

/**
 * When the rider changed machines, oldest first: three workouts in a row on another one. Bikes differ (an original Bike
 * is calibrated one by one), so a figure before a change is not like one after it. Hand in workouts of one kind of machine.
 */
export function deviceChanges(workouts: readonly WorkoutSummary[]): readonly DeviceChange[] {
  const inOrder = [...workouts].sort((a, b) => a.startedAtMs - b.startedAtMs);
  const changes: DeviceChange[] = [];
  let device = inOrder[0]?.device ?? "";
  for (let i = 1; i < inOrder.length; i++) {
    const workout = inOrder[i] as WorkoutSummary;
    if (workout.device === device) continue;
    const run = inOrder.slice(i, i + SETTLED);
    if (run.length < SETTLED || run.some((one) => one.device !== workout.device)) continue;
    changes.push({ day: workoutDay(workout), atMs: workout.startedAtMs, from: device, to: workout.device });
    device = workout.device;
  }
  return changes;
}
