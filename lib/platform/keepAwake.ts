import browser from "webextension-polyfill";

const EVERY_MS = 15_000;

/**
 * Keeps the worker alive until the returned function is called. A worker dies 30 s after its last event or
 * extension API call, whatever it is doing; one harmless call every 15 s is enough (Chromium 156, Firefox 153).
 */
export function keepAwake(onTick: () => void): () => void {
  const timer = setInterval(() => {
    browser.runtime.getPlatformInfo().catch(() => undefined);
    onTick();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** Keeps the worker alive for as long as the task runs, whether it goes well or not. */
export async function awakeDuring<Value>(task: () => Promise<Value>): Promise<Value> {
  const rest = keepAwake(() => {});
  try {
    return await task();
  } finally {
    rest();
  }
}
