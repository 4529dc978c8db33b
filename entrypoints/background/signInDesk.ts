import type { ErrorCode } from "@/lib/domain/error";
import { pendingSignInSchema } from "@/lib/peloton/auth/pendingSignIn";
import type { PendingSignIn } from "@/lib/peloton/auth/pendingSignIn";
import type { SessionArea } from "@/lib/platform/sessionArea";
import { STAGE_KEY } from "@/lib/platform/signInStageSchema";
import type { SignInStage } from "@/lib/platform/signInStageSchema";
import { oneAtATime } from "./oneAtATime";
import type { OneAtATime } from "./oneAtATime";

/**
 * The one sign-in there may be, whichever way it goes: the task that goes on in this worker, and the one that waits
 * for the rider in the session area, where a worker that dies does not lose it. Pages see its stage, not its secrets.
 */
export type SignInDesk = OneAtATime & {
  readonly pending: () => Promise<PendingSignIn | null>;
  readonly keep: (pending: PendingSignIn) => Promise<void>;
  /** Forgets what is pending, and gives what it was; pages are told the failure, if it is one. */
  readonly clear: (failure: ErrorCode | null) => Promise<PendingSignIn | null>;
};

const PENDING_KEY = "signInPending";

export function createSignInDesk(area: SessionArea, now: () => number): SignInDesk {
  const pending = async (): Promise<PendingSignIn | null> => {
    const read = pendingSignInSchema.safeParse(await area.read(PENDING_KEY));
    return read.success ? read.data : null;
  };
  const write = (values: { readonly pending: PendingSignIn | null; readonly stage: SignInStage }) =>
    area.write({
      [PENDING_KEY]: values.pending,
      [STAGE_KEY]: values.stage.type === "none" ? null : values.stage,
    });
  return {
    ...oneAtATime(),
    pending,
    keep: (kept) => write({ pending: kept, stage: stageOf(kept) }),
    clear: async (failure) => {
      const before = await pending();
      const stage: SignInStage =
        failure === null ? { type: "none" } : { type: "failed", errorCode: failure, atMs: now() };
      await write({ pending: null, stage });
      return before;
    },
  };
}

function stageOf(pending: PendingSignIn): SignInStage {
  if (pending.type !== "asking") return { type: pending.type };
  return { type: "asking", leaderboardName: pending.leaderboardName };
}
