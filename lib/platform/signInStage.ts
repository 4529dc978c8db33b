import * as z from "zod/mini";
import type { ErrorCode } from "@/lib/domain/error";
import { ERROR_CODES } from "@/lib/domain/error";
import { sessionArea, watchSession } from "./sessionArea";

/** Where a sign-in that goes on by itself stands, as pages may know it: without its secrets. */
export type SignInStage =
  | { readonly type: "none" }
  | { readonly type: "waiting" }
  | { readonly type: "finishing" }
  | { readonly type: "asking"; readonly leaderboardName: string }
  | { readonly type: "failed"; readonly errorCode: ErrorCode; readonly atMs: number };

export const STAGE_KEY = "signInStage";
export const NO_STAGE: SignInStage = { type: "none" };

const stageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("waiting") }),
  z.object({ type: z.literal("finishing") }),
  z.object({ type: z.literal("asking"), leaderboardName: z.string() }),
  z.object({ type: z.literal("failed"), errorCode: z.enum(ERROR_CODES), atMs: z.number() }),
]);

/** Calls back with the stage as it is and after every change. Gives the way to stop. */
export function watchSignInStage(onStage: (stage: SignInStage) => void): () => void {
  let isCurrent = false;
  const stop = watchSession(STAGE_KEY, (value) => {
    isCurrent = true;
    onStage(stageOf(value));
  });
  void sessionArea.read(STAGE_KEY).then((value) => {
    if (!isCurrent) onStage(stageOf(value));
  });
  return stop;
}

function stageOf(value: unknown): SignInStage {
  const read = stageSchema.safeParse(value);
  return read.success ? read.data : NO_STAGE;
}
