import { AppError } from "@/lib/domain/error";
import type { Keeping } from "@/lib/domain/keeping";
import { passphraseProblem } from "@/lib/domain/passphrase";
import type { Bytes } from "@/lib/vault/bytes";
import type { DeviceKeys } from "@/lib/vault/deviceWrapper";
import { unwrapDeviceKeys, wrapByDevice } from "@/lib/vault/deviceWrapper";
import type { PassphraseKeys } from "@/lib/vault/passphraseWrapper";
import { secretsBehind, unwrapByPassphrase, wrapByPassphrase } from "@/lib/vault/passphraseWrapper";
import { retireRoot } from "@/lib/vault/retiredRoot";
import type { RandomBytes, RootSecrets, UnlockedRoot } from "@/lib/vault/rootSecrets";
import { drawRootSecrets } from "@/lib/vault/rootSecrets";
import type { VaultDatabase } from "./database";
import type { KeyRows, RetiredRow } from "./keyRows";
import {
  DEVICE,
  LOCK,
  RETIRED,
  keepingOf,
  keyIdOfKeys,
  readDeviceRow,
  readKeyRows,
  readLockRow,
  refuseRows,
  WHOLLY_SEALED,
} from "./keyRows";
import { resealRows } from "./resealRows";

/** The passphrase of the vault, and what follows from setting one. Every step is whole or not at all. */
export type VaultLock = {
  readonly keeping: () => Promise<Keeping>;
  /** Behind a passphrase that was not given in this browser session, or not lately. */
  readonly isLocked: () => Promise<boolean>;
  /** Drops the keys and the opened root; nothing where there is no passphrase. */
  readonly lock: () => Promise<void>;
  /** Throws `wrongPassphrase`, `vaultDamaged`; `vaultEmpty` where no passphrase is set. */
  readonly unlock: (passphrase: string) => Promise<void>;
  /**
   * Puts a new root behind a passphrase, in the place of the device wrapper; rows are then to be sealed anew. For a
   * vault that does not exist yet, too. Throws `weakPassphrase`; `badInput` where one is set already.
   */
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  /** Wraps the root anew; with `makesNewKeys` a new root takes its place. Throws as `unlock` and `setPassphrase`. */
  readonly changePassphrase: (change: {
    readonly passphrase: string;
    readonly next: string;
    readonly makesNewKeys: boolean;
  }) => Promise<void>;
  /** Back to a device wrapper. Throws as `unlock`. */
  readonly removePassphrase: (passphrase: string) => Promise<void>;
  /** Seals everything anew that the root before the present one sealed; goes on where it was cut off. */
  readonly reseal: (signal?: AbortSignal) => Promise<void>;
};

export type VaultLockParts = {
  readonly db: VaultDatabase;
  readonly unlocked: UnlockedRoot;
  readonly random: RandomBytes;
  /** Rounds of the key derivation; the default of `KDF_ITERATIONS` where nothing is given. */
  readonly iterations: number | undefined;
  /** The keys that were opened before are of no more use. */
  readonly forgetKeys: () => void;
};

export function createVaultLock(parts: VaultLockParts): VaultLock {
  const { db, unlocked, forgetKeys } = parts;
  // Rises with every lock: what was begun before it must not open again what it closed.
  let locks = 0;
  const keepUnlessLocked = async (since: number, keyId: string, root: Bytes): Promise<void> => {
    if (locks === since) await unlocked.keep(keyId, root);
    if (locks !== since) await unlocked.forget();
  };
  const wrap = {
    random: parts.random,
    ...(parts.iterations === undefined ? {} : { iterations: parts.iterations }),
  };

  const reseal = async (signal?: AbortSignal): Promise<void> => await resealRows(db, unlocked, signal);

  const openLock = async (passphrase: string) => {
    const rows = await readKeyRows(db);
    if (rows.lock === undefined) throw new AppError("vaultEmpty");
    const stored = readLockRow(rows.lock);
    return { rows, stored, root: await unwrapByPassphrase(stored, passphrase) };
  };

  /** A new root behind a passphrase in the place of `before`; the opened one waits before the vault names it. */
  const lockWithNewRoot = async (
    rows: KeyRows,
    passphrase: string,
    before: Pick<RootSecrets, "root" | "indexSecret"> | null,
    since: number,
  ) => {
    const drawn = drawRootSecrets(parts.random);
    const secrets = { root: drawn.root, indexSecret: before?.indexSecret ?? drawn.indexSecret };
    const lock = await wrapByPassphrase(secrets, passphrase, wrap);
    const retired = before === null ? null : await retireRoot(before.root, drawn.root);
    await keepUnlessLocked(since, lock.keyId, drawn.root);
    await replaceKeys(db, rows, {
      puts: [
        { key: LOCK, ...lock },
        ...(retired === null ? [] : [{ key: RETIRED, ...retired, left: null, after: null }]),
      ],
      deletes: [DEVICE],
    });
    forgetKeys();
    wipe(drawn.root, drawn.indexSecret, before?.root, before?.indexSecret);
  };

  return {
    keeping: async () => keepingOf(await readKeyRows(db)),
    isLocked: async () => {
      const rows = await readKeyRows(db);
      const keyId = keyIdOfKeys(rows);
      if (rows.lock === undefined || keyId === null) return false;
      const root = await unlocked.read(keyId);
      root?.fill(0);
      return root === null;
    },
    lock: async () => {
      if ((await readKeyRows(db)).lock === undefined) return;
      locks += 1;
      await unlocked.forget();
      forgetKeys();
    },
    unlock: async (passphrase) => {
      const since = locks;
      const { stored, root } = await openLock(passphrase);
      await keepUnlessLocked(since, stored.keyId, root);
      forgetKeys();
      wipe(root);
      if (locks !== since) throw new AppError("vaultLocked");
    },
    setPassphrase: async (passphrase) => {
      refuseWeak(passphrase);
      await reseal();
      const rows = await readKeyRows(db);
      if (rows.lock !== undefined) throw new AppError("badInput");
      const before = rows.device === undefined ? null : await unwrapDeviceKeys(readDeviceRow(rows.device));
      await lockWithNewRoot(rows, passphrase, before, locks);
    },
    changePassphrase: async ({ passphrase, next, makesNewKeys }) => {
      refuseWeak(next);
      const since = locks;
      const { rows, stored, root } = await openLock(passphrase);
      const secrets = await secretsBehind(stored, root);
      // Rows of an earlier change first: there is room for one root before the present one.
      if (makesNewKeys && rows.retired !== undefined) {
        await keepUnlessLocked(since, stored.keyId, root);
        await reseal();
      }
      if (makesNewKeys) {
        await lockWithNewRoot(await readKeyRows(db), next, secrets, since);
        return;
      }
      const lock = await wrapByPassphrase(secrets, next, wrap);
      await replaceKeys(db, rows, { puts: [{ key: LOCK, ...lock }], deletes: [] });
      await keepUnlessLocked(since, stored.keyId, root);
      wipe(secrets.root, secrets.indexSecret);
    },
    removePassphrase: async (passphrase) => {
      const { rows, stored, root } = await openLock(passphrase);
      const secrets = await secretsBehind(stored, root);
      const device = await wrapByDevice(secrets);
      await replaceKeys(db, rows, { puts: [{ key: DEVICE, ...device }], deletes: [LOCK] });
      forgetKeys();
      await unlocked.forget();
      wipe(secrets.root, secrets.indexSecret);
    },
    reseal,
  };
}

type KeyRow = { readonly key: string } & (DeviceKeys | PassphraseKeys | RetiredRow);

function refuseWeak(passphrase: string): void {
  if (passphraseProblem(passphrase) !== null) throw new AppError("weakPassphrase");
}

/** One transaction, on top of the rows as they were read. Throws `vaultChanged` when they are others by now. */
async function replaceKeys(
  db: VaultDatabase,
  before: KeyRows,
  { puts, deletes }: { readonly puts: readonly KeyRow[]; readonly deletes: string[] },
): Promise<void> {
  await db.transaction("rw", ["keys", ...WHOLLY_SEALED], async () => {
    const now = await readKeyRows(db);
    const isSame = keyIdOfKeys(now) === keyIdOfKeys(before) && keepingOf(now).type === keepingOf(before).type;
    if (!isSame) throw new AppError("vaultChanged");
    if (keepingOf(now).type === "none") await refuseRows(db);
    await db.keys.bulkDelete(deletes);
    await db.keys.bulkPut([...puts]);
  });
}

function wipe(...secrets: readonly (Bytes | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
