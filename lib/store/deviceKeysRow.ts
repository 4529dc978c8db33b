import * as z from "zod/mini";
import { AppError } from "@/lib/domain/error";
import type { Bytes } from "@/lib/vault/bytes";
import type { DeviceKeys } from "@/lib/vault/deviceWrapper";
import { createDeviceKeys, unwrapDeviceKeys } from "@/lib/vault/deviceWrapper";
import type { RandomBytes } from "@/lib/vault/rootSecrets";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import { openVaultKeys } from "@/lib/vault/vaultKeys";
import type { VaultDatabase } from "./database";
import type { SealedTable } from "./inventory";
import { INVENTORY } from "./inventory";
import { keyIdOfRow } from "./sealedRow";

/** The one row of the table `keys`. */
export const DEVICE = "device";

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array);
const envelope = z.object({ v: z.number(), keyId: z.string(), iv: bytes, ct: bytes });
const deviceRow = z.object({
  keyId: z.string(),
  wrapper: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  root: envelope,
  indexSecret: envelope,
  check: envelope,
});

/**
 * Opens the vault's keys from their row; null when there is none. `manifestRow` is a row that these keys must have
 * sealed. Throws `vaultDamaged`, `vaultKeyWrong`.
 */
export async function openKeysFrom(row: unknown, manifestRow: unknown): Promise<VaultKeys | null> {
  const sealedBy = keyIdOfRow(manifestRow);
  if (row === undefined) {
    if (sealedBy !== null) throw new AppError("vaultKeyWrong");
    return null;
  }
  const device = readDeviceRow(row);
  const keys = await openVaultKeys(async () => await unwrapDeviceKeys(device));
  if (sealedBy !== null && sealedBy !== keys?.keyId) throw new AppError("vaultKeyWrong");
  return keys;
}

/** Which root the row of the keys holds; null without one that can be read. */
export function keyIdOfDevice(row: unknown): string | null {
  const device = deviceRow.safeParse(row);
  return device.success ? device.data.keyId : null;
}

/**
 * Makes the keys of a new vault, unless another context just did: two that race end with one root. Never for a vault
 * that has rows: their key is lost or elsewhere, and a new one would hide it (`vaultKeyWrong`).
 */
export async function addDeviceKeys(db: VaultDatabase, random: RandomBytes): Promise<void> {
  const device = await createDeviceKeys(random);
  const sealed = (Object.keys(INVENTORY) as (keyof typeof INVENTORY)[]).filter(
    (table): table is SealedTable => INVENTORY[table].sealed === "yes",
  );
  await db.transaction("rw", ["keys", ...sealed], async () => {
    if ((await db.keys.get(DEVICE)) !== undefined) return;
    const counts = await Promise.all(sealed.map((table) => db.sealed(table).count()));
    if (counts.some((count) => count > 0)) throw new AppError("vaultKeyWrong");
    await db.keys.add({ key: DEVICE, ...device });
  });
}

function readDeviceRow(row: unknown): DeviceKeys {
  const device = deviceRow.safeParse(row);
  if (!device.success) throw new AppError("vaultDamaged", { cause: device.error });
  return device.data;
}
