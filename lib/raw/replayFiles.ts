import { childrenOf } from "./children";
import { answerText } from "./answerText";

/** Every answer that belongs to one workout; null where there is none. */
export type WorkoutAnswers = {
  readonly workout: unknown;
  /** At `every_n=1`. */
  readonly graph: unknown;
  readonly ride: unknown;
  readonly me: unknown;
  readonly overview: unknown;
  readonly settings: unknown;
};

/** A file by its path. */
export type ReplayFile = { readonly path: string; readonly text: string };

/**
 * The answers as files that `npm start -- --replay` serves: `workouts/<id>/workout.json` and `performance_graph.json`
 * beside it, `rides/<id>.json`, `me.json`, `overview.json`, `settings.json`. Null for a workout that names no id.
 */
export function replayFiles(answers: WorkoutAnswers): readonly ReplayFile[] | null {
  const workoutId = idIn(answers.workout);
  if (workoutId === null) return null;
  const rideId = idIn(member(answers.ride, "ride")) ?? idIn(member(answers.workout, "ride"));
  const files: readonly (readonly [path: string, answer: unknown])[] = [
    [`workouts/${workoutId}/workout.json`, answers.workout],
    [`workouts/${workoutId}/performance_graph.json`, answers.graph],
    ...(rideId === null ? [] : [[`rides/${rideId}.json`, answers.ride] as const]),
    ["me.json", answers.me],
    ["overview.json", answers.overview],
    ["settings.json", answers.settings],
  ];
  return files.flatMap(([path, answer]) => (answer === null ? [] : [{ path, text: answerText(answer) }]));
}

/** An id that can be a folder's name: a strange one must not lead out of the folder. */
function idIn(answer: unknown): string | null {
  const id = member(answer, "id");
  return typeof id === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null;
}

function member(answer: unknown, name: string): unknown {
  return childrenOf(answer).find(([child]) => child === name)?.[1];
}
