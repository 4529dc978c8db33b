import type { InspectorRequest } from "@/components/inspector/inspectorQuery";
import type { InspectorState } from "@/components/inspector/inspectorState";
import { answerWords } from "@/components/inspector/inspectorState";
import type { WorkoutAnswers } from "@/lib/raw/replayFiles";

/** Asks one question; `askLive` or `readArchive`. */
export type Ask = (request: InspectorRequest) => Promise<InspectorState>;

/**
 * Every answer about one workout, one question after the other; the sentence of what went wrong where one was refused
 * that should be there. A class, a graph or a profile that there is not, is left out.
 */
export async function workoutAnswers(
  workout: string,
  source: "live" | "archive",
  ask: Ask,
): Promise<WorkoutAnswers | string> {
  const isLive = source === "live";
  const asked: readonly (readonly [keyof WorkoutAnswers, InspectorRequest])[] = [
    ["workout", { endpoint: "workout", workout }],
    ["graph", { endpoint: "performanceGraph", workout, ...(isLive ? { everyN: 1 } : {}) }],
    ["ride", { endpoint: "rideDetails", workout }],
    ...(isLive
      ? ([
          ["me", { endpoint: "me" }],
          ["overview", { endpoint: "overview" }],
          ["settings", { endpoint: "settings" }],
        ] as const)
      : []),
  ];
  const answers: Record<keyof WorkoutAnswers, unknown> = { ...NOTHING };
  for (const [name, request] of asked) {
    const found = jsonOf(await ask(request));
    if (found.type === "answer") answers[name] = found.value;
    else if (name === "workout" && !isLive) answers.workout = await listed(workout, ask);
    else if (isLive && !(found.isNone && name !== "workout")) return `${found.sentence} Nothing was saved.`;
  }
  return answers.workout === null ? "The archive holds nothing of this workout yet." : answers;
}

const NOTHING: WorkoutAnswers = {
  workout: null,
  graph: null,
  ride: null,
  me: null,
  overview: null,
  settings: null,
};

type Found =
  | { readonly type: "answer"; readonly value: unknown }
  /** `isNone`: there is no such thing, which is no failure. */
  | { readonly type: "none"; readonly isNone: boolean; readonly sentence: string };

function jsonOf(state: InspectorState): Found {
  if (state.type === "refused") {
    return { type: "none", isNone: state.isNone === true, sentence: state.sentence };
  }
  if (state.type !== "answered") return { type: "none", isNone: false, sentence: "" };
  const { status, content } = state.answer;
  if (content.type === "json" && (status === null || status === 200)) {
    return { type: "answer", value: content.value };
  }
  return { type: "none", isNone: status === 404, sentence: answerWords(state.answer) };
}

/** Where no detail was kept, the list's entry says what is known. */
async function listed(workout: string, ask: Ask): Promise<unknown> {
  const found = jsonOf(await ask({ endpoint: "workouts", workout }));
  return found.type === "answer" ? found.value : null;
}
