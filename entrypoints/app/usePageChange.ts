import { useEffect, useRef } from "preact/hooks";
import type { Route } from "./route";
import { titleOf, workoutHash } from "./route";

/**
 * What a browser does on a new page, done for a new route: title, scroll to the top, focus to the content. Back from
 * a workout, its row in the list gets the focus instead.
 */
export function usePageChange(route: Route): void {
  const before = useRef<Route | null>(null);
  const page = route.type === "workout" ? route.key : route.type;
  useEffect(() => {
    document.title = titleOf(route);
    const from = before.current;
    before.current = route;
    if (from === null) return;
    const content = document.getElementById("content");
    const row =
      from.type === "workout" && route.type !== "workout"
        ? content?.querySelector<HTMLElement>(`a[data-history-link][href="${workoutHash(from.key)}"]`)
        : null;
    if (row !== null && row !== undefined) {
      row.focus();
      return;
    }
    window.scrollTo(0, 0);
    content?.focus({ preventScroll: true });
    // Only a change of page counts: filters and pages of the history stay where they are.
  }, [page]);
}
