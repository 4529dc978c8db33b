import { createPeloton } from "../../../simulator/createPeloton";
import { objectAt } from "../../../simulator/json";
import type { Member, MemberWorkout } from "../../../simulator/member/member";

// Short ones first: power zone ride, stretching, core strength, two rides of one class, a just-ride, a scenic ride.
const CHOSEN: readonly number[] = [7, 1, 5, 2, 8, 11, 20, 29];

let everything: Member | null = null;

/**
 * The same invented member every time: up to eight workouts of different kinds, two of them of one class, or the
 * newest of many. The targets of the power zone ride are known from its class only, as with older rides.
 */
export function inventedMember(workouts: number, nowMs: number): Member {
  everything ??= createPeloton({
    workouts: 240,
    seed: "sync",
    hasInProgress: false,
    clock: { now: () => nowMs },
  }).member;
  const { workouts: all } = everything;
  const chosen = workouts <= CHOSEN.length ? CHOSEN.slice(0, workouts).toSorted((a, b) => a - b) : null;
  const list = chosen === null ? all.slice(0, workouts) : chosen.flatMap((at) => all[at] ?? []);
  return { ...everything, workouts: list.map(drawnOnce).map(withoutTargets) };
}

/** Answers take long to draw and are always the same. */
const drawn = new WeakMap<MemberWorkout, MemberWorkout>();

function drawnOnce(workout: MemberWorkout): MemberWorkout {
  const known = drawn.get(workout);
  if (known !== undefined) return known;
  let detail: ReturnType<MemberWorkout["detail"]> | null = null;
  let graph: { readonly value: ReturnType<MemberWorkout["graph"]> } | null = null;
  const made: MemberWorkout = {
    ...workout,
    detail: () => (detail ??= workout.detail()),
    graph: (everyN) => (everyN === 1 ? (graph ??= { value: workout.graph(1) }).value : workout.graph(everyN)),
  };
  drawn.set(workout, made);
  return made;
}

function withoutTargets(workout: MemberWorkout): MemberWorkout {
  const { title } = objectAt(workout.detail(), "ride");
  if (typeof title !== "string" || !title.includes("Power Zone")) return workout;
  return {
    ...workout,
    graph: (everyN) => {
      const graph = workout.graph(everyN);
      return graph === undefined ? undefined : { ...graph, target_metrics_performance_data: {} };
    },
  };
}
