import type { Slices } from "@/lib/training/slices";

/** Longer than this at once and a page feels it. */
const BUDGET_MS = 12;

/** Runs a calculation to its end, a few milliseconds at a time, so that the page stays free. */
export async function inSlices<Result>(slices: Slices<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + BUDGET_MS;
    let step = slices.next();
    while (step.done !== true && performance.now() < until) step = slices.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
}

/** Lets the page have a turn. By a message: a timer in a tab that is not looked at waits a whole second. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
