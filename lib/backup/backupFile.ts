import type { Bytes } from "@/lib/vault/bytes";

/** The bytes of a backup, wherever they lie; read piece by piece. */
export type BackupFile = {
  readonly size: number;
  /** The bytes from `start` up to, not including, `end`; fewer where the file ends before. */
  readonly read: (start: number, end: number) => Promise<Bytes>;
};

/** A file that the rider chose, or one that was just made. */
export function backupFileOf(blob: Blob): BackupFile {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
