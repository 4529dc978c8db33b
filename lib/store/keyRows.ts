import * as z from "zod/mini";
import { AppError } from "@/lib/domain/error";
import type { Keeping } from "@/lib/domain/keeping";
import type { Bytes } from "@/lib/vault/bytes";
import type { DeviceKeys } from "@/lib/vault/deviceWrapper";
import { createDeviceKeys, unwrapDeviceKeys } from "@/lib/vault/deviceWrapper";
import type { PassphraseKeys } from "@/lib/vault/passphraseWrapper";
import { secretsBehind } from "@/lib/vault/passphraseWrapper";
import { openRetiredRoot } from "@/lib/vault/retiredRoot";
import type { RandomBytes, RootSecrets, UnlockedRoot } from "@/lib/vault/rootSecrets";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import { openVaultKeys } from "@/lib/vault/vaultKeys";
import type { VaultDatabase } from "./database";
import type { SealedTable } from "./inventory";
import { INVENTORY } from "./inventory";
import { orElse } from "./lenient";
import { keyIdOfRow } from "./sealedRow";

/**
 * The rows of the table `keys`: the root behind the device wrapper or behind a passphrase, never both, and the root
 * before it while rows are sealed anew.
 */
export const DEVICE = "device";
export const LOCK = "lock";
export const RETIRED = "retired";

/** The rows as they lie there, unread. */
export type KeyRows = { readonly device: unknown; readonly lock: unknown; readonly retired: unknown };

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array);
const envelope = z.object({ v: z.number(), keyId: z.string(), iv: bytes, ct: bytes });
const deviceRow = z.object({
  keyId: z.string(),
  wrapper: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  root: envelope,
  indexSecret: envelope,
  check: envelope,
});
const lockRow = z.object({
  keyId: z.string(),
  kdf: z.object({ name: z.literal("PBKDF2-SHA-256"), iterations: z.number(), salt: bytes }),
  root: envelope,
  check: envelope,
  indexSecret: envelope,
});
const retiredRow = z.object({
  keyId: z.string(),
  root: envelope,
  /** The last row that the pass over all rows looked at; null at its start. */
  after: orElse(z.nullable(z.object({ table: z.string(), key: z.string() })), null),
  /** How many rows are left to look at; null before they were counted. */
  left: orElse(z.nullable(z.number()), null),
});

export type RetiredRow = z.infer<typeof retiredRow>;

/** Reads the rows, as one moment where it is called in a transaction. */
export async function readKeyRows(db: VaultDatabase): Promise<KeyRows> {
  const [device, lock, retired] = await db.keys.bulkGet([DEVICE, LOCK, RETIRED]);
  return { device, lock, retired };
}

/** Where nobody gives a passphrase. */
export const STAYS_LOCKED: UnlockedRoot = {
  read: async () => await Promise.resolve(null),
  keep: async () => await Promise.resolve(),
  forget: async () => await Promise.resolve(),
};

/** What keeps the keys, as the rows say it. */
export function keepingOf({ device, lock, retired }: KeyRows): Keeping {
  const row = readRetiredRow(retired);
  const type = lock !== undefined ? "passphrase" : device === undefined ? "none" : "device";
  return { type, resealing: row === null ? null : { left: row.left } };
}

/**
 * Opens the vault's keys from their rows; null when there are none. Of the `witnesses`, rows that lie in the vault, these
 * keys must have sealed one: what names another root may itself have been altered. Throws `vaultLocked` where the
 * passphrase was not given, `vaultDamaged`, `vaultKeyWrong`.
 */
export async function openKeysFrom(
  rows: KeyRows,
  witnesses: readonly unknown[],
  unlocked: Pick<UnlockedRoot, "read">,
): Promise<VaultKeys | null> {
  const sealedBy = witnesses.map(keyIdOfRow).filter((keyId) => keyId !== null);
  const keys = await openVaultKeys(async () => await readSecrets(rows, unlocked));
  if (sealedBy.length === 0) return keys;
  const ours = await Promise.all(sealedBy.map(async (keyId) => await keys?.openingKey("meta", keyId)));
  if (ours.every((key) => key === null || key === undefined)) throw new AppError("vaultKeyWrong");
  return keys;
}

/** The secrets that the rows hold; null when there are none. Throws as `openKeysFrom`. */
async function readSecrets(rows: KeyRows, unlocked: Pick<UnlockedRoot, "read">): Promise<RootSecrets | null> {
  const secrets = await readPresentSecrets(rows, unlocked);
  if (secrets === null || rows.retired === undefined) return secrets;
  const retired = await openRetiredRoot(readRow(retiredRow, rows.retired), secrets.root);
  return { ...secrets, retired };
}

async function readPresentSecrets(
  { device, lock }: KeyRows,
  unlocked: Pick<UnlockedRoot, "read">,
): Promise<RootSecrets | null> {
  // A device wrapper beside a passphrase was put there by somebody else: the passphrase holds.
  if (lock === undefined) return device === undefined ? null : await unwrapDeviceKeys(readDeviceRow(device));
  const behind = readLockRow(lock);
  const root = await unlocked.read(behind.keyId);
  if (root === null) throw new AppError("vaultLocked");
  return await secretsBehind(behind, root);
}

/** Which root the rows hold; null without one that can be read. */
export function keyIdOfKeys({ device, lock }: KeyRows): string | null {
  const read =
    lock === undefined ? deviceRow.safeParse(device) : z.pick(lockRow, { keyId: true }).safeParse(lock);
  return read.success ? read.data.keyId : null;
}

/** Throws `vaultDamaged`. */
export function readLockRow(row: unknown): PassphraseKeys {
  return readRow(lockRow, row);
}

/** Throws `vaultDamaged`. */
export function readDeviceRow(row: unknown): DeviceKeys {
  return readRow(deviceRow, row);
}

/** Null where there is none, or none that can be read. */
export function readRetiredRow(row: unknown): RetiredRow | null {
  const read = retiredRow.safeParse(row);
  return read.success ? read.data : null;
}

/**
 * Makes the keys of a new vault, unless another context just did: two that race end with one root. Never for a vault
 * that has rows: their key is lost or elsewhere, and a new one would hide it (`vaultKeyWrong`).
 */
export async function addDeviceKeys(db: VaultDatabase, random: RandomBytes): Promise<void> {
  const device = await createDeviceKeys(random);
  await db.transaction("rw", ["keys", ...WHOLLY_SEALED], async () => {
    if (keepingOf(await readKeyRows(db)).type !== "none") return;
    await refuseRows(db);
    await db.keys.add({ key: DEVICE, ...device });
  });
}

/** Tables in which every row is sealed. */
export const WHOLLY_SEALED = (Object.keys(INVENTORY) as (keyof typeof INVENTORY)[]).filter(
  (table): table is SealedTable => INVENTORY[table].sealed === "yes",
);

/** For keys of a new vault: throws `vaultKeyWrong` where sealed rows lie already. */
export async function refuseRows(db: VaultDatabase): Promise<void> {
  const counts = await Promise.all(WHOLLY_SEALED.map((table) => db.sealed(table).count()));
  if (counts.some((count) => count > 0)) throw new AppError("vaultKeyWrong");
}

function readRow<Schema extends z.ZodMiniType>(schema: Schema, row: unknown): z.output<Schema> {
  const read = schema.safeParse(row);
  if (!read.success) throw new AppError("vaultDamaged", { cause: read.error });
  return read.data;
}
