import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { Bytes } from "./bytes";
import { ENVELOPE_VERSION } from "./envelope";
import type { KdfParameters } from "./passphraseKey";
import { drawKdfParameters, kdfText, passphraseKey } from "./passphraseKey";
import type { Place } from "./place";
import type { RandomBytes } from "./rootSecrets";
import type { SealingKey } from "./seal";
import { open, seal } from "./seal";
import { backupStreamKey } from "./vaultKeys";

/** The secret of one backup behind a passphrase, as its header carries it. */
export type WrappedSecret = {
  readonly kdf: KdfParameters;
  readonly iv: Bytes;
  /** 32 bytes and their tag. */
  readonly ct: Bytes;
};

const SECRET_BYTES = 32;
const KEY_ID = "backup";

/**
 * A fresh secret for one backup, and the key of its chunks. No key of the vault has a part in it, and the key of the
 * passphrase seals nothing but the secret. `iterations` must lie within the bounds (`vaultDamaged`).
 */
export async function createBackupSecret(
  passphrase: string,
  { random, iterations }: { readonly random: RandomBytes; readonly iterations?: number },
): Promise<{ readonly wrapped: WrappedSecret; readonly key: CryptoKey }> {
  const kdf = drawKdfParameters(random, iterations);
  const secret = random(SECRET_BYTES);
  const wrapper: SealingKey = { keyId: KEY_ID, key: await passphraseKey(passphrase, kdf) };
  const { iv, ct } = await seal(wrapper, placeOf(kdf), secret);
  const key = await backupStreamKey(secret);
  secret.fill(0);
  return { wrapped: { kdf, iv, ct }, key };
}

/**
 * The key of the chunks. Throws `wrongPassphrase`; `backupDamaged`, before deriving, for parameters out of bounds.
 * Whether the header came as it was written is for its checksum to say.
 */
export async function openBackupSecret(
  { kdf, iv, ct }: WrappedSecret,
  passphrase: string,
): Promise<CryptoKey> {
  const wrapper: SealingKey = {
    keyId: KEY_ID,
    key: await passphraseKey(passphrase, kdf).catch((error: unknown) => {
      throw errorCodeOf(error) === "vaultDamaged" ? new AppError("backupDamaged") : error;
    }),
  };
  try {
    const secret = await open(wrapper, placeOf(kdf), { v: ENVELOPE_VERSION, keyId: KEY_ID, iv, ct });
    const key = await backupStreamKey(secret);
    secret.fill(0);
    return key;
  } catch (error) {
    throw new AppError("wrongPassphrase", { cause: error });
  }
}

function placeOf(kdf: KdfParameters): Place {
  return { table: "backup", key: `secret|${kdfText(kdf)}`, schemaVersion: 1, rev: 0 };
}
