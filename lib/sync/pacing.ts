import { AppError } from "@/lib/domain/error";

const IN_FLIGHT = 3;
const GAP_MS = 100;
const GAP_JITTER = 0.3;
/** No place in the row and no pause that is waited inside a run is further ahead. */
const LONGEST_AHEAD_MS = 60_000;

export type PacerDeps = {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
};

/** Lets at most three requests go on at once and starts them at least 100 ms ± 30 % apart. */
export type Pacer = {
  /** Runs the request when its turn comes; throws `stopped` when the signal aborts before that. */
  readonly request: <Value>(send: () => Promise<Value>, signal: AbortSignal) => Promise<Value>;
  /** Nobody starts anything before this time. */
  readonly holdUntil: (atMs: number) => void;
};

export function createPacer({ now, sleep, random }: PacerDeps): Pacer {
  let inFlight = 0;
  let nextStartMs = 0;
  let heldUntilMs = 0;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (inFlight < IN_FLIGHT) {
      inFlight += 1;
      return;
    }
    // The one who leaves hands over the place, so `inFlight` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) inFlight -= 1;
    else next();
  }

  // A place in the row, so that requests start in the order in which they were asked for.
  function takePlace(): number {
    const startMs = Math.max(now(), nextStartMs, heldUntilMs);
    nextStartMs = startMs + GAP_MS * (1 - GAP_JITTER + 2 * GAP_JITTER * random());
    return startMs;
  }

  async function awaitStart(signal: AbortSignal): Promise<void> {
    for (let startMs = takePlace(); ;) {
      if (signal.aborted) throw new AppError("stopped");
      const waitMs = startMs - now();
      if (waitMs > 0 && waitMs <= LONGEST_AHEAD_MS) {
        await sleep(waitMs, signal);
        continue;
      }
      if (waitMs > 0) {
        // The clock was set back: times made before that mean nothing any more.
        nextStartMs = 0;
        heldUntilMs = 0;
      } else if (now() >= heldUntilMs) return;
      // Told to slow down while this one waited: it takes a new place behind the pause.
      startMs = takePlace();
    }
  }

  return {
    request: async (send, signal) => {
      await enter();
      try {
        await awaitStart(signal);
        return await send();
      } finally {
        leave();
      }
    },
    holdUntil: (atMs) => {
      heldUntilMs = Math.max(heldUntilMs, atMs);
    },
  };
}
