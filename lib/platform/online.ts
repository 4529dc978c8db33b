/** False only when the browser is sure that there is no network. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Calls back when the network returns while this context is alive. */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener("online", listener);
}
