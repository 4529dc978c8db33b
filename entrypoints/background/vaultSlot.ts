import { openStore } from "@/lib/store/openStore";
import type { SyncStore } from "@/lib/sync/run";
import type { Background } from "./background";

/** The one vault of this context: opened when it is first needed, and a new one after erasing. */
export function createVaultSlot(): Background["vault"] {
  let store: SyncStore | null = null;
  const open = async (): Promise<SyncStore> => {
    store ??= openStore({ onBlocked: () => (store = null) });
    return store;
  };
  return {
    open,
    erase: async () => {
      const erased = await open();
      store = null;
      await erased.erase();
    },
  };
}
