import type { ErrorCode } from "@/lib/domain/error";
import { AppError } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { blindKey } from "@/lib/vault/blindKey";
import type { RandomBytes, UnlockedRoot } from "@/lib/vault/rootSecrets";
import { platformRandom } from "@/lib/vault/rootSecrets";
import { attemptCommit } from "./attemptCommit";
import { checkRows } from "./checkRows";
import type { CheckedRows, OnChecked } from "./checkRows";
import { commitAhead } from "./commitAhead";
import { createDamage, isAside } from "./damage";
import type { DatabaseOptions } from "./database";
import { VaultDatabase } from "./database";
import { eraseDatabase } from "./erase";
import { STAYS_LOCKED, addDeviceKeys, keepingOf, keyIdOfKeys, openKeysFrom, readKeyRows } from "./keyRows";
import { judgeRows } from "./judgeRows";
import { createBaseReader } from "./manifestRow";
import { createMonthIndex } from "./monthIndex";
import { monthKeyOf } from "./monthRows";
import type { Opening } from "./opening";
import { KeysChanged } from "./opening";
import { createReads } from "./reads";
import { ONLY } from "./rowKeys";
import type { Commit, Store, StoreReads } from "./store";
import { storeErrorOf } from "./storeError";
import { MANIFEST } from "./storedManifest";
import type { VaultLock } from "./vaultLock";
import { createVaultLock } from "./vaultLock";
import type { RowAt } from "./watchedRows";

export type StoreOptions = DatabaseOptions & {
  /** For root and index secret of a new vault; the platform's where nothing is given. */
  readonly random?: RandomBytes;
  /** Where the root of a vault behind a passphrase waits; without one such a vault stays locked. */
  readonly unlocked?: UnlockedRoot;
  /** Rounds of the key derivation of a new passphrase; `KDF_ITERATIONS` where nothing is given. */
  readonly iterations?: number;
  /** Called with the count whenever rows are found damaged. */
  readonly onDamaged?: (count: number) => void;
  /** Called when the store is of no more use: another context deletes the database or opens a newer version of it. */
  readonly onEnded?: () => void;
};

/** What mending needs beyond the store. */
export type StoreRepair = {
  /** Every workout that has archived answers: those without a summary lost it with a damaged month. */
  readonly archivedKeys: () => Promise<readonly BlindKey[]>;
  /** Rows that were found damaged or altered since the store was opened, and those set aside before. */
  readonly damagedRows: () => number;
  /** Workouts whose archived answers did not open at some time; they may have been fetched again since. */
  readonly damagedAnswers: () => ReadonlySet<BlindKey>;
  /** Reads every row, see `checkRows`. Throws `vaultEmpty` where there is no vault. */
  readonly checkRows: (onChecked: OnChecked) => Promise<CheckedRows>;
  /** Which of these rows are wrong as they lie now, see `judgeRows`. Throws `vaultEmpty`. */
  readonly judge: (rows: readonly RowAt[]) => Promise<readonly RowAt[]>;
  /** The key of the month's row in which such a workout lies. */
  readonly monthKeyOf: (workout: Pick<WorkoutSummary, "startedAtMs" | "utcOffsetSec">) => Promise<string>;
};

// A collision means that another context got its commit through, so this many in a row is no accident.
const MAX_ATTEMPTS = 64;
// Each takes the rider a passphrase.
const MOST_KEY_CHANGES = 8;

/** The vault as the background uses it. Opens nothing before the first call; makes keys only to write or to name. */
export function openStore(options: StoreOptions = {}): Store & StoreRepair {
  let ended: ErrorCode | null = null;
  const db = new VaultDatabase(options, (why) => {
    if (ended !== null) return;
    ended = why === "deleted" ? "vaultEmpty" : "vaultBlocked";
    options.onEnded?.();
  });
  const damage = createDamage(options.onDamaged);
  const index = createMonthIndex(db);
  const bases = createBaseReader(db);

  /** Runs one call: refused after the end, begun again when the keys change under it, its errors in our words. */
  const guarded = async <T>(call: () => Promise<T>, triesLeft = MOST_KEY_CHANGES): Promise<T> => {
    if (ended !== null) throw new AppError(ended);
    try {
      return await call();
    } catch (error) {
      if (error instanceof KeysChanged && triesLeft > 0) {
        forgetKeys();
        return await guarded(call, triesLeft - 1);
      }
      // The connection went away under it: say why, not how it showed.
      throw ended === null || error instanceof AppError
        ? storeErrorOf(error)
        : new AppError(ended, { cause: error });
    }
  };

  let known: Opening | null = null;
  let isLockable = false;
  const unlocked = options.unlocked ?? STAYS_LOCKED;
  const random = options.random ?? platformRandom;
  const forgetKeys = (): void => {
    known = null;
    index.forget();
  };
  const opened = async (): Promise<Opening | null> => {
    // At every use: a lock that is due must not wait for whoever rings it.
    if (known !== null && isLockable && (await unlocked.read(known.keys.keyId)) === null) forgetKeys();
    if (known !== null) return known;
    const [rows, ...witnesses] = await db.transaction(
      "r",
      ["keys", "manifest", "account"],
      async () =>
        await Promise.all([
          readKeyRows(db),
          db.sealed("manifest").get(MANIFEST),
          db.sealed("account").get(ONLY.member),
        ]),
    );
    const keys = await openKeysFrom(rows, witnesses, unlocked);
    isLockable = keepingOf(rows).type === "passphrase";
    const isStale = async (): Promise<boolean> => keyIdOfKeys(await readKeyRows(db)) !== keys?.keyId;
    if (keys !== null) known ??= { keys, damage, isStale };
    return known;
  };
  const openedOrMade = async (): Promise<Opening> => {
    const there = await opened();
    if (there !== null) return there;
    await addDeviceKeys(db, random);
    const made = await opened();
    if (made === null) throw new AppError("vaultKeyWrong");
    return made;
  };

  /** A check of rows under keys that change meanwhile would call them all damaged: it ends with `vaultChanged`. */
  const openedForCheck = async (): Promise<() => Opening> => {
    const opening = await opened();
    if (opening === null) throw new AppError("vaultEmpty");
    return () => {
      if (known !== opening) throw new AppError("vaultChanged");
      return opening;
    };
  };

  const reads = createReads(db, index, opened);
  const commitNow = async (build: (now: StoreReads) => Promise<Commit | null> | Commit | null) => {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      // Keys are made for something to write: a late "nothing" must not begin a vault again after it was erased.
      const first = (await opened()) === null ? await build(reads) : undefined;
      if (first === null) return;
      const opening = await openedOrMade();
      const base = await bases.read(opening);
      const change = first !== undefined && base.storedRev === null ? first : await build(reads);
      if (change === null) return;
      const result = await attemptCommit({ db, opening, index }, base, change);
      if (result === "done") {
        bases.noteWritten(opening, base.rev + 1);
        return;
      }
      if (result === "keysGone") forgetKeys();
    }
    throw new AppError("vaultChanged");
  };

  const inTurn = createTurns();
  const lock = createVaultLock({ db, unlocked, random, iterations: options.iterations, forgetKeys });

  return {
    ...guardAll(reads, guarded),
    ...guardLock(lock, guarded, createTurns()),
    keyOf: async (kind, id) =>
      await guarded(async () => await blindKey((await openedOrMade()).keys, kind, id)),
    commit: async (build) => await inTurn(async () => await guarded(async () => await commitNow(build))),
    commitAhead: async (build) =>
      await inTurn(
        async () =>
          await guarded(
            async () =>
              await commitAhead({ db, index, bases, reads, openedOrMade, forgetKeys }, options, build),
          ),
      ),
    archivedKeys: async () =>
      await guarded(async () => {
        const keys = await db.sealed("archive").toCollection().primaryKeys();
        return keys.filter((key) => !isAside(key)) as BlindKey[];
      }),
    checkRows: async (onChecked) =>
      await guarded(async () => await checkRows({ db, opening: await openedForCheck() }, onChecked)),
    judge: async (rows) =>
      await guarded(async () => await judgeRows({ db, opening: await openedForCheck() }, rows)),
    monthKeyOf: async (workout) =>
      await guarded(async () => await monthKeyOf((await openedOrMade()).keys, workout)),
    damagedRows: damage.count,
    damagedAnswers: () => damage.keysIn("archive") as ReadonlySet<BlindKey>,
    erase: async () =>
      await inTurn(
        async () =>
          await guarded(async () => {
            ended = "vaultEmpty";
            known = null;
            await eraseDatabase(db, options);
          }),
      ),
    close: () => {
      ended ??= "stopped";
      db.close();
    },
  };
}

type Guarded = <T>(call: () => Promise<T>) => Promise<T>;

/** Runs one after the other what is given to it. */
function createTurns(): Guarded {
  let last: Promise<unknown> = Promise.resolve();
  return async (run) => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return await mine;
  };
}

/** Whatever changes the keys, one after the other; commits go on meanwhile and find the new keys by themselves. */
function guardLock(lock: VaultLock, guarded: Guarded, inTurn: Guarded): VaultLock {
  const alone = async <T>(call: () => Promise<T>): Promise<T> =>
    await inTurn(async () => await guarded(call));
  return {
    keeping: async () => await guarded(lock.keeping),
    isLocked: async () => await guarded(lock.isLocked),
    lock: async () => await guarded(lock.lock),
    unlock: async (passphrase) => await alone(async () => await lock.unlock(passphrase)),
    setPassphrase: async (passphrase) => await alone(async () => await lock.setPassphrase(passphrase)),
    changePassphrase: async (change) => await alone(async () => await lock.changePassphrase(change)),
    removePassphrase: async (passphrase) => await alone(async () => await lock.removePassphrase(passphrase)),
    reseal: async (signal) => await alone(async () => await lock.reseal(signal)),
  };
}

/** The reads, each refused after the end and with its errors in our words. */
function guardAll(reads: StoreReads, guarded: Guarded): StoreReads {
  return {
    account: async () => await guarded(reads.account),
    summaries: async () => await guarded(reads.summaries),
    summary: async (key) => await guarded(async () => await reads.summary(key)),
    efforts: async () => await guarded(reads.efforts),
    monthOf: async (key) => await guarded(async () => await reads.monthOf(key)),
    archived: async (key) => await guarded(async () => await reads.archived(key)),
    ride: async (key) => await guarded(async () => await reads.ride(key)),
    instructor: async (key) => await guarded(async () => await reads.instructor(key)),
    haveRides: async (keys) => await guarded(async () => await reads.haveRides(keys)),
    haveInstructors: async (keys) => await guarded(async () => await reads.haveInstructors(keys)),
    glance: async () => await guarded(reads.glance),
    yours: async () => await guarded(reads.yours),
    log: async () => await guarded(reads.log),
    progress: async () => await guarded(reads.progress),
    memory: async () => await guarded(reads.memory),
    backup: async () => await guarded(reads.backup),
    items: async () => await guarded(reads.items),
    check: async () => await guarded(reads.check),
  };
}
