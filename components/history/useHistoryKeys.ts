import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

type HistoryKeys = {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onClear: () => void;
};

/** Keys of the history: `/` to the search, j/k (and arrows on a row) between rows, Escape clears the search. Enter is the link's own. */
export function useHistoryKeys({ searchRef, onClear }: HistoryKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") {
        onClear();
        return;
      }
      if (isTyping(event.target)) {
        if (event.key === "ArrowDown" && event.target === searchRef.current) moveRow(event, 1);
        return;
      }
      if (event.key === "/") {
        event.preventDefault();
        searchRef.current?.focus();
        return;
      }
      const step = stepOf(event);
      if (step !== 0) moveRow(event, step);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [searchRef, onClear]);
}

function stepOf({ key, target }: KeyboardEvent): -1 | 0 | 1 {
  if (key === "j") return 1;
  if (key === "k") return -1;
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
