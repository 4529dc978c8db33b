import { AppError } from "@/lib/domain/error";
import { openBackupSecret } from "@/lib/vault/backupSecret";
import type { Bytes } from "@/lib/vault/bytes";
import { CHUNK_TAG_BYTES, openChunk, sealChunk } from "@/lib/vault/chunks";
import type { BackupFile } from "./backupFile";
import type { BackupHeader } from "./header";
import { HEADER_BYTES, readHeader } from "./header";

/** What every chunk but the last holds. The file's length then says where each lies. */
const CHUNK_BYTES = 65_536;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + CHUNK_TAG_BYTES;

/** A backup whose passphrase was given. */
export type OpenedBackup = {
  readonly file: BackupFile;
  readonly header: BackupHeader;
  readonly key: CryptoKey;
};

/** Throws `backupForeign`, `backupNewer`, `backupDamaged` before deriving anything, and `wrongPassphrase`. */
export async function openBackup(file: BackupFile, passphrase: string): Promise<OpenedBackup> {
  const header = await readHeader(file);
  return { file, header, key: await openBackupSecret(header.wrapped, passphrase) };
}

/** Seals a stream into chunks of one length, the last one marked as such. */
export async function* sealChunks(
  { header, key }: Pick<OpenedBackup, "header" | "key">,
  stream: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes> {
  const chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  for await (const piece of stream) {
    let taken = 0;
    while (taken < piece.length) {
      // Only what comes after a full chunk says that it is not the last one.
      if (filled === CHUNK_BYTES) {
        yield await sealChunk(key, { header: header.bytes, index, isLast: false }, chunk);
        index += 1;
        filled = 0;
      }
      const part = piece.subarray(taken, taken + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      filled += part.length;
      taken += part.length;
    }
  }
  yield await sealChunk(key, { header: header.bytes, index, isLast: true }, chunk.slice(0, filled));
}

/**
 * The stream that was sealed, chunk by chunk; `onRead` is told how many bytes of the file were read. What came before a
 * damaged chunk was given already: nothing may be done with it before the end came. Throws `backupDamaged`.
 */
export async function* openChunks(
  { file, header, key }: OpenedBackup,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Bytes> {
  // A backup is never empty: its first chunk is there.
  if (file.size < HEADER_BYTES + CHUNK_TAG_BYTES) throw new AppError("backupDamaged");
  for (let index = 0; ; index += 1) {
    const start = HEADER_BYTES + index * SEALED_CHUNK_BYTES;
    const end = Math.min(start + SEALED_CHUNK_BYTES, file.size);
    const sealed = await file.read(start, end);
    const isLast = end === file.size;
    yield await openChunk(key, { header: header.bytes, index, isLast }, sealed);
    onRead(end);
    if (isLast) return;
  }
}

/** Whether every byte is as it was written, without looking at what it says. Throws `backupDamaged`. */
export async function verifyChunks(opened: OpenedBackup): Promise<void> {
  for await (const _chunk of openChunks(opened));
}
