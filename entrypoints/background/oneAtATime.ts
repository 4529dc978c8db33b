import { AppError } from "@/lib/domain/error";

/** The same task, refusing with `signInRunning` while an earlier call goes on. */
export function oneAtATime<Input, Output>(
  task: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  let isRunning = false;
  return async (input) => {
    if (isRunning) throw new AppError("signInRunning");
    isRunning = true;
    try {
      return await task(input);
    } finally {
      isRunning = false;
    }
  };
}
