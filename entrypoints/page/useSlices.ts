import { useEffect, useState } from "preact/hooks";
import type { Slices } from "@/lib/training/slices";

/** Longer than this at once and a page feels it. */
const BUDGET_MS = 12;
/** So little that a page may be drawn right after it. */
const SHORT_MS = 2;

/**
 * A calculation over thousands of workouts, done a few milliseconds at a time. Null until the first is done; afterwards
 * the last result stays until the next one is. `begin` keeps its identity while nothing changes; null = not yet.
 */
export function useSlices<Result>(begin: (() => Slices<Result>) | null): Result | null {
  const [result, setResult] = useState<{ readonly value: Result } | null>(null);
  useEffect(() => {
    if (begin === null) return undefined;
    const slices = begin();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const go = () => {
      const from = performance.now();
      let step = slices.next();
      while (step.done !== true && performance.now() < from + BUDGET_MS) step = slices.next();
      if (step.done !== true) {
        timer = setTimeout(go, 0);
        return;
      }
      const { value } = step;
      const show = () => setResult({ value });
      // What comes of it is drawn in the same task: where the calculation took long, in the next one.
      if (performance.now() < from + SHORT_MS) show();
      else timer = setTimeout(show, 0);
    };
    go();
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  }, [begin]);
  return result?.value ?? null;
}
