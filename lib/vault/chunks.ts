import { AppError } from "@/lib/domain/error";
import type { Bytes } from "./bytes";

/** Where a chunk of a sealed stream lies: behind which header, as which one, and whether another follows. */
export type ChunkPlace = { readonly header: Bytes; readonly index: number; readonly isLast: boolean };

/** Bytes that a sealed chunk is longer than what it holds. */
export const CHUNK_TAG_BYTES = 16;

/**
 * Seals one chunk of a stream (AES-256-GCM). The nonce is the place of the chunk, as in age's payload (C2SP age): safe
 * because the key is drawn for one stream and every place is sealed once. The additional data hold header, counter and
 * last-chunk flag, so that a chunk that was moved, doubled, left out or put behind another header does not open.
 */
export async function sealChunk(key: CryptoKey, place: ChunkPlace, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt(parametersOf(place), key, bytes));
}

/** What was sealed at this place. Throws `backupDamaged` when anything about it, or its place, is not as it was. */
export async function openChunk(key: CryptoKey, place: ChunkPlace, sealed: Bytes): Promise<Bytes> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parametersOf(place), key, sealed));
  } catch (error) {
    throw new AppError("backupDamaged", { cause: error });
  }
}

function parametersOf({ header, index, isLast }: ChunkPlace): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, index);
  iv[11] = isLast ? 1 : 0;
  const additionalData = new Uint8Array(header.length + iv.length);
  additionalData.set(header);
  additionalData.set(iv, header.length);
  return { name: "AES-GCM", iv, additionalData };
}
