import { AppError } from "@/lib/domain/error";
import type { Bytes } from "@/lib/vault/bytes";
import { inflateStream } from "@/lib/vault/byteStreams";
import type { BackupHead, BackupRecord } from "./records";
import { readRecord } from "./records";
import type { OpenedBackup } from "./sealedChunks";
import { openChunks } from "./sealedChunks";

/** Longer than any line that is written: more was put there to fill the memory. */
const LONGEST_LINE = 64_000_000;

/**
 * What a backup says, record by record, the head first and the end last. Nothing may be done with it before the end
 * came. `onRead` is told how many bytes of the file were read. Throws `backupDamaged`.
 */
export async function* readBackup(
  opened: OpenedBackup,
  onRead?: (bytes: number) => void,
): AsyncGenerator<BackupRecord> {
  let lines = 0;
  let isEnded = false;
  for await (const line of linesOf(asDamage(inflateStream(openChunks(opened, onRead))))) {
    const record = recordOf(line);
    const isHead = record.type === "head";
    if (isEnded || isHead !== (lines === 0)) throw new AppError("backupDamaged");
    if (record.type === "end" && record.lines !== lines) throw new AppError("backupDamaged");
    isEnded = record.type === "end";
    lines += 1;
    yield record;
  }
  if (!isEnded) throw new AppError("backupDamaged");
}

/**
 * Reads a whole backup and looks that every part of it can be read. Gives what it says of itself. Throws
 * `backupDamaged`; `stopped` by the signal.
 */
export async function checkBackup(
  opened: OpenedBackup,
  { onRead, signal }: { readonly onRead?: (bytes: number) => void; readonly signal?: AbortSignal } = {},
): Promise<BackupHead> {
  let head: BackupHead | null = null;
  let workouts = 0;
  for await (const record of readBackup(opened, onRead)) {
    if (signal?.aborted === true) throw new AppError("stopped");
    if (record.type === "head") head = record;
    if (record.type === "workout") workouts += 1;
  }
  if (head === null || head.workouts !== workouts) throw new AppError("backupDamaged");
  return head;
}

function recordOf(line: string): BackupRecord {
  try {
    return readRecord(line);
  } catch (error) {
    throw new AppError("backupDamaged", { cause: error });
  }
}

/** Whatever is wrong with a stream that every chunk vouched for. */
async function* asDamage(stream: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("backupDamaged", { cause: error });
  }
}

async function* linesOf(stream: AsyncIterable<Bytes>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let pieces: string[] = [];
  let length = 0;
  for await (const bytes of stream) {
    const [first = "", ...others] = decoder.decode(bytes, { stream: true }).split("\n");
    pieces.push(first);
    length += first.length;
    if (length > LONGEST_LINE) throw new AppError("backupDamaged");
    for (const next of others) {
      yield pieces.join("");
      pieces = [next];
      length = next.length;
    }
  }
  // Every line ends with a line break.
  if (pieces.join("") + decoder.decode() !== "") throw new AppError("backupDamaged");
}
