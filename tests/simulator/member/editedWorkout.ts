import type { JsonObject } from "../json.ts";
import type { MemberWorkout } from "./member.ts";

/** The workout with fields of its answers replaced; what the list shows follows the detail. */
export function editedWorkout(
  workout: MemberWorkout,
  changes: { readonly detail?: JsonObject; readonly graph?: JsonObject },
): MemberWorkout {
  const { detail = {}, graph = {} } = changes;
  const createdAt = detail["created_at"];
  return {
    ...workout,
    ...(typeof createdAt === "number"
      ? {
          createdAtSec: createdAt,
          deviceTimeCreatedAtSec: workout.deviceTimeCreatedAtSec + createdAt - workout.createdAtSec,
        }
      : {}),
    ...(detail["status"] === "COMPLETE" || detail["status"] === "IN_PROGRESS"
      ? { status: detail["status"] }
      : {}),
    ...(typeof detail["fitness_discipline"] === "string"
      ? { fitnessDiscipline: detail["fitness_discipline"] }
      : {}),
    detail: () => ({ ...workout.detail(), ...detail }),
    graph: (everyN) => {
      const original = workout.graph(everyN);
      return original === undefined ? undefined : { ...original, ...graph };
    },
  };
}
