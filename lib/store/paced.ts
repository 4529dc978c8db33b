/** Time as it is given to a reader. */
export type Clock = {
  readonly now: () => number;
  /** Resolves after `ms`, or when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** Works on the latest of what it is given. */
export type Paced<T> = { readonly give: (value: T) => void; readonly stop: () => void };

/**
 * Runs `work` on the latest value at once, and again at the earliest `gapMs` after it last ended; never two at a time,
 * so that results cannot come out of order. What was overtaken meanwhile is never worked on.
 */
export function createPaced<T>(
  clock: Clock,
  gapMs: number,
  work: (value: T, signal: AbortSignal) => Promise<void>,
): Paced<T> {
  const stopped = new AbortController();
  let latest: { readonly value: T } | null = null;
  let isRunning = false;
  let endedAtMs: number | null = null;

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (latest !== null && !stopped.signal.aborted) {
        // A clock that was set back must not hold the view up.
        const waitMs = endedAtMs === null ? 0 : Math.min(gapMs, endedAtMs + gapMs - clock.now());
        if (waitMs > 0) await clock.sleep(waitMs, stopped.signal);
        if (stopped.signal.aborted) return;
        const { value } = latest;
        latest = null;
        await work(value, stopped.signal);
        endedAtMs = clock.now();
      }
    } finally {
      // In the same step as the last look at `latest`: a value given in between would be forgotten.
      isRunning = false;
    }
  };
  return {
    give: (value) => {
      latest = { value };
      if (!isRunning) void run();
    },
    stop: () => stopped.abort(),
  };
}
