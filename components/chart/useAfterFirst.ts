import { useEffect, useState } from "preact/hooks";

/** So long a busy page may make a chart wait, ms. */
const LONGEST_WAIT_MS = 400;

/** Whether it is this chart's turn: the first is drawn at once, each other one when the page has a moment to spare. */
export function useAfterFirst(isFirst: boolean): boolean {
  const [isTurn, setIsTurn] = useState(isFirst);
  useEffect(() => {
    if (isTurn) return undefined;
    const take = () => setIsTurn(true);
    // Not every browser has idle time to tell.
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(take);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(take, { timeout: LONGEST_WAIT_MS });
    return () => cancelIdleCallback(handle);
  }, [isTurn]);
  return isTurn;
}
