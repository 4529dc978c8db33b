/** Waits on the given clock, which jumps to the next end of a wait as soon as the rest had its turn. */
export function createPassing(clock: { ms: number }): (ms: number) => Promise<void> {
  let sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  const tick = () => {
    const next = sleepers.reduce((first, one) => (one.atMs < first.atMs ? one : first));
    sleepers = sleepers.filter((one) => one !== next);
    clock.ms = Math.max(clock.ms, next.atMs);
    next.wake();
  };
  return async (ms) =>
    await new Promise((wake) => {
      sleepers.push({ atMs: clock.ms + ms, wake });
      setImmediate(tick);
    });
}
