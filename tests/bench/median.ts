/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The middle of so many measurements, one after the other. */
export async function medianOf(rounds: number, measure: () => number | Promise<number>): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure());
  return median(measured);
}

/** Milliseconds that a call takes here, the middle of many, after as many that only warm it up. */
export async function callMs(rounds: number, call: () => unknown): Promise<number> {
  const timed = (): number => {
    const from = performance.now();
    call();
    return performance.now() - from;
  };
  for (let round = 0; round < rounds; round += 1) timed();
  return await medianOf(rounds, timed);
}
