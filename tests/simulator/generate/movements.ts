import type { JsonObject } from "../json.ts";
import { seededRandom } from "../seededRandom.ts";
import { rounded, type ShownUnits } from "./units.ts";

const MOVEMENTS: readonly (readonly [name: string, isHold: boolean, pounds: number])[] = [
  ["Overhead Press", false, 15],
  ["Bicep Curl", false, 20],
  ["Bent-Over Row", false, 25],
  ["Forearm Plank", true, 0],
  ["Lateral Raise", false, 10],
  ["Hammer Curl", false, 20],
];

/** `movement_tracker_data` of a strength class whose repetitions were counted (PELOTON §2.4). */
export function movementTrackerData(workoutId: string, units: ShownUnits): JsonObject {
  const random = seededRandom(`movements ${workoutId}`);
  return {
    completed_movements_summary_data: {
      repetition_summary_data: MOVEMENTS.map(([name, isHold, pounds], at) => ({
        movement_id: seededRandom(`movement ${name}`).hex(32),
        movement_name: name,
        is_hold: isHold,
        completed_number: isHold ? 30 : random.whole(8, 14),
        offset: 90 + at * 150,
        length: 45,
        weight:
          pounds === 0
            ? []
            : [
                {
                  weight_data: {
                    weight_value: rounded(pounds * units.weight.perLb, 1),
                    weight_unit: units.weight.unit,
                  },
                },
              ],
      })),
    },
  };
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  strength: ["biceps", "core", "shoulders", "triceps"],
  caesar: ["biceps", "core", "glutes", "hamstrings", "lats", "quads"],
};
const LEG_GROUPS = ["calves", "core", "glutes", "hamstrings", "quads"];

/** `muscle_group_score`: equal shares, three buckets. */
export function muscleGroupScore(fitnessDiscipline: string): JsonObject[] {
  const groups = GROUPS[fitnessDiscipline] ?? LEG_GROUPS;
  return groups.map((group, at) => ({
    muscle_group: group,
    score: 390 * (1 + (at % 3)),
    percentage: Math.round(100 / groups.length),
    bucket: 1 + (at % 3),
    display_name: group.slice(0, 1).toUpperCase() + group.slice(1),
  }));
}
