import type { BlindKey } from "@/lib/domain/ids";
import type { Keeping } from "@/lib/domain/keeping";
import { blindKey } from "@/lib/vault/blindKey";
import { createDamage } from "./damage";
import { STAYS_LOCKED, keepingOf, openKeysFrom, readKeyRows } from "./keyRows";
import { createEffortsOpener } from "./openEfforts";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { createVaultOpener } from "./openViews";
import { revOf } from "./sealedRow";
import { readArchived, readRaw } from "./storedAnswers";
import { storeErrorOf } from "./storeError";
import type { VaultReader, VaultView } from "./vaultReader";
import type { VaultSnapshot } from "./vaultSnapshot";
import { readVaultSnapshot } from "./vaultSnapshot";
import type { ReaderOptions } from "./watching";
import { createWatching } from "./watching";

/** The vault as a page uses it. When the vault is erased, watchers see `none` and go on with the one made after it. */
export function openReader(options: ReaderOptions): VaultReader {
  const archiveRevs = new Map<BlindKey, number>();
  const { unlocked = STAYS_LOCKED } = options;
  const { database, watch } = createWatching(options, () => {
    archiveRevs.clear();
    efforts.forget();
  });
  const efforts = createEffortsOpener(options.clock, database, unlocked);

  const opened = async (): Promise<Opening | null> => {
    const keys = await openKeysFrom(await readKeyRows(database()), [], unlocked);
    return keys === null ? null : { keys, damage: createDamage() };
  };
  const readAnswer = async (table: "rides" | "instructors", key: BlindKey): Promise<unknown> =>
    await guarded(async () => {
      // The row first: keys that are read after it open it, also while rows are sealed anew.
      const row = await database().sealed(table).get(key);
      const opening = await opened();
      return opening === null ? null : await openOrNull(opening, { table, key }, row, readRaw);
    });

  return {
    watch: (onView) =>
      watch<VaultSnapshot, VaultView>(() => {
        const { open, seenRev } = createVaultOpener(archiveRevs, unlocked);
        return { read: async (from) => await readVaultSnapshot(from, seenRev), open };
      }, onView),
    watchKeeping: (onKeeping) =>
      watch<Keeping, Keeping>(
        () => ({ read: async (db) => keepingOf(await readKeyRows(db)), open: async (keeping) => keeping }),
        (keeping) => {
          if (keeping.type === "broken" || keeping.type === "locked") return;
          onKeeping({ resealing: null, ...keeping });
        },
      ),
    efforts: async () => await guarded(efforts.read),
    archived: async (key) =>
      await guarded(async () => {
        const row = await database().sealed("archive").get(key);
        const opening = await opened();
        // An older row put in the place of the one that the summary names.
        if (opening === null || (revOf(row) ?? 0) < (archiveRevs.get(key) ?? 0)) return null;
        return await openOrNull(opening, { table: "archive", key }, row, readArchived);
      }),
    ride: async (key) => await readAnswer("rides", key),
    instructor: async (key) => await readAnswer("instructors", key),
    keyOf: async (kind, id) =>
      await guarded(async () => {
        const opening = await opened();
        return opening === null ? null : await blindKey(opening.keys, kind, id);
      }),
  };
}

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw storeErrorOf(error);
  }
}
