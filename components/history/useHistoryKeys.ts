import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

type HistoryKeys = {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onClear: () => void;
  /** The rider wants single keys to act wherever the focus is. */
  readonly hasShortcuts: boolean;
};

/**
 * Keys of the history: `/` to the search, j/k (and arrows on a row) between rows, Escape clears the search. Enter is the link's own.
 * Without shortcuts the keys of what has the focus stay: arrows on a row and in the search box, Escape in the box.
 */
export function useHistoryKeys({ searchRef, onClear, hasShortcuts }: HistoryKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") {
        if (hasShortcuts || event.target === searchRef.current) onClear();
        return;
      }
      if (isTyping(event.target)) {
        if (event.key === "ArrowDown" && event.target === searchRef.current) moveRow(event, 1);
        return;
      }
      if (hasShortcuts && event.key === "/") {
        event.preventDefault();
        searchRef.current?.focus();
        return;
      }
      const step = (hasShortcuts ? letterStep(event) : 0) || arrowStep(event);
      if (step !== 0) moveRow(event, step);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [searchRef, onClear, hasShortcuts]);
}

function letterStep({ key }: KeyboardEvent): -1 | 0 | 1 {
  if (key === "j") return 1;
  return key === "k" ? -1 : 0;
}

function arrowStep({ key, target }: KeyboardEvent): -1 | 0 | 1 {
  // Arrows scroll the page unless a row has the focus.
  if (!(target instanceof Element) || !target.matches("[data-history-link]")) return 0;
  if (key === "ArrowDown") return 1;
  return key === "ArrowUp" ? -1 : 0;
}

function moveRow(event: KeyboardEvent, step: -1 | 1): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-history-link]")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at < 0 ? 0 : Math.min(Math.max(0, at + step), links.length - 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, select, textarea");
}
