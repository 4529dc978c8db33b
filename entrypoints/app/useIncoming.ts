import { useEffect, useState } from "preact/hooks";
import type { VaultReader } from "@/lib/store/vaultReader";
import type { Route } from "./route";
import { hashOf, routeOfKey } from "./route";
import type { Navigate } from "./useRoute";

type Asked = { readonly route: Route; readonly reader: VaultReader; readonly navigate: Navigate };

/**
 * Replaces an address that carries a real Peloton id by the one with its blind key, so that the id does not stay in
 * the browser's history. Without a vault there is nothing to find.
 */
export function useIncoming({ route, reader, navigate }: Asked): Route {
  const [unknownId, setUnknownId] = useState<string | null>(null);
  const id = route.type === "incoming" ? route.id : null;
  const kind = route.type === "incoming" ? route.kind : null;
  useEffect(() => {
    if (id === null || kind === null) return undefined;
    let isCurrent = true;
    const replace = async () => {
      // A vault that cannot be asked knows nothing of it either; its own trouble has its own page.
      const key = await reader.keyOf(kind, id).catch(() => null);
      if (!isCurrent) return;
      if (key === null) setUnknownId(id);
      else navigate(hashOf(routeOfKey(kind, key)), { replace: true });
    };
    void replace();
    return () => {
      isCurrent = false;
    };
  }, [id, kind, reader, navigate]);
  return id !== null && id === unknownId ? { type: "notFound" } : route;
}
