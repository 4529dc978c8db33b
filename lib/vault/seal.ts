import { AppError } from "@/lib/domain/error";
import type { Bytes } from "./bytes";
import type { Envelope } from "./envelope";
import { ENVELOPE_VERSION } from "./envelope";
import type { Place } from "./place";
import { additionalData } from "./place";

/** An AES-GCM key and the name of the root it comes from. */
export type SealingKey = { readonly keyId: string; readonly key: CryptoKey };

const IV_BYTES = 12;

/**
 * Seals bytes to a place (AES-256-GCM). The nonce is drawn here and cannot be given: random 96-bit nonces are safe
 * for 2^32 messages a key (NIST SP 800-38D), and a caller that repeats one would lose everything.
 */
export async function seal({ keyId, key }: SealingKey, place: Place, bytes: Bytes): Promise<Envelope> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const header = { v: ENVELOPE_VERSION, keyId };
  const ct = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: additionalData(place, header) },
    key,
    bytes,
  );
  return { ...header, iv, ct: new Uint8Array(ct) };
}

/**
 * The bytes that were sealed to this place. Throws `vaultKeyWrong` when another root sealed them,
 * `vaultDamaged` when anything about them, or their place, is not as it was.
 */
export async function open({ keyId, key }: SealingKey, place: Place, envelope: Envelope): Promise<Bytes> {
  if (envelope.v !== ENVELOPE_VERSION || envelope.iv.length !== IV_BYTES) throw new AppError("vaultDamaged");
  if (envelope.keyId !== keyId) throw new AppError("vaultKeyWrong");
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: envelope.iv, additionalData: additionalData(place, envelope) },
        key,
        envelope.ct,
      ),
    );
  } catch (error) {
    throw new AppError("vaultDamaged", { cause: error });
  }
}
