import { useCallback, useEffect, useState } from "preact/hooks";
import { routeOf } from "./route";
import type { Route } from "./route";

export type Navigate = (hash: string, options?: { readonly replace?: boolean }) => void;

/** The route of the address, followed as it changes, and the way to another one. */
export function useRoute(): { readonly route: Route; readonly navigate: Navigate } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener("hashchange", onChange);
    // The address may have changed between the first drawing and here, unheard.
    onChange();
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  const navigate = useCallback<Navigate>((next, { replace = false } = {}) => {
    // Null: the browser writes its history's state to disk.
    if (replace) history.replaceState(null, "", next);
    else history.pushState(null, "", next);
    setHash(location.hash);
  }, []);
  return { route: routeOf(hash), navigate };
}
