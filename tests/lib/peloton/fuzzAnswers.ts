import { createPeloton } from "../../simulator/createPeloton";
import type { MemberWorkout } from "../../simulator/member/member";
import { captureIds, shared, sharedJson } from "./fromWire/sharedCaptures";
import { baseOf } from "./fuzzMutations";
import type { Base } from "./fuzzMutations";

const NOW_MS = Date.UTC(2026, 2, 1, 12);

const peloton = createPeloton({ workouts: 60, seed: "fuzz", clock: { now: () => NOW_MS } });

/** The invented member whose answers are spoiled. */
export const member = peloton.member;

/** One workout's answers as one value, so that a change can strike any of them. `seconds`: how much of the series is left. */
export function workoutBases(seconds: number): readonly Base[] {
  const kinds = new Map<string, MemberWorkout>();
  for (const workout of member.workouts) {
    const graph = workout.graph(1) ?? {};
    const shape = `${workout.fitnessDiscipline} ${Object.keys(graph)
      .filter((key) => key.startsWith("target"))
      .join()}`;
    if (!kinds.has(shape)) kinds.set(shape, workout);
  }
  const invented = [...kinds].map(([shape, workout]) =>
    baseOf(shape, {
      listItem: workout.detail(),
      detail: workout.detail(),
      graph: shortened(workout.graph(1), seconds),
      ride: member.rideDetails(workout.rideId),
    }),
  );
  const captured = (shared === null ? [] : captureIds()).map((id) => {
    const detail = sharedJson(`captures/workouts/${id}/workout.json`);
    const graph = sharedJson(`captures/workouts/${id}/performance_graph.json`);
    return baseOf(id, { listItem: detail, detail, graph: shortened(graph, seconds), ride: null });
  });
  return [...invented, ...captured].map((base) => baseOf(base.name, json(base.value)));
}

/** As it comes over the wire. */
export function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** The same graph with its series and target arrays cut to the first seconds: thousands a second can be tried. */
function shortened(value: unknown, seconds: number): unknown {
  if (Array.isArray(value)) return value.slice(0, seconds).map((inner) => shortened(inner, seconds));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner, seconds)]));
}
