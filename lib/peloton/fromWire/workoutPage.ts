import type { ListedWorkout, WorkoutPage } from "../pelotonClient";
import { read } from "../wire/lenient";
import { wireWorkout } from "../wire/wireWorkout";
import { wireWorkoutPage } from "../wire/wireWorkoutPage";
import { epochMs } from "./epochMs";
import { readWorkoutId } from "./ids";
import { workoutFacts } from "./workoutFacts";

/** One page of the workout list; entries that cannot be named are counted. `limit`: how many were asked for. */
export function workoutPage(raw: unknown, limit: number): WorkoutPage {
  const page = read(wireWorkoutPage, raw);
  const entries = page?.data ?? [];
  const items = entries.flatMap((entry) => listedWorkout(entry) ?? []);
  const isFull = entries.length >= Math.min(limit, 100);
  const isLastOfMany =
    page !== null && page.page !== null && page.page_count !== null && page.page + 1 >= page.page_count;
  return {
    items,
    total: page?.total ?? null,
    // An empty page ends the list whatever it says of itself.
    hasNext: entries.length > 0 && (page?.show_next ?? (isFull && !isLastOfMany)),
    nameless: entries.length - items.length,
  };
}

function listedWorkout(raw: unknown): ListedWorkout | null {
  const workout = read(wireWorkout, raw);
  const id = readWorkoutId(workout?.id ?? null);
  const createdAtMs = epochMs(workout?.created_at ?? workout?.created ?? null);
  if (workout === null || id === null || createdAtMs === null) return null;
  return { id, createdAtMs, isComplete: workout.status === "COMPLETE", raw, facts: workoutFacts(raw) };
}
