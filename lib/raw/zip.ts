import { createZipStream } from "@/lib/export/zipStream";
import type { Slices } from "@/lib/training/slices";
import type { ReplayFile } from "./replayFiles";

/** The first day that a zip can name: when something was saved is nobody's business. */
const NO_DAY_MS = Date.UTC(1980, 0, 1);

/** The files as one zip. */
export function* zipOf(files: readonly ReplayFile[]): Slices<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = createZipStream((piece) => pieces.push(Uint8Array.from(piece)));
  for (const { path, text } of files) {
    const bytes = new TextEncoder().encode(text);
    yield* zip.add({ name: path, bytes, modifiedAtMs: NO_DAY_MS, utcOffsetSec: 0 });
  }
  zip.end();
  return new Blob(pieces, { type: "application/zip" });
}
