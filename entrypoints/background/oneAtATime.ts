import { AppError } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";

/** Runs one task at a time, refusing with its code while another goes on. */
export type OneAtATime = {
  readonly run: <Value>(task: (signal: AbortSignal) => Promise<Value>) => Promise<Value>;
  readonly isBusy: () => boolean;
  /** Resolves when nothing goes on any more. */
  readonly idle: () => Promise<void>;
  /** Tells the task that goes on that its outcome is no longer wanted. */
  readonly abort: () => void;
};

export function oneAtATime(code: ErrorCode = "signInRunning"): OneAtATime {
  let running: { readonly aborting: AbortController; readonly done: Promise<unknown> } | null = null;
  const idle = async (): Promise<void> => {
    if (running === null) return;
    await running.done.catch(() => undefined);
    // Another may have begun the moment that one ended.
    await idle();
  };
  return {
    run: async (task) => {
      if (running !== null) throw new AppError(code);
      const aborting = new AbortController();
      const done = task(aborting.signal);
      running = { aborting, done };
      try {
        return await done;
      } finally {
        running = null;
      }
    },
    isBusy: () => running !== null,
    idle,
    abort: () => running?.aborting.abort(),
  };
}
