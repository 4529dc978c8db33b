import { useEffect, useState } from "preact/hooks";
import type { Slices } from "@/lib/training/slices";

/** Longer than this at once and a page feels it. */
const BUDGET_MS = 12;

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
      const until = performance.now() + BUDGET_MS;
      let step = slices.next();
      while (step.done !== true && performance.now() < until) step = slices.next();
      if (step.done === true) setResult({ value: step.value });
      else timer = setTimeout(go, 0);
    };
    go();
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  }, [begin]);
  return result?.value ?? null;
}
