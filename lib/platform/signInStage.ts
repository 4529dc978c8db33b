import { sessionArea, watchSession } from "./sessionArea";
import type { SignInStage } from "./signInStageSchema";
import { NO_STAGE, signInStageSchema, STAGE_KEY } from "./signInStageSchema";

/** Calls back with the stage as it is and after every change. Gives the way to stop. */
export function watchSignInStage(onStage: (stage: SignInStage) => void): () => void {
  let isCurrent = false;
  const stop = watchSession(STAGE_KEY, (value) => {
    isCurrent = true;
    onStage(stageOf(value));
  });
  const first = async (): Promise<void> => {
    const value = await sessionArea.read(STAGE_KEY);
    if (!isCurrent) onStage(stageOf(value));
  };
  void first();
  return stop;
}

function stageOf(value: unknown): SignInStage {
  const read = signInStageSchema.safeParse(value);
  return read.success ? read.data : NO_STAGE;
}
