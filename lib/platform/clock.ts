/** Milliseconds since 1970 by this machine's clock. */
export function now(): number {
  return Date.now();
}

/** A number in [0, 1). */
export function random(): number {
  return Math.random();
}

/** Bytes nobody can guess. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Resolves after `ms`, or at once when the signal aborts; the caller looks at the signal. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}
