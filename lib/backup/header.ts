import { AppError } from "@/lib/domain/error";
import type { WrappedSecret } from "@/lib/vault/backupSecret";
import type { Bytes } from "@/lib/vault/bytes";
import type { BackupFile } from "./backupFile";

/**
 * The first bytes of a backup, all in the clear, numbers big-endian: 10 bytes "saddlebag\n", 2 version, 2 the key
 * derivation (1 = PBKDF2-SHA-256), 4 its rounds, 32 salt, 12 nonce and 48 ciphertext of the backup's secret under the
 * key of the passphrase, 16 checksum (SHA-256 of all before, cut). Nothing in it tells whose backup it is.
 *
 * The checksum tells damage from a wrong passphrase, no more: that nobody changed the header, every chunk says.
 */
export const HEADER_BYTES = 126;

/** Rises when an older reader could not read what is written. */
const BACKUP_VERSION = 1;

export type BackupHeader = {
  /** As they lie in the file; they are in the additional data of every chunk. */
  readonly bytes: Bytes;
  readonly wrapped: WrappedSecret;
};

const MAGIC = new TextEncoder().encode("saddlebag\n");
const PBKDF2_SHA_256 = 1;
const AT = { version: 10, kdf: 12, iterations: 14, salt: 18, iv: 50, ct: 62, checksum: 110 } as const;

export async function headerOf(wrapped: WrappedSecret): Promise<BackupHeader> {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(AT.version, BACKUP_VERSION);
  view.setUint16(AT.kdf, PBKDF2_SHA_256);
  view.setUint32(AT.iterations, wrapped.kdf.iterations);
  bytes.set(wrapped.kdf.salt, AT.salt);
  bytes.set(wrapped.iv, AT.iv);
  bytes.set(wrapped.ct, AT.ct);
  bytes.set(await checksumOf(bytes), AT.checksum);
  return { bytes, wrapped };
}

/** Throws `backupForeign`, `backupNewer`, `backupDamaged`. */
export async function readHeader(file: BackupFile): Promise<BackupHeader> {
  const bytes = await file.read(0, HEADER_BYTES);
  const known = MAGIC.subarray(0, bytes.length);
  if (bytes.length === 0 || known.some((byte, at) => byte !== bytes[at])) throw new AppError("backupForeign");
  if (bytes.length < AT.kdf) throw new AppError("backupDamaged");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // A newer header may be of another length: nothing more of it is read.
  if (view.getUint16(AT.version) > BACKUP_VERSION) throw new AppError("backupNewer");
  const isWhole = bytes.length === HEADER_BYTES && view.getUint16(AT.version) === BACKUP_VERSION;
  if (!isWhole || view.getUint16(AT.kdf) !== PBKDF2_SHA_256) throw new AppError("backupDamaged");
  const checksum = await checksumOf(bytes);
  if (checksum.some((byte, at) => byte !== bytes[AT.checksum + at])) throw new AppError("backupDamaged");
  return {
    bytes,
    wrapped: {
      kdf: {
        name: "PBKDF2-SHA-256",
        iterations: view.getUint32(AT.iterations),
        salt: bytes.slice(AT.salt, AT.iv),
      },
      iv: bytes.slice(AT.iv, AT.ct),
      ct: bytes.slice(AT.ct, AT.checksum),
    },
  };
}

async function checksumOf(bytes: Bytes): Promise<Bytes> {
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice(0, AT.checksum));
  return new Uint8Array(digest, 0, HEADER_BYTES - AT.checksum);
}
