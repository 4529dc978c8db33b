/** A calculation that can be put down after every `yield` and taken up again, so that a page stays free meanwhile. */
export type Slices<Result> = Generator<void, Result>;

/** Runs it to its end at once: for few values, and for tests. */
export function finished<Result>(slices: Slices<Result>): Result {
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  return step.value;
}
