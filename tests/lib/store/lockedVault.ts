import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { openReader } from "@/lib/store/openReader";
import type { StoreOptions } from "@/lib/store/openStore";
import { openStore } from "@/lib/store/openStore";
import type { VaultView } from "@/lib/store/vaultReader";
import type { Bytes } from "@/lib/vault/bytes";
import { KDF_MIN_ITERATIONS } from "@/lib/vault/passphraseKey";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import type { BlindKey } from "@/lib/domain/ids";
import { ACCOUNT, DAY_MS, GLANCE, MAY_MS, effortsOf, openRaw, workoutOf } from "./testVault";

export const PASSPHRASE = "four unrelated words";
export const NEXT_PASSPHRASE = "another set of words";

/** What waits in the browser session: gone when the browser closes. */
function createSession(): UnlockedRoot & { readonly close: () => void; readonly held: () => number } {
  const roots = new Map<string, Bytes>();
  return {
    read: async (keyId) => await Promise.resolve(roots.get(keyId)?.slice() ?? null),
    keep: async (keyId, root) => {
      roots.clear();
      await Promise.resolve(roots.set(keyId, root.slice()));
    },
    forget: async () => await Promise.resolve(roots.clear()),
    close: () => roots.clear(),
    held: () => roots.size,
  };
}

/** A browser with a vault that can be locked; `store` is another start of its background. */
export function createLockable(indexedDB: IDBFactory = new IDBFactory()) {
  const session = createSession();
  const options = { indexedDB, IDBKeyRange };
  return {
    options,
    session,
    store: (more: StoreOptions = {}) =>
      openStore({ ...options, unlocked: session, iterations: KDF_MIN_ITERATIONS, ...more }),
  };
}

export type Lockable = ReturnType<typeof createLockable>;

/** Two months of invented workouts with everything that a vault holds. */
export async function fill(store: ReturnType<typeof openStore>): Promise<void> {
  const keys = Array.from({ length: 6 }, (_unused, at) => `k${at}`);
  await store.commit(() => ({
    account: ACCOUNT,
    summaries: keys.map((key, at) => workoutOf(key, { startedAtMs: MAY_MS + at * 10 * DAY_MS })),
    efforts: keys.map((key, at) => ({
      ...effortsOf(key),
      startedAtMs: MAY_MS + at * 10 * DAY_MS,
      utcOffsetSec: 0,
    })),
    archive: keys.map((key) => ({
      key: key as BlindKey,
      answers: { listItem: { id: key }, detail: null, graph: { of: key } },
    })),
    rides: [{ key: "rideKey" as BlindKey, raw: { ride: 1 } }],
    instructors: [{ key: "instructorKey" as BlindKey, raw: { name: "Ann Example" } }],
    glance: GLANCE,
    log: [],
  }));
}

/** Everything that can be read through the store. */
export async function contentOf(store: ReturnType<typeof openStore>): Promise<unknown> {
  const summaries = await store.summaries();
  return {
    account: await store.account(),
    summaries,
    efforts: (await store.efforts()).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    archive: await Promise.all(summaries.map(async ({ key }) => await store.archived(key))),
    ride: await store.ride("rideKey" as BlindKey),
    instructor: await store.instructor("instructorKey" as BlindKey),
    glance: await store.glance(),
    log: await store.log(),
    damaged: store.damagedRows(),
  };
}

/** Which roots sealed the rows, and how many each. */
export async function keyIdsOf({
  options,
}: Pick<Lockable, "options">): Promise<Readonly<Record<string, number>>> {
  const raw = await openRaw(options);
  const counts: Record<string, number> = {};
  for (const table of raw.tables) {
    for (const row of await raw.all(table)) {
      const env = row["env"] as { keyId: string } | undefined;
      if (env !== undefined) counts[env.keyId] = (counts[env.keyId] ?? 0) + 1;
    }
  }
  raw.close();
  return counts;
}

/** The first view that a page gets. */
export async function firstView({ options, session }: Lockable): Promise<VaultView> {
  const reader = openReader({
    ...options,
    clock: { now: Date.now, sleep: async () => {} },
    unlocked: session,
  });
  return await new Promise((resolve) => {
    const stop = reader.watch((view) => {
      stop();
      resolve(view);
    });
  });
}

/** A vault with everything in it, and what it holds. */
export async function filled() {
  const browser = createLockable();
  const store = browser.store();
  await fill(store);
  return { browser, store, before: await contentOf(store) };
}
