import { errorCodeOf } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import { blindKey } from "@/lib/vault/blindKey";
import { createDamage } from "./damage";
import type { DatabaseOptions, Lost } from "./database";
import { VaultDatabase } from "./database";
import { DEVICE, openKeysFrom } from "./deviceKeysRow";
import { followDatabase } from "./followDatabase";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { createVaultOpener, openGlance } from "./openViews";
import type { Clock } from "./paced";
import { createPaced } from "./paced";
import { revOf } from "./sealedRow";
import { readArchived, readRaw } from "./storedAnswers";
import { storeErrorOf } from "./storeError";
import type { GlanceView, VaultReader, VaultView } from "./vaultReader";
import type { GlanceSnapshot, VaultSnapshot } from "./vaultSnapshot";
import { readGlanceSnapshot, readVaultSnapshot } from "./vaultSnapshot";

export type ReaderOptions = DatabaseOptions & { readonly clock: Clock };

// Two views a second.
const GAP_MS = 500;

/** The views that any watcher may get. */
type Special = Extract<VaultView, { readonly type: "none" | "broken" }>;

type Make<View> = () => Promise<View> | View | Special;

/** Reads sealed rows, and opens them afterwards. */
type Source<Snapshot, View> = {
  readonly read: (db: VaultDatabase) => Promise<Snapshot>;
  readonly open: (snapshot: Snapshot) => Promise<View>;
};

/** The vault as a page uses it. When the vault is erased, watchers see `none` and go on with the one made after it. */
export function openReader(options: ReaderOptions): VaultReader {
  const losers = new Set<(why: Lost) => void>();
  const archiveRevs = new Map<BlindKey, number>();
  let db = openDatabase();

  function openDatabase(): VaultDatabase {
    return new VaultDatabase(options, (why) => {
      if (why === "deleted") {
        archiveRevs.clear();
        // Waits in the browser's queue until the deletion is through.
        db = openDatabase();
      }
      for (const lose of losers) lose(why);
    });
  }

  function watch<Snapshot, View>(
    start: () => Source<Snapshot, View>,
    onView: (view: View | Special) => void,
  ): () => void {
    const paced = createPaced<Make<View>>(options.clock, GAP_MS, async (make, signal) => {
      const view = await shown(make);
      if (!signal.aborted) onView(view);
    });
    const follow = (): (() => void) => {
      const { read, open } = start();
      return followDatabase(db, {
        read,
        onSnapshot: (snapshot) => paced.give(async () => await open(snapshot)),
        onError: (error) => paced.give(() => brokenBy(error)),
      });
    };
    let stop = follow();
    const lose = (why: Lost): void => {
      stop();
      paced.give(() => lostView(why));
      if (why === "deleted") stop = follow();
    };
    losers.add(lose);
    return () => {
      losers.delete(lose);
      stop();
      paced.stop();
    };
  }

  const opened = async (): Promise<Opening | null> => {
    const keys = await openKeysFrom(await db.keys.get(DEVICE), undefined);
    return keys === null ? null : { keys, damage: createDamage() };
  };
  const readAnswer = async (table: "rides" | "instructors", key: BlindKey): Promise<unknown> =>
    await guarded(async () => {
      const opening = await opened();
      if (opening === null) return null;
      return await openOrNull(opening, { table, key }, await db.sealed(table).get(key), readRaw);
    });

  return {
    watch: (onView) =>
      watch<VaultSnapshot, VaultView>(() => {
        const { open, seenRev } = createVaultOpener(archiveRevs);
        return { read: async (from) => await readVaultSnapshot(from, seenRev), open };
      }, onView),
    watchGlance: (onView) =>
      watch<GlanceSnapshot, GlanceView>(() => ({ read: readGlanceSnapshot, open: openGlance }), onView),
    archived: async (key) =>
      await guarded(async () => {
        const opening = await opened();
        const row = await db.sealed("archive").get(key);
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

/** Makes a view; a failure is one too. */
async function shown<View>(make: Make<View>): Promise<View | Special> {
  try {
    return await make();
  } catch (error) {
    return brokenBy(error);
  }
}

function brokenBy(error: unknown): Special {
  const code = errorCodeOf(storeErrorOf(error));
  const isNamed = code === "vaultDamaged" || code === "vaultKeyWrong" || code === "vaultBlocked";
  return { type: "broken", errorCode: isNamed ? code : "unexpected" };
}

function lostView(why: Lost): Special {
  return why === "deleted" ? { type: "none" } : { type: "broken", errorCode: "vaultBlocked" };
}

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw storeErrorOf(error);
  }
}
