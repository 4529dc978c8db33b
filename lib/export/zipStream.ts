import { Zip, ZipDeflate } from "fflate";
import type { Slices } from "@/lib/training/slices";

/** So many bytes are deflated before a page gets its turn. */
const SLICE_BYTES = 32_768;
/** What the archive's own lists hold: without them a file of 4 GB or 65,536 names does not open everywhere. */
const MOST_BYTES = 0xf0000000;
const MOST_FILES = 65_000;

/** A zip archive that is written as it grows: nothing of a file is kept once it is through. */
export type ZipStream = {
  /** `modifiedAtMs` is a moment, `utcOffsetSec` where it was: an archive keeps the local time. False = the archive is full. */
  readonly add: (file: ZippedFile) => Slices<boolean>;
  /** Writes the list of contents. */
  readonly end: () => void;
};

type ZippedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly modifiedAtMs: number;
  readonly utcOffsetSec: number;
};

/** Begins an archive; its pieces go to `write` in order. */
export function createZipStream(write: (piece: Uint8Array) => void): ZipStream {
  let written = 0;
  let files = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    written += piece.length;
    write(piece);
  });
  return {
    *add({ name, bytes, modifiedAtMs, utcOffsetSec }) {
      if (files >= MOST_FILES || written + bytes.length > MOST_BYTES) return false;
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = wallClock(modifiedAtMs, utcOffsetSec);
      zip.add(file);
      for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
        file.push(bytes.subarray(from, from + SLICE_BYTES), from + SLICE_BYTES >= bytes.length);
        yield;
      }
      if (bytes.length === 0) file.push(bytes, true);
      files++;
      return true;
    },
    end: () => zip.end(),
  };
}

/** The date whose local parts are those of another place's clock; archives know the years from 1980 to 2099. */
function wallClock(atMs: number, utcOffsetSec: number): Date {
  const there = new Date(atMs + utcOffsetSec * 1000);
  return new Date(
    Math.min(2099, Math.max(1980, there.getUTCFullYear())),
    there.getUTCMonth(),
    there.getUTCDate(),
    there.getUTCHours(),
    there.getUTCMinutes(),
    there.getUTCSeconds(),
  );
}
