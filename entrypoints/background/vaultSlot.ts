import { openStore } from "@/lib/store/openStore";
import type { SyncStore } from "@/lib/sync/run";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import type { Background } from "./background";

/** The one vault of this context: opened when it is first needed, and a new one after it was erased. */
export function createVaultSlot(unlocked: UnlockedRoot): Background["vault"] {
  let store: SyncStore | null = null;
  let erasing: Promise<unknown> = Promise.resolve();
  const open = async (): Promise<SyncStore> => {
    // One that opened the old database before it is gone would be closed by the deletion, and stay here for good.
    await erasing;
    store ??= openStore({ unlocked, onEnded: () => (store = null) });
    return store;
  };
  return {
    open,
    erase: async () => {
      const erased = await open();
      store = null;
      const done = erased.erase();
      erasing = done.catch(() => undefined);
      await done;
    },
  };
}
