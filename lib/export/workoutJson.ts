import type { ExportedWorkout } from "./exportedWorkout";

/** Raised whenever a reader of these files would have to change. */
const FORMAT_VERSION = 1;

/**
 * A workout as JSON for other programs: what the pages know of it, under the pages' own names, units in the names; series as
 * lists beside `seconds`, which starts at 0 or 1 and may have holes. What is specific to one browser (row keys) stays there.
 */
export function workoutJson(workout: ExportedWorkout): string {
  const { summary, graph, location, taken, ftpWatts, heartRate, load, own } = workout;
  const {
    key: _key,
    ride,
    instructor,
    derived,
    startedAtMs,
    createdAtMs,
    endedAtMs,
    removedAtMs,
    ...rest
  } = summary;
  return `${JSON.stringify({
    format: "saddlebag-workout",
    formatVersion: FORMAT_VERSION,
    workout: {
      ...rest,
      startedAt: timeOf(startedAtMs),
      createdAt: timeOf(createdAtMs),
      endedAt: timeOf(endedAtMs),
      removedAt: timeOf(removedAtMs),
      timeZone: taken.timeZone,
      instructor: instructor === null ? null : { id: instructor.id, name: instructor.name },
      class:
        ride === null
          ? null
          : { id: ride.id, airedAt: timeOf(taken.airedAtMs), typeName: taken.typeName || null },
    },
    derived,
    rider: { ftpWatts, heartRate, load, ...own },
    recording: graph,
    location,
  })}\n`;
}

function timeOf(atMs: number | null): string | null {
  return atMs === null ? null : new Date(atMs).toISOString();
}
