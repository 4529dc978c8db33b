import * as z from "zod/mini";
import { ERROR_CODES } from "@/lib/domain/error";

/** Where in the session area the stage lies. */
export const STAGE_KEY = "signInStage";

/** Where a sign-in that goes on by itself stands, as pages may know it: without its secrets. */
export const signInStageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("none") }),
  z.object({ type: z.literal("waiting") }),
  z.object({ type: z.literal("finishing") }),
  z.object({ type: z.literal("asking"), leaderboardName: z.string() }),
  z.object({ type: z.literal("failed"), errorCode: z.enum(ERROR_CODES), atMs: z.number() }),
]);

export type SignInStage = z.infer<typeof signInStageSchema>;

export const NO_STAGE: SignInStage = { type: "none" };
