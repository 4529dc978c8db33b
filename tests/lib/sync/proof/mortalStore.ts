import type { SyncStore } from "@/lib/sync/run";
import type { Life } from "./life";

/**
 * The real store, every call of which is a point of a life; a commit is four and more: when it is asked for, when
 * its contents are known, each single write (`mortalDatabase`), and when it is stored but nobody has heard of it.
 */
export function mortalStore(store: SyncStore, life: Life): SyncStore {
  const mortal =
    <Asked extends readonly unknown[], Told>(name: string, call: (...asked: Asked) => Promise<Told>) =>
    async (...asked: Asked): Promise<Told> => {
      await life.pass(name);
      return await call(...asked);
    };
  return {
    ...store,
    account: mortal("account", store.account),
    summaries: mortal("summaries", store.summaries),
    summary: mortal("summary", store.summary),
    efforts: mortal("efforts", store.efforts),
    monthOf: mortal("monthOf", store.monthOf),
    archived: mortal("archived", store.archived),
    ride: mortal("ride", store.ride),
    instructor: mortal("instructor", store.instructor),
    haveRides: mortal("haveRides", store.haveRides),
    haveInstructors: mortal("haveInstructors", store.haveInstructors),
    glance: mortal("glance", store.glance),
    yours: mortal("yours", store.yours),
    progress: mortal("progress", store.progress),
    memory: mortal("memory", store.memory),
    items: mortal("items", store.items),
    keyOf: mortal("keyOf", store.keyOf),
    archivedKeys: mortal("archivedKeys", store.archivedKeys),
    commit: async (build) => {
      await life.pass("commit");
      await store.commit(async (now) => {
        const changes = await build(now);
        await life.pass("commit built");
        return changes;
      });
      await life.pass("commit stored");
    },
  };
}
