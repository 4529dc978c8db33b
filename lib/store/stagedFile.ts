import type { Bytes } from "@/lib/vault/bytes";
import { AppError } from "@/lib/domain/error";
import type { DatabaseOptions } from "./database";
import { StagingDatabase } from "./stagingDatabase";
import { storeErrorOf } from "./storeError";

/** Bytes of a file in one row. */
const PIECE_BYTES = 1_048_576;

/** A file as it lies somewhere, read piece by piece. */
type FileBytes = {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Bytes>;
};

/**
 * Lays a file out, byte for byte, where the background finds it: messages carry no files. In the place of whatever lay
 * there. Throws `quotaExceeded`; `stopped` by the signal.
 */
export async function stageFile(
  file: FileBytes,
  { signal, ...options }: DatabaseOptions & { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const staging = new StagingDatabase(options);
  try {
    await staging.delete();
    await staging.open();
    for (let at = 0; at * PIECE_BYTES < file.size; at += 1) {
      if (signal?.aborted === true) throw new AppError("stopped");
      const bytes = await file.read(at * PIECE_BYTES, (at + 1) * PIECE_BYTES);
      await staging.file.put({ at, bytes });
    }
  } catch (error) {
    throw storeErrorOf(error);
  } finally {
    staging.close();
  }
}

/** The file that was laid out; empty where none was. `close` ends the reading. */
export async function openStagedFile(
  options: DatabaseOptions = {},
): Promise<FileBytes & { readonly close: () => void }> {
  const staging = new StagingDatabase(options);
  const last = await staging.file.orderBy("at").last();
  const size = last === undefined ? 0 : last.at * PIECE_BYTES + last.bytes.length;
  let held: { readonly at: number; readonly bytes: Bytes } | null = null;
  const pieceAt = async (at: number): Promise<Bytes> => {
    if (held?.at !== at) held = { at, bytes: (await staging.file.get(at))?.bytes ?? new Uint8Array(0) };
    return held.bytes;
  };
  return {
    size,
    read: async (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      for (let done = 0; done < bytes.length;) {
        const from = start + done;
        const piece = await pieceAt(Math.floor(from / PIECE_BYTES));
        const part = piece.subarray(from % PIECE_BYTES, (from % PIECE_BYTES) + bytes.length - done);
        // A piece is missing: whoever reads finds the rest to be damaged.
        if (part.length === 0) break;
        bytes.set(part, done);
        done += part.length;
      }
      return bytes;
    },
    close: () => staging.close(),
  };
}
