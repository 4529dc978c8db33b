import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Slices } from "@/lib/training/slices";
import type { ReplayFile } from "./replayFiles";

/** The first day that a zip can name: when something was saved is nobody's business. */
const NO_DAY = new Date(1980, 0, 1);
/** So much is packed between two breaths. */
const AT_ONCE = 32_768;

/** The files as one zip, lightly packed: a ride's graph shrinks to a tenth all the same. */
export function* zipOf(files: readonly ReplayFile[]): Slices<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const { path, text } of files) {
    const entry = new ZipDeflate(path, { level: 1 });
    entry.mtime = NO_DAY;
    zip.add(entry);
    const bytes = strToU8(text);
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
      entry.push(bytes.subarray(at, at + AT_ONCE), at + AT_ONCE >= bytes.length);
      yield;
    }
  }
  zip.end();
  return new Blob(parts, { type: "application/zip" });
}
