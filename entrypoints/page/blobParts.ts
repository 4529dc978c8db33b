/** Small pieces are put together up to this size, and then handed to the browser. */
const PART_BYTES = 1 << 20;

/** A file that grows piece by piece outside of the page's own memory. */
export type BlobParts = {
  readonly write: (piece: Uint8Array) => void;
  /** The whole file. */
  readonly file: () => Blob;
};

/**
 * Collects a file in blobs of about a megabyte. The browser keeps those, not the page: the page's memory stays as it is
 * however large the file grows. They are gone when nothing holds them any more; nothing writes them anywhere by itself, but a
 * browser that is short of memory may lay them in its own folder meanwhile.
 */
export function createBlobParts(mimeType: string): BlobParts {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const close = (): void => {
    if (pieces.length > 0) parts.push(new Blob(pieces));
    pieces = [];
    bytes = 0;
  };
  return {
    write: (piece) => {
      // A copy: a writer may use its buffer again.
      pieces.push(new Uint8Array(piece));
      bytes += piece.length;
      if (bytes >= PART_BYTES) close();
    },
    file: () => {
      close();
      return new Blob(parts, { type: mimeType });
    },
  };
}
