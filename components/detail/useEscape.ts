import { useEffect } from "preact/hooks";

/** Calls back on Escape, wherever the focus is, while it is wanted. */
export function useEscape(isWanted: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}
