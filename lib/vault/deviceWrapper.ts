import { AppError } from "@/lib/domain/error";
import type { Envelope } from "./envelope";
import type { Place } from "./place";
import type { RandomBytes, RootSecrets } from "./rootSecrets";
import { drawRootSecrets } from "./rootSecrets";
import type { SealingKey } from "./seal";
import { open, seal } from "./seal";
import { keyIdOf } from "./vaultKeys";

/**
 * Root and index secret sealed by a key that no script can read out, stored beside them. Both browsers keep that
 * key readable on disk: this protects a leaked database, not a copied profile.
 */
export type DeviceKeys = {
  readonly keyId: string;
  readonly wrapper: CryptoKey;
  readonly root: Envelope;
  readonly indexSecret: Envelope;
  /** Sealed nothing: tells a wrapper that does not fit from a root that is damaged. */
  readonly check: Envelope;
};

type Part = "root" | "indexSecret" | "check";

/** New secrets under a new device wrapper. Only the background makes them, and stores them with `add`. */
export async function createDeviceKeys(random: RandomBytes): Promise<DeviceKeys> {
  const secrets = drawRootSecrets(random);
  const device = await wrapByDevice(secrets);
  secrets.root.fill(0);
  secrets.indexSecret.fill(0);
  return device;
}

/** Secrets under a new device wrapper. */
export async function wrapByDevice(secrets: Pick<RootSecrets, "root" | "indexSecret">): Promise<DeviceKeys> {
  const [keyId, wrapper] = await Promise.all([
    keyIdOf(secrets.root),
    crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
  ]);
  const key: SealingKey = { keyId, key: wrapper };
  const [root, indexSecret, check] = await Promise.all([
    seal(key, placeOf("root"), secrets.root),
    seal(key, placeOf("indexSecret"), secrets.indexSecret),
    seal(key, placeOf("check"), new Uint8Array(0)),
  ]);
  return { keyId, wrapper, root, indexSecret, check };
}

/** The secrets. Throws `vaultKeyWrong` when the wrapper is not theirs, `vaultDamaged` when only a part opens. */
export async function unwrapDeviceKeys(device: DeviceKeys): Promise<RootSecrets> {
  const key: SealingKey = { keyId: device.keyId, key: device.wrapper };
  const [root, indexSecret, check] = await Promise.allSettled([
    open(key, placeOf("root"), device.root),
    open(key, placeOf("indexSecret"), device.indexSecret),
    open(key, placeOf("check"), device.check),
  ]);
  if (root.status === "fulfilled" && indexSecret.status === "fulfilled") {
    return await checked({ root: root.value, indexSecret: indexSecret.value }, device.keyId);
  }
  const fits = [root, indexSecret, check].some((part) => part.status === "fulfilled");
  throw new AppError(fits ? "vaultDamaged" : "vaultKeyWrong");
}

async function checked(secrets: RootSecrets, keyId: string): Promise<RootSecrets> {
  if ((await keyIdOf(secrets.root)) !== keyId) throw new AppError("vaultKeyWrong");
  return secrets;
}

function placeOf(part: Part): Place {
  return { table: "keys", key: `device.${part}`, schemaVersion: 1, rev: 0 };
}
