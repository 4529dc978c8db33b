import { errorCodeOf } from "@/lib/domain/error";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import type { DatabaseOptions, Lost } from "./database";
import { VaultDatabase } from "./database";
import { followDatabase } from "./followDatabase";
import type { Clock } from "./paced";
import { createPaced } from "./paced";
import { storeErrorOf } from "./storeError";
import type { VaultView } from "./vaultReader";

export type ReaderOptions = DatabaseOptions & {
  readonly clock: Clock;
  /** Where an opened root waits; without one a vault behind a passphrase stays locked. */
  readonly unlocked?: Pick<UnlockedRoot, "read">;
};

// Two views a second.
const GAP_MS = 500;

/** The views that any watcher may get. */
type Special = Extract<VaultView, { readonly type: "none" | "locked" | "broken" }>;

type Make<View> = () => Promise<View> | View | Special;

/** Reads sealed rows, and opens them afterwards. */
type Source<Snapshot, View> = {
  readonly read: (db: VaultDatabase) => Promise<Snapshot>;
  readonly open: (snapshot: Snapshot) => Promise<View>;
};

/** A connection that is followed, and made anew when the vault is erased. */
export type Watching = {
  readonly database: () => VaultDatabase;
  readonly watch: <Snapshot, View>(
    start: () => Source<Snapshot, View>,
    onView: (view: View | Special) => void,
  ) => () => void;
};

/** Follows the vault for any number of watchers; `onErased` is told before they go on with the one made after it. */
export function createWatching(options: ReaderOptions, onErased: () => void): Watching {
  const losers = new Set<(why: Lost) => void>();
  let db = openDatabase();

  function openDatabase(): VaultDatabase {
    return new VaultDatabase(options, (why) => {
      if (why === "deleted") {
        onErased();
        // Waits in the browser's queue until the deletion is through.
        db = openDatabase();
      }
      for (const lose of losers) lose(why);
    });
  }

  return {
    database: () => db,
    watch: <Snapshot, View>(
      start: () => Source<Snapshot, View>,
      onView: (view: View | Special) => void,
    ): (() => void) => {
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
    },
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
  if (code === "vaultLocked") return { type: "locked" };
  const isNamed = code === "vaultDamaged" || code === "vaultKeyWrong" || code === "vaultBlocked";
  return { type: "broken", errorCode: isNamed ? code : "unexpected" };
}

function lostView(why: Lost): Special {
  return why === "deleted" ? { type: "none" } : { type: "broken", errorCode: "vaultBlocked" };
}
